import Editor
import Glibc
import JourneyStore

/// What `waymark sync`, in another terminal, last did with the map.
extension Session {
    /// Shows how the last sync went, and watches for the next one.
    func showSync() {
        guard let folder = environment.stateFolder, let path = realPath else {
            editor.state.sync = nil
            return others.followSync(nil)
        }
        let shelf = SyncShelf(in: folder)
        others.followSync(shelf.location(of: path))
        editor.state.sync = shelf.read(of: path).map { state in
            guard let trouble = state.trouble else {
                let time = LocalTime.text(of: state.at, now: time(nil))
                return SyncNote("synced \(time)", isTrouble: false)
            }
            return SyncNote("not synced: \(trouble.prefix { $0 != ";" })", isTrouble: true)
        }
    }
}
