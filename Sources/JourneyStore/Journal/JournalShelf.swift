import Glibc
import JourneyModel

/// The journals of this user: for each document a folder in the state folder, and in it one file a session.
///
/// A journal is named by the time at which it began, so that names sort by age. When its session ended in order, or
/// what it holds was recovered or dropped, `.closed` is added to its name. A journal without it whose lock is free was
/// left by a session that did not end in order.
public struct JournalShelf: Sendable {
    /// The disk.
    let files: any FileSystem
    /// The state folder.
    public let state: FilePath

    /// The folder of the journals in the state folder.
    static let folderName: FilePath = "journal"
    /// What is added to the name of a journal that is done with.
    static let closedEnding = ".closed"
    /// The most bytes that a journal may have; of one with more its beginning is read.
    static let sizeLimit = 192 << 20
    /// So much of a journal is read.
    var readLimit = Self.sizeLimit
    /// So much of a journal is written.
    var limit = OwnLimit(bytes: Self.sizeLimit, advice: "save the map, and another journal begins")

    /// The journals in the state folder `state`, which need not exist.
    public init(in state: FilePath, on files: any FileSystem = RealFileSystem()) {
        self.files = files
        self.state = state
    }

    /// Where the journals of each document are.
    var folders: DocumentFolders { DocumentFolders(files: files, state: state, name: Self.folderName) }
}

extension FilePath {
    /// Whether this is the name of a journal that is done with.
    var isClosedJournal: Bool {
        bytes.suffix(JournalShelf.closedEnding.utf8.count).elementsEqual(JournalShelf.closedEnding.utf8)
    }

    /// The characters by which the session of a journal of this name is called, unique among those of a document.
    var sessionID: String {
        String(decoding: bytes.split(separator: UInt8(ascii: "-")).last ?? [], as: UTF8.self)
    }

    /// When the session of a journal of this name began, RFC 3339 in UTC; empty where the name does not say.
    var startTime: Text {
        var digits = Array(bytes.prefix(16))
        guard digits.count == 16 else { return .empty }
        for index in [13, 11] { digits.insert(UInt8(ascii: ":"), at: index) }
        for index in [6, 4] { digits.insert(UInt8(ascii: "-"), at: index) }
        let time = Text(digits)
        return Timestamp.isValid(time) ? time : .empty
    }

    /// The name of a journal that is done with.
    var closed: FilePath { FilePath(bytes: bytes + Array(JournalShelf.closedEnding.utf8)) }
}
