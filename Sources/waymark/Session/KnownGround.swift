import JourneyStore
import Terminal

/// What the terminal told of its ground last, so that the first frame of the next session need not be drawn anew. Losing
/// it loses nothing, so a failure to keep it is nobody's trouble.
struct KnownGround {
    private let file: StateFile?

    /// What is known in the state folder `state`.
    init(state: FilePath?) {
        file = state.map { StateFile("ground", in: "terminal", of: $0) }
    }

    /// The ground; `nil` where none was told yet.
    func read() -> Ground? {
        guard let bytes = file?.read() else { return nil }
        return [Ground.dark, .light].first { Self.word(for: $0) == bytes }
    }

    /// Keeps `ground`, where it is not what is known.
    func note(_ ground: Ground) {
        guard read() != ground else { return }
        try? file?.write(Self.word(for: ground))
    }

    private static func word(for ground: Ground) -> [UInt8] {
        Array((ground == .light ? "light\n" : "dark\n").utf8)
    }
}
