@testable import Editor

/// A journey with four lanes and four stages, as a capture line sees it.
enum CaptureFixture {
    static let lanes = [
        CaptureChoice(id: "finance", name: "Finance", short: "FI"),
        CaptureChoice(id: "it", name: "IT", short: "IT"),
        CaptureChoice(id: "l-8k2mzq4h", name: "Operations", short: "OP"),
        CaptureChoice(id: "l-9p3nar5j", name: "Legal & Compliance"),
    ]
    static let stages = [
        CaptureChoice(id: "consideration", name: "Consideration"),
        CaptureChoice(id: "decision", name: "Decision"),
        CaptureChoice(id: "s-2c4e6g8j", name: "Contract set-up"),
        CaptureChoice(id: "s-3d5f7h9k", name: "Decline"),
    ]

    static func context(lane: String? = nil, stage: String? = nil) -> CaptureContext {
        CaptureContext(
            lanes: lanes, stages: stages,
            tags: ["security", "sso", "price"].map { Array($0.utf8) },
            channels: ["email", "phone", "e-procurement"].map { Array($0.utf8) },
            lane: lane.map { Array($0.utf8) }, stage: stage.map { Array($0.utf8) }
        )
    }
}

extension CaptureLine {
    /// All of the line as text, for comparing: lanes, stage, title, pains, moment, tags, channel.
    var summary: String {
        let places = lanes.map { Self.text($0.lane) + ($0.emotion.map { $0 < 0 ? "\($0)" : "+\($0)" } ?? "") }
        var parts = [places.joined(separator: ",") + "@" + (stage.map(Self.text) ?? "inbox"), Self.text(title)]
        for pain in pains {
            let factors = pain.factors.map { $0.map(String.init) ?? "-" }.joined()
            parts.append("!" + Self.text(pain.text) + " " + factors)
        }
        if isMoment { parts.append("*") }
        parts += tags.map { "#" + Self.text($0) }
        if let channel { parts.append("(" + Self.text(channel) + ")") }
        return parts.joined(separator: " | ")
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
