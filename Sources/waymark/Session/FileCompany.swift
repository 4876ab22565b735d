import JourneyModel
import JourneyStore

/// The connection of a session to those who save the same file: a watch on it, and errands to the disk that no key
/// waits for.
final class FileCompany {
    /// What an errand came to.
    enum Arrival: Sendable {
        /// A save of the journey that it began with, and of what the journal held then.
        case saved(Result<MergingSave.Outcome, SaveError>, edition: Int, upTo: SessionJournal.Place)
        /// What the file held, merged into the journey that the errand began with, which was not saved.
        case looked(FileLook, edition: Int)
    }

    /// The errand that is under way; only one is at a time.
    private(set) var isBusy = false
    /// Whether the file may hold something else than what is known of it.
    var isDoubtful = false
    /// Whether the system gave no thread or pipe for the last errand; it is tried again.
    private(set) var isHeldUp = false
    /// Whether the file is to be looked at now and then, because nothing tells of changes.
    private(set) var polls = false
    /// Whether there was trouble with the file, which may pass without anything telling of it.
    var isTroubled = false
    /// Whether a sync may have ended.
    var isSyncDoubtful = false
    private var watch: FolderWatch?
    private var syncWatch: (watch: FolderWatch, path: FilePath)?
    private var errands: Errands<Arrival>?

    /// Makes errands; `nil` where the system gives none.
    var makeErrands: () -> Errands<Arrival>? = { Errands() }
    /// Watches the folder of a file; `nil` where the system gives no watch.
    var makeWatch: (FilePath) -> FolderWatch? = { FolderWatch(on: $0) }

    /// Between two looks at a file of which nothing tells, or two attempts at an errand, in milliseconds.
    private static let interval = 1000

    /// Watches the file with a real path from now on; `nil` for none. Only a live session polls.
    func follow(_ path: FilePath?, isLive: Bool) {
        watch = path.flatMap(makeWatch)
        polls = path != nil && watch == nil && isLive
    }

    /// Watches the file, from now on, in which syncs leave how they went; `nil` for none. Before the first sync its folder
    /// is not there, and what that will stand in is watched.
    func followSync(_ path: FilePath?) {
        guard path == nil || path != syncWatch?.path else { return }
        syncWatch = nil
        guard var place = path else { return }
        for _ in 0..<Self.deepest where syncWatch == nil {
            syncWatch = makeWatch(place).map { ($0, place) }
            place = place.folder
        }
    }

    /// How many folders the file of a sync may lack.
    private static let deepest = 5

    /// Lets an errand that is under way end unheard, because the session is about something else now.
    func forget() {
        (errands, isBusy, isDoubtful, isHeldUp, isTroubled) = (nil, false, false, false, false)
    }

    /// What the loop waits for besides keys.
    var descriptors: [Int32] {
        [watch?.descriptor, syncWatch?.watch.descriptor, isBusy ? errands?.descriptor : nil].compactMap { $0 }
    }

    /// After so many milliseconds the loop is to go on although nothing happened; `nil` for never.
    var wakeupMilliseconds: Int? { (polls || isHeldUp || isTroubled) && !isBusy ? Self.interval : nil }

    /// Takes in what the descriptors tell: errands that have ended.
    func take(_ ready: [Int32]) -> [Arrival] {
        if let watch, ready.contains(watch.descriptor), watch.take() { isDoubtful = true }
        if let watch = syncWatch?.watch, ready.contains(watch.descriptor), watch.take() { isSyncDoubtful = true }
        if polls || isTroubled, ready.isEmpty { isDoubtful = true }
        guard let errands, ready.contains(errands.descriptor) else { return [] }
        let arrivals = errands.take()
        if !arrivals.isEmpty { isBusy = false }
        return arrivals
    }

    /// Begins an errand; whether that was possible.
    func begin(_ work: @escaping @Sendable () -> Arrival) -> Bool {
        guard !isBusy else { return false }
        errands = errands ?? makeErrands()
        isBusy = errands?.start(work) ?? false
        isHeldUp = !isBusy
        return isBusy
    }
}
