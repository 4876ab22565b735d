import Editor
import JourneyStore

/// The keys that the user has chosen: those of `keys.toml` in the settings folder, else the ones the editor comes with.
struct KeyChoice {
    /// The name of the file in the settings folder.
    static let fileName: FilePath = "keys.toml"

    /// The user's settings.
    let settings: Settings

    /// The keys of the file; `nil` where there is none. Fails where it has a mistake, with its place.
    func load() throws(CommandFailure) -> KeyMap? {
        guard let bytes = try settings.read(Self.fileName) else { return nil }
        let name = settings.path(Self.fileName).map(\.description) ?? ""
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.usage, "\(name): the file is not UTF-8")
        }
        do throws(KeyFileError) {
            return try KeyFile.parse(text)
        } catch {
            let place = error.line.flatMap { line in error.column.map { ":\(line):\($0)" } } ?? ""
            throw CommandFailure(.usage, "\(name)\(place): \(error.message)")
        }
    }

    /// The keys of the preset called `name`.
    static func preset(_ name: String) throws(CommandFailure) -> KeyMap {
        if let preset = KeyMap.presets.first(where: { $0.name == name }) { return preset.map }
        let names = KeyMap.presets.map(\.name).joined(separator: ", ")
        throw CommandFailure(.usage, "there is no preset “\(name)” of keys; there are \(names)")
    }
}
