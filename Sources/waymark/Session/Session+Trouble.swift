import Editor
import JourneyStore

/// A file that is gone, spoilt, or cannot be written under the open map.
extension Session {
    /// For so many milliseconds trouble may come of the file being written just now.
    private static let patience = 800

    /// Takes that nothing can be taken in from the file. Once that lasts it is told, and the map does not count as saved.
    func take(_ trouble: FileTrouble) {
        let now = Clock.milliseconds()
        (others.isTroubled, standing.refusedEdition) = (true, editor.state.journeyEdition)
        let since = standing.troubledSince ?? now
        standing.troubledSince = since
        guard now - since >= Self.patience else { return }
        subject.isGone = trouble == .gone
        guard standing.toldTrouble?.mark != trouble.mark, let path = subject.path else { return }
        standing.toldTrouble = trouble
        let isReader = subject.readOnly != nil
        if !isReader { editor.state.fileTrouble = trouble.mark }
        editor.state.report(.error, isReader ? trouble.messageToReaders(of: path) : trouble.message(of: path))
    }

    /// Takes that the file can be read: what was refused for its sake is tried again.
    func endTrouble() {
        (others.isTroubled, subject.isGone) = (false, false)
        (standing.troubledSince, standing.refusedEdition) = (nil, nil)
        guard standing.toldTrouble != nil else { return }
        (standing.toldTrouble, editor.state.fileTrouble) = (nil, nil)
        editor.state.report(.info, "The file can be read again")
    }

    /// Takes that the file holds everything up to a step, and may not keep it: no undo leads to what is saved.
    func doubt(upTo place: SessionJournal.Place) {
        editor.state.forgetSaved()
        journal.stands(upTo: place)
    }

    /// Takes that nothing waits for a live save any more.
    func forgetRefusal() {
        (standing.lastRefusal, standing.refusedEdition, editor.state.isLiveRefused) = (nil, nil, false)
    }

    /// Tells once why a live save failed, and has the file looked at until it works.
    func refuse(_ error: SaveError) {
        standing.refusedEdition = editor.state.journeyEdition
        (others.isTroubled, editor.state.isLiveRefused) = (true, true)
        if case .missingOnDisk = error { return take(.gone) }
        guard standing.lastRefusal != "\(error)" else { return }
        standing.lastRefusal = "\(error)"
        editor.state.report(.error, "\(error)")
    }
}
