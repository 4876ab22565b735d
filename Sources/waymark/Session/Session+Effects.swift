import Editor
import JourneyStore
import Terminal

extension Session {
    /// Carries out what the editor wants done.
    func perform(_ effect: Effect) {
        switch effect {
        case .save(let name, let thenQuit): save(as: name.map(path(named:)), thenQuit: thenQuit)
        case .quit: end = .good
        case .suspend: suspend()
        case .redraw: screen.invalidate()
        case .copy(let bytes): copy(bytes)
        case .open(let name): open(path(named: name))
        case .start(let choice): start(choice)
        case .reload: reload()
        case .bell: screen.bell()
        }
    }

    private func suspend() {
        let isSafe = !editor.state.isModified
        screen.stop(
            note: isSafe ? "waymark: the map is saved; fg returns to it" : "waymark: the map is kept; fg returns")
        _ = editor.handle(.resize(screen.size), now: 0)
    }

    private func copy(_ bytes: [UInt8]) {
        guard !screen.copy(bytes) else { return }
        editor.state.report(.error, "Too much for the clipboard of a terminal; copy less at once")
    }

    /// Takes the map in a file in the place of this one; why that cannot be is said in the editor.
    func open(_ path: FilePath, isReadOnly: Bool = false) {
        do throws(ReadingFailure) {
            show(SessionSubject(try OpenedDocument(reading: FileArgument(path: path)), isReadOnly: isReadOnly))
        } catch {
            editor.state.report(.error, "\(error)")
        }
    }

    private func reload() {
        guard let path = subject.path else { return }
        open(path, isReadOnly: subject.isLocked)
    }

    /// The file that is meant by `name`; a tilde at its beginning is the home folder.
    private func path(named name: String) -> FilePath {
        guard name.hasPrefix("~/"), let home = environment.home else { return FilePath(name) }
        return home.appending(FilePath(String(name.dropFirst(2))))
    }
}
