import TOMLKit
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
public enum KeyFile {
    /// The key map that a file describes: its preset, with its own keys on top.
    public static func parse(_ toml: String) throws(KeyFileError) -> KeyMap {
        let table = try table(toml)
        var map = KeyMap.standard
        for key in table.keys where key != "keys" {
            guard key == "preset" else { throw unknown(key, in: toml) }
            map = try preset(table[key], in: toml)
        }
        guard let keys = table["keys"] else { return map }
        guard let keys = keys.table else {
            throw KeyFileError("“keys” takes a table: [keys]", at: ThemePlace.find("keys", of: nil, in: toml))
        }
        for sequence in keys.keys { try bind(sequence, keys[sequence], in: toml, &map) }
        for sequence in keys.keys { try checkReach(of: sequence, keys[sequence], in: toml, map) }
        return map
    }

    /// Refuses a sequence that another one of the file hides.
    private static func checkReach(
        of sequence: String, _ value: TOMLValueConvertible?, in toml: String, _ map: KeyMap
    ) throws(KeyFileError) {
        guard let line = value?.string, !line.isEmpty else { return }
        let keys = sequence.split(separator: " ").compactMap { KeyEvent(name: String($0)) }
        if map.match(keys) == .command(Invocation(line: line)) { return }
        throw KeyFileError(
            "“\(sequence)” cannot be typed beside another of these keys that begins like it",
            at: ThemePlace.find(sequence, of: nil, in: toml))
    }

    private static func table(_ toml: String) throws(KeyFileError) -> TOMLTable {
        if toml.utf8.contains(0) { throw KeyFileError("not TOML: a NUL character") }
        do {
            return try TOMLTable(string: toml)
        } catch let error as TOMLParseError {
            let place = (error.source.begin.line, error.source.begin.column)
            throw KeyFileError("not TOML: \(error.description)", at: place)
        } catch {
            throw KeyFileError("it cannot be read as TOML")
        }
    }

    private static func unknown(_ key: String, in toml: String) -> KeyFileError {
        let nearest = NearestWord.nearest(to: key, among: ["preset", "keys"]) ?? ""
        return KeyFileError(
            "“\(key)” is no key here; the nearest is “\(nearest)”", at: ThemePlace.find(key, of: nil, in: toml))
    }

    private static func preset(_ value: TOMLValueConvertible?, in toml: String) throws(KeyFileError) -> KeyMap {
        let place = ThemePlace.find("preset", of: nil, in: toml)
        let names = KeyMap.presets.map(\.name)
        guard let name = value?.string else {
            throw KeyFileError("“preset” takes one of \(names.joined(separator: ", "))", at: place)
        }
        guard let preset = KeyMap.presets.first(where: { $0.name == name }) else {
            let nearest = NearestWord.nearest(to: name, among: names) ?? ""
            throw KeyFileError("there is no preset “\(name)”; the nearest is “\(nearest)”", at: place)
        }
        return preset.map
    }

    private static func bind(
        _ sequence: String, _ value: TOMLValueConvertible?, in toml: String, _ map: inout KeyMap
    ) throws(KeyFileError) {
        let place = ThemePlace.find(sequence, of: nil, in: toml)
        guard let line = value?.string else {
            throw KeyFileError("“\(sequence)” takes a command in quotes, or \"\" for none", at: place)
        }
        do {
            try map.bind(sequence, to: line)
        } catch {
            throw KeyFileError(error.description, at: place)
        }
    }
}
