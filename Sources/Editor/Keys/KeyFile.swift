import Terminal

/// A file with the keys of a user.
///
/// ```toml
/// preset = "desktop"      # or "standard"; may be left out
///
/// [keys]
/// "C-d" = "page-down"     # keys by name, parted by spaces, and a command with its argument
/// "X" = ""                # takes the keys away
/// ```
public struct KeyFile {
    private let source: [UInt8]
    /// The most bytes of a command with its argument, or of another value.
    private static let valueLimit = 1000

    /// The key map that a file describes: its preset, with its own keys on top.
    public static func parse(_ toml: String) throws(KeyFileError) -> KeyMap {
        try KeyFile(source: Array(toml.utf8)).map()
    }

    private func map() throws(KeyFileError) -> KeyMap {
        let table = try table()
        for entry in table.entries where !["keys", "preset"].contains(entry.key) { throw unknown(entry) }
        for entry in table.entries + (table["keys"]?.value.table?.entries ?? []) { try refuseLong(entry) }
        var map = try table["preset"].map(preset) ?? .standard
        guard let keys = table["keys"] else { return map }
        guard let entries = keys.value.table?.entries else { throw error("“keys” takes a table: [keys]", at: keys) }
        for entry in entries { try bind(entry, &map) }
        for entry in entries { try checkReach(of: entry, map) }
        return map
    }

    private func table() throws(KeyFileError) -> TOMLTable {
        do throws(TOMLError) {
            return try TOMLReader.read(source)
        } catch {
            throw KeyFileError("not TOML: \(error.message)", at: TextPlace(of: error.offset, in: source))
        }
    }

    private func refuseLong(_ entry: TOMLTable.Entry) throws(KeyFileError) {
        guard (entry.value.text?.utf8.count ?? 0) > Self.valueLimit else { return }
        throw error("“\(entry.key)” takes at most \(Self.valueLimit) bytes", at: entry)
    }

    /// Refuses a sequence that another one of the file hides.
    private func checkReach(of entry: TOMLTable.Entry, _ map: KeyMap) throws(KeyFileError) {
        guard let line = entry.value.text, !line.isEmpty else { return }
        let keys = entry.key.split(separator: " ").compactMap { KeyEvent(name: String($0)) }
        if let invocation = try? KeyMap.invocation(of: line, for: entry.key), map.match(keys) == .command(invocation) {
            return
        }
        throw error("“\(entry.key)” cannot be typed beside another of these keys that begins like it", at: entry)
    }

    private func unknown(_ entry: TOMLTable.Entry) -> KeyFileError {
        let nearest = NearestWord.nearest(to: entry.key, among: ["preset", "keys"]) ?? ""
        return error("“\(entry.key)” is no key here; the nearest is “\(nearest)”", at: entry)
    }

    private func preset(_ entry: TOMLTable.Entry) throws(KeyFileError) -> KeyMap {
        let names = KeyMap.presets.map(\.name)
        guard let name = entry.value.text else {
            throw error("“preset” takes one of \(names.joined(separator: ", "))", at: entry)
        }
        guard let preset = KeyMap.presets.first(where: { $0.name == name }) else {
            let nearest = NearestWord.nearest(to: name, among: names) ?? ""
            throw error("there is no preset “\(name)”; the nearest is “\(nearest)”", at: entry)
        }
        return preset.map
    }

    private func bind(_ entry: TOMLTable.Entry, _ map: inout KeyMap) throws(KeyFileError) {
        guard let line = entry.value.text else {
            throw error("“\(entry.key)” takes a command in quotes, or \"\" for none", at: entry)
        }
        do throws(KeyMap.TableError) {
            try map.bind(entry.key, to: line)
        } catch {
            throw self.error(error.description, at: entry)
        }
    }

    private func error(_ message: String, at entry: TOMLTable.Entry) -> KeyFileError {
        KeyFileError(message, at: TextPlace(of: entry.offset, in: source))
    }
}
