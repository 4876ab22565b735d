import Editor
import Glibc
import JourneyModel
import JourneyStore

extension Session {
    /// Where this user's journals are; `nil` without a home folder.
    var shelf: JournalShelf? { environment.stateFolder.map { JournalShelf(in: $0) } }

    /// The real path of the map; `nil` where it has no file.
    var realPath: FilePath? { subject.path.flatMap { try? DocumentFile($0).realPath() } }

    /// The journal of what is edited now; it begins with the first change.
    func makeJournal() -> SessionJournal {
        SessionJournal(on: shelf, patience: journalPatience) { [unowned self] in
            let header = JournalHeader(
                path: realPath, title: subject.journey.root[JourneyFields.title] ?? .empty,
                startedAt: Timestamp.text(secondsSince1970: time(nil)))
            return (header, subject.journalBase)
        }
    }

    /// Gives the journal what was done and what is being typed. `hadInput` says that keys were pressed.
    func followJournal(hadInput: Bool) {
        journal.take(editor.state.takeSteps())
        journal.follow(&editor.state, hadInput: hadInput, now: time(nil))
    }

    /// Notes in the journal that everything is in the file.
    func noteSave() {
        guard let base = subject.base else { return }
        journal.didSave(base, at: realPath)
        closeApplied(isKept: true)
    }

    /// Notes in the journal that everything up to a step is in the file.
    func noteSave(upTo place: SessionJournal.Place) {
        if let base = subject.base { journal.didSave(base, at: realPath, upTo: place) }
    }

    /// Ends the journal. Unless the user left of their own will it is offered again if something in it is not saved.
    func endJournal() {
        if end != .good { journal.takeDraft(of: editor.state, now: time(nil)) }
        if end == .good { journal.dropUnsaved() }
        let isDone = end == .good || !editor.state.isModified && !journal.hasDraft
        let isKept = journal.end(closing: isDone) && shelf != nil
        closeApplied(isKept: isKept)
        if !isDone { farewell.append(lastWords(isKept: isKept)) }
    }

    /// What becomes of what is not saved, for a session that is ended from outside.
    private func lastWords(isKept: Bool) -> String {
        let name = subject.path.map { "\($0)" } ?? "the map without a file"
        guard isKept else { return "\(name): what was not saved could not be kept: there was no journal" }
        guard let path = subject.path else {
            return "\(name): what was not saved is kept; start waymark without a file to bring it back, or see: "
                + "waymark recover"
        }
        return
            "\(name): what was not saved is kept; open the map again to bring it back, or see: waymark recover \(path)"
    }

    /// Brings what earlier sessions did to the map, so that it can be undone.
    func recall(thenRedo: Bool) {
        let earlier = realPath.flatMap { path in opened.flatMap { shelf?.earlierHistory(of: path, upTo: $0) } }
        editor.recall(earlier, thenRedo: thenRedo)
        journal.take(editor.state.takeSteps())
    }
}
