/// The line ends of a file. What differs from something else in nothing but them is the same to git, which checks files
/// out with the line ends of a machine.
enum LineEnds {
    private static let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))

    /// `bytes` with a line feed at the end of each line.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(carriageReturn) else { return bytes }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == lineFeed, plain.last == carriageReturn { plain.removeLast() }
            plain.append(byte)
        }
        return plain
    }

    /// Whether each line of `bytes` ends in CR LF, and there is one.
    static func haveReturns(_ bytes: [UInt8]) -> Bool {
        var before: UInt8?
        var found = false
        for byte in bytes {
            if byte == lineFeed {
                guard before == carriageReturn else { return false }
                found = true
            }
            before = byte
        }
        return found
    }

    /// `bytes` with the line ends of `model`: CR LF where each line of it ends so, else line feeds.
    static func give(_ bytes: [UInt8], like model: [UInt8]) -> [UInt8] {
        let plain = plain(bytes)
        guard haveReturns(model) else { return plain }
        var given: [UInt8] = []
        given.reserveCapacity(plain.count + plain.count / 16)
        for byte in plain {
            if byte == lineFeed { given.append(carriageReturn) }
            given.append(byte)
        }
        return given
    }

    /// Whether two differ in nothing else.
    static func areAllBetween(_ one: [UInt8], _ other: [UInt8]) -> Bool { one == other || plain(one) == plain(other) }
}

extension GitRepository {
    /// Whether git stores a file with line feeds whatever the work tree has, by its attributes, or by a setting where
    /// they say nothing. Only a file that the index has is known.
    func givesLineFeeds(to path: FilePath) throws(GitError) -> Bool {
        // i/… w/… attr/text=auto eol=crlf, and the name behind a tab.
        let listed = try git("ls-files", "--eol", "-z", "--", path: path).prefix { $0 != UInt8(ascii: "\t") }
        let words = String(decoding: listed, as: UTF8.self).split(separator: " ")
        let attribute = words.first { $0.hasPrefix("attr/") }?.dropFirst("attr/".count) ?? ""
        if !attribute.isEmpty { return attribute.hasPrefix("text") }
        return ["true", "yes", "on", "1", "input"].contains(setting("core.autocrlf")?.lowercased())
    }
}
