import Editor
import Glibc
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

    /// Compares the map with a state that is remembered.
    func compare(since words: String, then wish: NewsWish) {
        guard let state = environment.stateFolder, let path = realPath, let since = Since(argument: words) else {
            return editor.state.report(.refusal, "The map has no file yet, so nothing is remembered of it")
        }
        do throws(CommandFailure) {
            let baseline = try Baseline(since, of: path, in: state)
            editor.compare(with: baseline.journey, called: baseline.name, then: wish)
        } catch {
            editor.state.report(.error, error.messages.joined(separator: "; "))
        }
    }
}
