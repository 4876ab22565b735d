import Editor
import JourneyModel
import JourneyStore

extension Session {
    /// Saves the journey in its file, or as a new file that it stands in from then on.
    func save(as path: FilePath?, thenQuit: Bool) {
        guard let wanted = path ?? subject.path else { return }
        let target = namesSameFile(wanted) ? subject.path ?? wanted : wanted
        guard !subject.isNewer else {
            return editor.state.report(
                .error, "Not saved: the map was made by a newer waymark; get that one to change it")
        }
        let journey = editor.state.journey
        let bytes = JourneyWriter.bytes(of: journey, style: subject.style)
        let base = target == subject.path ? subject.base : nil
        let isAnew = base != nil && subject.isLaidOutAnew
        do throws(SaveError) {
            let verify = OpenedDocument.verification(of: journey)
            subject.base = try DocumentFile(target).save(bytes, base: base, verify: verify).bytes
        } catch {
            return tell(error, bytes, of: target)
        }
        didSave(target, isAnew: isAnew)
        if thenQuit { end = .good }
    }

    /// Whether a path leads to the file of the map, however it is written.
    private func namesSameFile(_ path: FilePath) -> Bool {
        guard let own = subject.path, path != own else { return path == subject.path }
        guard let real = try? DocumentFile(path).realPath() else { return false }
        return real == (try? DocumentFile(own).realPath())
    }

    private func didSave(_ target: FilePath, isAnew: Bool) {
        editor.state.didSave()
        subject.isLaidOut = true
        if target != subject.path {
            subject.path = target
            subject.readOnly = nil
            subject.isLocked = false
            editor.state.document = subject.info
            remember()
        }
        noteSave()
        let anew = isAnew ? " · laid out anew, because it was not in the canonical layout" : ""
        editor.state.report(.info, "Saved \(target)\(anew)")
    }

    private func tell(_ error: SaveError, _ bytes: [UInt8], of target: FilePath) {
        // The bytes are in place: the next save has to take them as its base.
        if case .notDurable = error, target == subject.path {
            subject.base = bytes
            subject.isLaidOut = true
        }
        if case .missingOnDisk = error, target == subject.path {
            subject.base = nil
            return editor.state.report(
                .error, "\(target): the file is gone since it was read; save again to make it anew")
        }
        if case .changedOnDisk = error {
            return editor.state.reportSaveFailure("\(error)", changedOnDisk: true)
        }
        editor.state.report(.error, "\(error)")
    }
}
