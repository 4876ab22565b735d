/// Finds where in a theme file a word stands: the TOML reader keeps no places of what it read well.
enum ThemePlace {
    /// The line and column (in bytes), each from 1, of `word`: of the first line that has it for a key or, with a scope,
    /// in the value of that scope. `nil` if there is none, as when a file spells a key in an unusual way.
    static func find(_ word: String, of scope: String?, in source: String) -> (line: Int, column: Int)? {
        let lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        for (number, line) in lines.enumerated() {
            guard let key = column(ofKey: scope ?? word, in: line) else { continue }
            let place = scope == nil ? key : column(of: Array(word.utf8), in: line, from: key + 1) ?? key
            return (number + 1, place + 1)
        }
        return nil
    }

    /// The offset of `key` in `line` if it is the key there, bare, in quotes or as the heading of a table.
    private static func column(ofKey key: String, in line: [UInt8]) -> Int? {
        let marks = Array(" \t\"'[".utf8)
        guard let start = line.firstIndex(where: { !marks.contains($0) }) else { return nil }
        let rest = line[start...]
        guard rest.starts(with: key.utf8) else { return nil }
        let after = rest.dropFirst(key.utf8.count).first
        return after.map { Array(" \t\"'=].".utf8).contains($0) } ?? true ? start : nil
    }

    private static func column(of word: [UInt8], in line: [UInt8], from start: Int) -> Int? {
        guard !word.isEmpty, line.count >= word.count else { return nil }
        return (start..<max(start, line.count - word.count + 1)).first { line[$0...].starts(with: word) }
    }
}
