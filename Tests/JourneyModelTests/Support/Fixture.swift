import Foundation
import Testing

/// One file of the folder `Fixtures`.
struct Fixture: CustomTestStringConvertible, Sendable {
    /// The file's name without `.json`.
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }

    /// The fixtures of a folder, by name; none where the folder cannot be read, which the tests count.
    static func all(in folder: String) -> [Fixture] {
        let base = Bundle.module.bundleURL.appending(path: "Fixtures/\(folder)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: base.appending(path: name)) else { return nil }
            return Fixture(name: String(name.dropLast(5)), bytes: Array(data))
        }
    }

    /// One fixture by its folder and name.
    static func named(_ name: String, in folder: String) throws -> Fixture {
        let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(folder)/\(name).json")
        return Fixture(name: name, bytes: Array(try Data(contentsOf: url)))
    }

    /// A journey that comes with the program, by the name of its file before `.journey.json`.
    static func bundled(_ name: String) throws -> Fixture {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let url = root.appending(path: "Sources/CTemplates/\(name).journey.json")
        return Fixture(name: name, bytes: Array(try Data(contentsOf: url)))
    }
}
