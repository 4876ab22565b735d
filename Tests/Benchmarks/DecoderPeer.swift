import FoundationEssentials

/// The same file read by `JSONDecoder` into structures of its fields: the yardstick for the reader.
enum DecoderPeer {
    private struct Document: Decodable {
        let format: String
        let title: String
        let lanes: [String: Axis]
        let stages: [String: Axis]
        let touchpoints: [String: Touchpoint]
        let pains: [String: Pain]
    }

    private struct Axis: Decodable {
        let pos: String
        let name: String
    }

    private struct Touchpoint: Decodable {
        let pos: String
        let stage: String
        let title: String
        let channel: String
        let experiences: [String: Experience]
    }

    private struct Experience: Decodable {
        let emotion: Int?
    }

    private struct Pain: Decodable {
        let pos: String
        let text: String
        let on: [String]
        let magnitude: Int
        let frequency: Int
        let severity: Int
        let frustration: Int
        let effort: Int
    }

    /// The number of touchpoints in the file; 0 when it cannot be read.
    static func read(_ bytes: [UInt8]) -> Int {
        let document = try? JSONDecoder().decode(Document.self, from: Data(bytes))
        return document?.touchpoints.count ?? 0
    }
}
