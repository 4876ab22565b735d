import JourneyStore

/// Why nothing can be taken in from the file of a map that is open.
enum FileTrouble: Equatable, Sendable {
    /// It is not there.
    case gone
    /// It cannot be read, for this reason.
    case unreadable(String)
    /// What it holds is no map, for this reason.
    case noMap(String)
    /// A newer program saved it, in this format.
    case newer(format: String)

    /// What a failure to read the file means.
    init(_ error: LoadError) {
        if case .missing = error { self = .gone } else { self = .unreadable("\(error)") }
    }

    /// What the title line calls it.
    var mark: String {
        switch self {
        case .gone: "the file is gone"
        case .unreadable: "the file cannot be read"
        case .noMap: "the file holds no map"
        case .newer: "the file is of a newer waymark"
        }
    }

    /// What is wrong with the file at a path of a map that cannot be changed here: there is nothing to be lost.
    func messageToReaders(of path: FilePath) -> String {
        let shown = "what is shown is what it held before"
        switch self {
        case .gone: return "\(path): the file is gone; \(shown)"
        // A reason begins with the path.
        case .unreadable(let reason): return "\(reason); \(shown)"
        case .noMap(let reason): return "\(path): somebody wrote what is no map (\(reason)); \(shown)"
        case .newer(let format): return "\(path): a newer waymark saved it (\(format)); \(shown)"
        }
    }

    /// What is wrong with the file at a path, and what to do about it.
    func message(of path: FilePath) -> String {
        switch self {
        case .gone: "\(path): the file is gone; C-s makes it anew"
        // A reason begins with the path.
        case .unreadable(let reason): "\(reason); the map is still here, :w NAME saves it elsewhere"
        case .noMap(let reason):
            "\(path): somebody else wrote what is no map (\(reason)); the map is still here, C-s asks where to save it"
        case .newer(let format):
            "\(path): a newer waymark saved it (\(format)); get that one, or save what is here elsewhere (:w NAME)"
        }
    }
}
