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
        let journey = editor.state.journey
        let isOwn = target == subject.path
        let base = isOwn && !subject.isGone ? subject.base : nil
        let isAnew = base != nil && subject.isLaidOutAnew
        var merged: String?
        do throws(SaveError) {
            let ancestor = isOwn ? subject.base : merging ? subject.journalBase : nil
            let saved = try self.merging(into: target).save(journey, base: base, ancestor: ancestor)
            // A journal that begins with what came in begins at what the file held before.
            // Without what came in, the next save would take it out of the file: then it is to be merged once more.
            if isOwn || saved.doubt == nil {
                guard takeIn(saved, isOwn: isOwn) else { return }
            }
            if let doubt = saved.doubt { return editor.state.report(.error, "\(doubt)") }
            merged = saved.summary
            didSave(target, isAnew: isAnew, merged: merged)
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

    /// Brings what others saved into the editor, whose undo does not know of it. What is in place now is what the next
    /// save begins with.
    ///
    /// - Returns: whether it fitted; if not, the base stays what it was.
    private func takeIn(_ saved: MergingSave.Outcome, isOwn: Bool) -> Bool {
        if !saved.edits.isEmpty {
            guard editor.state.takeIn(saved.edits, by: saved.authors, at: time(nil)) else { return false }
            journal.take(editor.state.takeSteps())
        }
        subject.base = saved.bytes
        if isOwn { subject.isLaidOut = true }
        return true
    }

    /// Whether a path leads to the file of the map, however it is written.
    private func namesSameFile(_ path: FilePath) -> Bool {
        guard let own = subject.path, path != own else { return path == subject.path }
        guard let real = try? DocumentFile(path).realPath() else { return false }
        return real == (try? DocumentFile(own).realPath())
    }

    private func didSave(_ target: FilePath, isAnew: Bool, merged: String?) {
        editor.state.didSave()
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
            editor.state.didLoseFile()
            return editor.state.report(
                .error, "\(target): the file is gone since it was read; save again to make it anew")
        }
        if case .changedOnDisk = error {
            return editor.state.reportSaveFailure("\(error)", changedOnDisk: true)
        }
        editor.state.report(.error, "\(error)")
    }
}
