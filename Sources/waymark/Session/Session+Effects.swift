import enum Editor.Effect
import Editor
import JourneyModel
import JourneyStore
import Terminal

extension Session {
    /// Carries out what the editor wants done.
    func perform(_ effect: Effect) {
        switch effect {
        case .save(let name, let thenQuit): save(as: name.map(path(named:)), thenQuit: thenQuit)
        case .saveTogether(let name, let thenQuit): save(as: path(named: name), thenQuit: thenQuit, merging: true)
        case .quit: quit()
        case .suspend: suspend()
        case .redraw: screen.invalidate()
        case .copy(let bytes): copy(bytes)
        case .open(let name): open(path(named: name))
        case .start(let choice): start(choice)
        case .reload: reload()
        case .recall(let thenRedo): recall(thenRedo: thenRedo)
        case .recover(let apply): recover(apply: apply)
        case .list(let folder): list(folder)
        case .profile(let function, let lane): fill(lane, asTypicalOf: function)
        case .live(let isOn): setLive(isOn)
        case .snapshot(let label): keepSnapshot(label)
        case .markSeen: markSeen()
        case .history: showHistory()
        case .compareWith(let name): compareWith(name)
        case .portfolio(let folder): showPortfolio(of: folder.isEmpty ? nil : path(named: folder))
        case .compare(let since, let wish): compare(since: since, then: wish)
        }
    }

    /// Leaves; what is live is saved first.
    private func quit() {
        // Whoever leaves a map whose file cannot take it was asked.
        guard editor.state.isLive, editor.state.fileTrouble == nil, !editor.state.isLiveRefused else {
            return end = .good
        }
        finishErrands()
        if editor.state.isModified { save(as: nil, thenQuit: true) } else { end = .good }
    }

    private func fill(_ lane: ID, asTypicalOf function: String) {
        guard let profile = try? TemplateShelf.profiles()[ID(Text(function))] else {
            return editor.state.report(.error, "There is no profile of \(function)")
        }
        editor.state.fill(lane, with: profile)
    }

    private func suspend() {
        guard screen.canStop else {
            return editor.state.report(.refusal, "There is no shell to go back to; :q leaves")
        }
        screen.stop(note: SafeText("waymark: \(safety); fg returns to it"))
        _ = editor.handle(.resize(screen.size), now: 0)
    }

    /// What keeps the map while nobody looks after it.
    private var safety: String {
        guard editor.state.isModified else { return "the map is saved" }
        return journal.flush(milliseconds: 500) ? "the map is in the journal, not saved" : "the map is NOT saved"
    }

    private func copy(_ bytes: [UInt8]) {
        guard !screen.copy(bytes) else { return }
        editor.state.report(.error, "Too much for the clipboard of a terminal; copy less at once")
    }

    /// Takes the map in a file in the place of this one; why that cannot be is said in the editor, and returned where
    /// the file is to blame.
    @discardableResult
    func open(_ path: FilePath, isReadOnly: Bool = false) -> LoadError? {
        if editor.state.isLive, editor.state.isModified {
            save(as: nil, thenQuit: false)
            if editor.state.isModified { return nil }
        }
        do throws(ReadingFailure) {
            let document = try OpenedDocument(reading: FileArgument(path: path), mergingMarkers: true)
            show(SessionSubject(document, isReadOnly: isReadOnly))
            return nil
        } catch {
            editor.state.report(.error, "\(error)")
            guard case .file(let reason) = error else { return nil }
            return reason
        }
    }

    private func reload() {
        guard let path = subject.path else { return }
        open(path, isReadOnly: subject.isLocked)
    }

    /// Tells the editor which maps and folders there are in a folder; why it cannot be read where it is there.
    private func list(_ folder: String) {
        var entries: [FolderListing.Entry] = []
        do throws(SystemError) {
            entries = try FolderListing.entries(of: path(named: folder.isEmpty ? "." : folder))
        } catch {
            editor.state.report(.error, "No names to complete: \(error)")
        }
        let names = entries.filter { $0.isFolder || $0.name.hasSuffix(".json") }.map {
            $0.isFolder ? $0.name + "/" : $0.name
        }
        editor.state.offer(FolderNames(folder: folder, names: names))
    }

    /// The file that is meant by `name`; a tilde at its beginning is the home folder.
    func path(named name: String) -> FilePath {
        guard name.hasPrefix("~/"), let home = environment.home else { return FilePath(name) }
        return home.appending(FilePath(String(name.dropFirst(2))))
    }
}
