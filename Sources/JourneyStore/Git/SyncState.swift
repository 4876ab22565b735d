import JourneyModel

/// How the last sync of a map went, kept in the state folder for editors of the map to show.
public struct SyncState: Equatable, Sendable {
    /// When it ended: RFC 3339 in UTC.
    public let at: Text
    /// Why it failed, in one line; `nil` where it went well.
    public let trouble: String?

    /// A sync that ended at `at`.
    public init(at: Text, trouble: String?) {
        (self.at, self.trouble) = (at, trouble)
    }

    private static let format = "waymark-sync/1"

    /// What `bytes` say; `nil` where this program did not write them.
    init?(bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        guard (2...3).contains(lines.count), lines[0] == Self.format, Timestamp.isValid(Text(lines[1])) else {
            return nil
        }
        self.init(at: Text(lines[1]), trouble: lines.count == 3 ? lines[2] : nil)
    }

    /// What is kept.
    var bytes: [UInt8] {
        let reason = trouble.map { [$0.split(whereSeparator: \.isNewline).joined(separator: " ")] } ?? []
        return Array(([Self.format, at.string] + reason).map { "\($0)\n" }.joined().utf8)
    }
}

/// How the last syncs of the maps of this user went: one small file a map in the state folder.
public struct SyncShelf: Sendable {
    private static let folder: FilePath = "sync"
    private let state: FilePath

    /// The files in the state folder `state`, which need not exist.
    public init(in state: FilePath) {
        self.state = state
    }

    /// Where it stands for the map with the real path `path`.
    public func location(of path: FilePath) -> FilePath {
        state.appending(Self.folder).appending(DocumentFolders.folderName(of: path))
    }

    /// How the last sync of the map with the real path `path` went; `nil` where none is known of.
    public func read(of path: FilePath) -> SyncState? { file(of: path).read().flatMap { SyncState(bytes: $0) } }

    /// Keeps how a sync of the map with the real path `path` went.
    public func write(_ new: SyncState, of path: FilePath) throws(SystemError) { try file(of: path).write(new.bytes) }

    private func file(of path: FilePath) -> StateFile {
        StateFile(DocumentFolders.folderName(of: path), in: Self.folder, of: state)
    }
}
