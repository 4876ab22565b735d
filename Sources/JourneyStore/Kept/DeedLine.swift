import JourneyModel

/// A line in the file of a day of commands: `crc32c content`, where the content is JSON with the path of the document and
/// the change.
enum DeedLine {
    /// What was done to the document that is asked about.
    case change(Change)
    /// What was done to another document whose folder has the same name.
    case other
    /// The checksum fits, so nobody damaged it, but it says something that only a newer program knows.
    case newer
    /// Neither that nor anything else.
    case damaged

    /// What a line without its line feeds says of the document with the real path `path`.
    init(_ line: ArraySlice<UInt8>, of path: FilePath) {
        let content = line.dropFirst(9)
        guard line.prefix(9).elementsEqual("\(Checksum.of(content).text) ".utf8) else {
            self = .damaged
            return
        }
        guard let members = try? JSONLine(reading: Array(content)), let named = members.text("path") else {
            self = .newer
            return
        }
        guard named == Text(path.escaped) else {
            self = .other
            return
        }
        let change = members.json("change").flatMap { try? EditLines.change($0) }
        self = change.map { .change($0) } ?? .newer
    }

    /// The bytes of a change to the document with the real path `path`, with a line feed before and behind them, so that
    /// one that is cut short spoils no other.
    static func bytes(_ change: Change, of path: FilePath) -> [UInt8] {
        var line = JSONLine()
        line.add("path", Text(path.escaped))
        line.add("change", json: EditLines.line(change))
        let content = line.bytes
        return Array("\n\(Checksum.of(content[...]).text) ".utf8) + content + [UInt8(ascii: "\n")]
    }
}
