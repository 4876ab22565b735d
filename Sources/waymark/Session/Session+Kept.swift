import Editor
import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore

/// What is remembered of the map beside its file.
extension Session {
    /// Keeps the map as it is under a label.
    func keepSnapshot(_ label: String) {
        remembering { shelf, path, bytes, now throws(SnapshotError) in
            try shelf.keep(bytes, of: path, label: label, author: environment.userName, at: now)
            editor.state.report(.info, "Kept as “\(label)” · waymark snapshot lists and restores")
        }
    }

    /// Marks the map as it is as seen.
    func markSeen() {
        remembering { shelf, path, bytes, now throws(SnapshotError) in
            try shelf.markSeen(bytes, of: path, author: environment.userName, at: now)
            editor.didMarkSeen(on: LocalTime.day(of: now))
        }
    }

    /// Does something with the snapshots of the map, the bytes that it would be saved as, and the time.
    private func remembering(
        _ body: (SnapshotShelf, FilePath, [UInt8], Text) throws(SnapshotError) -> Void
    ) {
        guard let state = environment.stateFolder else {
            return editor.state.report(.error, "There is no home folder, so nothing can be remembered; set HOME")
        }
        guard let path = realPath else {
            return editor.state.report(.refusal, "The map has no file yet; C-s saves it")
        }
        let bytes = JourneyWriter.bytes(of: editor.state.journey, style: subject.style)
        do throws(SnapshotError) {
            try body(SnapshotShelf(in: state), path, bytes, Timestamp.text(secondsSince1970: time(nil)))
        } catch {
            editor.state.report(.error, "\(error)")
        }
    }

    /// Shows what was done, and the snapshots of the map.
    func showHistory() {
        let path = realPath
        let shelf = environment.stateFolder.map { SnapshotShelf(in: $0) }
        let snapshots = path.flatMap { path in try? shelf?.list(of: path).snapshots } ?? []
        editor.showHistory(kept: snapshots.map(MethodView.KeptState.init))
    }

    /// Shows the map side by side with that in another file, or with a state of it that is remembered: a snapshot by its
    /// label, a revision of git.
    func compareWith(_ name: String) {
        let path = path(named: name)
        let isFile = (try? DocumentFile(path).load()) != nil
        if !isFile, let state = environment.stateFolder, let own = realPath,
            let baseline = try? Baseline(.name(name), of: own, in: state)
        {
            let view = Comparison(baseline.journey, editor.state.journey).view(baseline.name, "now")
            return editor.show(view)
        }
        do throws(ReadingFailure) {
            let other = try OpenedDocument(reading: FileArgument(path: path), mergingMarkers: true)
            let names = (
                other: path.lastComponent.description, own: subject.path?.lastComponent.description ?? "this map"
            )
            let (theirs, ours) = (other.journey, editor.state.journey)
            editor.show(
                theirs.isPlan && !ours.isPlan
                    ? Comparison(ours, theirs).view(names.own, names.other)
                    : Comparison(theirs, ours).view(names.other, names.own))
        } catch {
            editor.state.report(.error, "\(error)")
        }
    }

    /// Shows what all the maps of a folder say; without one those beside the map.
    func showPortfolio(of folder: FilePath?) {
        let folder = folder ?? subject.path?.folder ?? "."
        guard FolderListing.isFolder(folder) else { return editor.state.report(.error, "\(folder) is no folder") }
        let portfolio = Portfolio(of: folder, state: environment.stateFolder)
        editor.show(MethodView(portfolio: portfolio.entries, today: Today.date, troubles: portfolio.troubles))
        guard let trouble = portfolio.troubles.first else { return }
        let more = portfolio.troubles.count > 1 ? ", and \(portfolio.troubles.count - 1) more" : ""
        editor.state.report(.error, "\(trouble)\(more)")
    }

    /// Who made which change, and what of that cannot be read.
    private static func credits(of path: FilePath, in state: FilePath) -> (Credits, gaps: [String]) {
        do throws(SystemError) {
            let minutes = try Minutes(of: path, in: state)
            return (Credits(minutes.changes), minutes.gaps)
        } catch {
            return (Credits(), ["\(error)"])
        }
    }

    /// Says what was not all told, behind what is said already.
    private func report(_ gaps: [String]) {
        guard let gap = gaps.first else { return }
        let more = gaps.count > 1 ? " (and \(gaps.count - 1) more)" : ""
        editor.state.report(.error, (editor.state.message.map { "\($0.text) · " } ?? "") + gap + more)
    }

    /// Compares the map with a state that is remembered.
    func compare(since words: String, then wish: NewsWish) {
        guard let state = environment.stateFolder, let path = realPath, let since = Since(argument: words) else {
            return editor.state.report(.refusal, "The map has no file yet, so nothing is remembered of it")
        }
        do throws(CommandFailure) {
            let baseline = try Baseline(since, of: path, in: state)
            let (credits, gaps) = Self.credits(of: path, in: state)
            editor.compare(with: baseline.journey, called: baseline.name, credits: credits, then: wish)
            report(gaps)
        } catch {
            editor.state.report(.error, error.messages.joined(separator: "; "))
        }
    }
}

extension Journey {
    /// Whether it shows how things are to be: such a map comes after the one of how they are.
    fileprivate var isPlan: Bool { root[JourneyFields.state] == "to-be" }
}
