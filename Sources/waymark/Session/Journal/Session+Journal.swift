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

    /// Ends the journal. Unless the user left of their own will it is offered again if something in it is not saved.
    func endJournal() {
        if end != .good { journal.takeDraft(of: editor.state, now: time(nil)) }
        let isDone = end == .good || !editor.state.isModified && !journal.hasDraft
        closeApplied(isKept: journal.end(closing: isDone))
    }

    /// Brings what earlier sessions did to the map, so that it can be undone.
    func recall(thenRedo: Bool) {
        let earlier = realPath.flatMap { path in opened.flatMap { shelf?.earlierHistory(of: path, upTo: $0) } }
        editor.recall(earlier, thenRedo: thenRedo)
        journal.take(editor.state.takeSteps())
    }
}
