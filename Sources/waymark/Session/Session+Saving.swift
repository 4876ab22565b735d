import Editor
import Glibc
import JourneyModel
import JourneyStore

extension Session {
    /// Saves the journey in its file, or as a new file that it stands in from then on; `merging` says that there may be a
    /// map in that already, which it is merged with.
    func save(as path: FilePath?, thenQuit: Bool, merging: Bool = false) {
        guard let wanted = path ?? subject.path else { return }
        finishErrands()
        let target = namesSameFile(wanted) ? subject.path ?? wanted : wanted
        guard !subject.isNewer else {
            return editor.state.report(
                .error, "Not saved: the map was made by a newer waymark; get that one to change it")
        }
        let isOwn = target == subject.path
        let isOver = isOwn && !subject.isGone && subject.base != nil
        let isAnew = isOver && subject.isLaidOutAnew
        var merged: String?
        do throws(SaveError) {
            let found = isOver ? try saveOver(target) : try saveNew(target, merging: merging)
            guard let saved = found else { return }
            // Without what came in, the next save would take it out of the file: then it is to be merged once more.
            if isOwn || saved.doubt == nil {
                guard isOver || saved.edits.isEmpty || takeIn(saved.edits, by: saved.authors) else { return }
                subject.base = saved.bytes
                if isOwn { subject.isLaidOut = true }
            }
            if isOwn, saved.doubt != nil { (subject.markers, subject.isGone) = (nil, false) }
            if let doubt = saved.doubt, !isOwn || doubt.isNotDurable {
                if isOwn { self.doubt(upTo: journal.lastStep) }
                return editor.state.report(.error, "\(doubt)")
            }
            merged = saved.summary
            didSave(target, isAnew: isAnew, merged: merged)
            if let doubt = saved.doubt {
                return editor.state.report(.error, "\(doubt)\(merged.map { " · \($0)" } ?? "")")
            }
        } catch {
            if case .alreadyExists = error, !merging, !isOwn {
                return editor.state.askAboutTakenName("\(wanted)", thenQuit: thenQuit)
            }
            return tell(error, of: target)
        }
        guard thenQuit else { return }
        end = .good
        // Nobody sees the message of an editor that closes.
        if merged != nil, let message = editor.state.message?.text { farewell.append(message) }
    }

    /// A save of this session in a file.
    func merging(into target: FilePath) -> MergingSave {
        MergingSave(
            file: DocumentFile(target), style: subject.style, author: environment.userName,
            safety: environment.stateFolder.map { SafetyShelf(in: $0) })
    }

    /// Saves the journey in its file. What others saved there meanwhile comes into the editor before it is saved anew, so that
    /// there are never more than two states of the file in memory beside that which is written. `nil` where it did not fit,
    /// which was told.
    private func saveOver(_ path: FilePath) throws(SaveError) -> MergingSave.Outcome? {
        let (save, journey) = (merging(into: path), editor.state.journey)
        var conflicts: [MergeConflict] = []
        var tries = 0
        while true {
            tries += 1
            do throws(SaveError) {
                var saved = try save.attempt(editor.state.journey, base: subject.base)
                (saved.edits, saved.conflicts) = (journey.edits(to: editor.state.journey), conflicts)
                return saved
            } catch {
                guard tries < MergingSave.mostTries, case .changedOnDisk = error, let look = look(with: save)
                else { throw error }
                guard case .changed(let change) = look.found else { continue }
                guard let met = takeIn(change) else { return nil }
                conflicts += met
            }
        }
    }

    /// Looks at what others saved in the file of the map; `nil` where that cannot be merged.
    private func look(with save: MergingSave) -> FileLook? {
        guard let base = subject.base else { return nil }
        let look = FileLook(
            at: save.file, base: base, ancestor: subject.markers?.bytes, journey: editor.state.journey)
        if case .trouble = look.found { return nil }
        return look
    }

    /// Saves the journey in a file that is not there; where it is by now, and was before or is meant to be merged with, the
    /// journey is merged with what it holds.
    private func saveNew(_ path: FilePath, merging: Bool) throws(SaveError) -> MergingSave.Outcome {
        let ancestor = path == subject.path ? subject.base : merging ? subject.journalBase : nil
        return try self.merging(into: path).save(editor.state.journey, base: nil, ancestor: ancestor)
    }

    /// Whether a path leads to the file of the map, however it is written.
    private func namesSameFile(_ path: FilePath) -> Bool {
        guard let own = subject.path, path != own else { return path == subject.path }
        guard let real = try? DocumentFile(path).realPath() else { return false }
        return real == (try? DocumentFile(own).realPath())
    }

    private func didSave(_ target: FilePath, isAnew: Bool, merged: String?) {
        editor.state.didSave()
        (others.isTroubled, standing) = (false, FileStanding())
        subject.isLaidOut = true
        subject.isGone = false
        subject.markers = nil
        if target != subject.path {
            subject.path = target
            subject.readOnly = nil
            subject.isLocked = false
            editor.state.document = subject.info
            watchFile()
            remember()
        }
        noteSave()
        let anew = isAnew ? " · laid out anew, because it was not in the canonical layout" : ""
        editor.state.report(.info, "Saved \(target)\(merged.map { " · \($0)" } ?? "")\(anew)")
    }

    private func tell(_ error: SaveError, of target: FilePath) {
        if case .missingOnDisk = error, target == subject.path {
            subject.isGone = true
            (standing.toldTrouble, editor.state.fileTrouble) = (.gone, FileTrouble.gone.mark)
            return editor.state.report(
                .error, "\(target): the file is gone since it was read; save again to make it anew")
        }
        if case .changedOnDisk = error {
            return editor.state.reportSaveFailure("\(error)", changedOnDisk: true)
        }
        editor.state.report(.error, "\(error)")
    }
}
