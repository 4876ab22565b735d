import Editor
import JourneyModel
import JourneyStore

/// What a session is about: a journey, and the file that it stands in.
struct SessionSubject: Sendable {
    /// The journey to begin with.
    let journey: Journey
    /// The file; `nil` for a journey that has none yet.
    var path: FilePath?
    /// What the file held when it was read or saved last; `nil` when there was none.
    var base: [UInt8]?
    /// The spelling of the file.
    var style = FileStyle()
    /// Whether the file has been saved in this session, and so is in the canonical layout.
    var isLaidOut = false
    /// Whether the file is gone, so that the next save makes it anew; `base` is what it held last.
    var isGone = false
    /// Why the journey cannot be changed; `nil` when it can.
    var readOnly: String?
    /// Whether the user wants nothing to be changed, also after reading the file again.
    var isLocked = false
    /// Whether a newer program made the journey, so that this one must not write it anywhere.
    var isNewer = false
    /// What came of git's conflict markers in the file, which holds them until the journey is saved.
    var markers: MergedMarkers?

    /// A journey without a file.
    init(untitled journey: Journey) {
        self.journey = journey
    }

    /// The journey of a document that was read.
    init(_ document: OpenedDocument, isReadOnly: Bool) {
        journey = document.journey
        path = document.file.path
        base = document.base
        style = document.content.style
        isNewer = document.content.newerFormat != nil
        isLocked = isReadOnly
        markers = document.markers
        readOnly = Self.reason(document, isReadOnly: isReadOnly)
    }

    private static func reason(_ document: OpenedDocument, isReadOnly: Bool) -> String? {
        if let format = document.content.newerFormat { return "its format \(format) is newer than this program" }
        if isReadOnly { return "it was opened with --read-only" }
        return document.isReadOnly ? "the file may not be written" : nil
    }

    /// Why the journey cannot be changed, where the user did not ask for that.
    var unaskedReadOnly: String? { isLocked && !isNewer ? nil : readOnly }

    /// What of the file is not shown because it stands there in place of records; `nil` where all is.
    var misfits: String? {
        let root = journey.root
        let keys = root.misfitCollections.filter { key in
            if case .raw(let raw)? = root.value(key) { !raw.holdsNothing } else { true }
        }
        guard !keys.isEmpty else { return nil }
        let names = keys.map { "“\($0)”" }.joined(separator: ", ")
        return "\(names) in the file: no object of records by their ids, so nothing of it is shown; it is kept, mend it"
    }

    /// What the editor is told about the file.
    var info: DocumentInfo {
        DocumentInfo(
            name: path.map(\.description) ?? "", readOnly: readOnly, style: style, holdsOther: markers != nil)
    }

    /// The file as a journal of this session begins with: what it holds, or what it would hold had it been saved
    /// without a change.
    var journalBase: [UInt8] { markers?.bytes ?? base ?? JourneyWriter.bytes(of: journey, style: style) }
}

extension SessionSubject {
    /// Whether the next save lays the file out anew, because it was not in the canonical layout when it was read.
    var isLaidOutAnew: Bool {
        guard let base, !isLaidOut else { return false }
        return JourneyWriter.bytes(of: journey, style: style) != base
    }
}
