/// A journey of any size, the same bytes on every machine: eight stages, four lanes, a pain on every third touchpoint.
struct GeneratedJourney {
    private static let stages = [
        "Awareness", "Consideration", "Decision", "Implementation", "Adoption", "Retention", "Expansion", "Advocacy",
    ]
    private static let lanes = ["Finance", "IT", "Operations", "Executive"]
    private static let channels = ["email", "phone", "workshop", "portal"]

    /// The number of touchpoints.
    let touchpoints: Int

    /// The canonical file.
    var bytes: [UInt8] { Array(text.utf8) }

    private var text: String {
        let pains = stride(from: 0, to: touchpoints, by: 3)
        let collections = [
            collection("lanes", Self.lanes.indices.map { (Self.padded("lane", $0, 2), named(Self.lanes[$0], $0)) }),
            collection("stages", Self.stages.indices.map { (Self.padded("stage", $0, 3), named(Self.stages[$0], $0)) }),
            collection("touchpoints", (0..<touchpoints).map { (Self.id("t", $0), touchpoint($0)) }),
            collection("pains", pains.map { (Self.id("p", $0), pain($0)) }),
        ]
        return """
            {
              "format": "waymark/1",
              "title": "Measured map of \(touchpoints) touchpoints",
            \(collections.joined(separator: ",\n"))
            }

            """
    }

    private func collection(_ key: String, _ records: [(id: String, fields: String)]) -> String {
        let sorted = records.sorted { $0.id < $1.id }
        let members = sorted.map { "    \"\($0.id)\": {\n\($0.fields)\n    }" }
        return "  \"\(key)\": {\n\(members.joined(separator: ",\n"))\n  }"
    }

    private func named(_ name: String, _ index: Int) -> String {
        "      \"pos\": \"\(Self.position(index))\",\n      \"name\": \"\(name)\""
    }

    private func touchpoint(_ index: Int) -> String {
        """
              "pos": "\(Self.position(index))",
              "stage": "\(Self.padded("stage", index % Self.stages.count, 3))",
              "title": "Touchpoint \(index) about the contract — naïve café",
              "channel": "\(Self.channels[index % Self.channels.count])",
              "experiences": {
                "\(Self.padded("lane", index / Self.stages.count % Self.lanes.count, 2))": {
                  "emotion": \(index % 5 - 2)
                }
              }
        """
    }

    private func pain(_ index: Int) -> String {
        """
              "pos": "\(Self.position(index))",
              "text": "Security review stalls the deal for weeks",
              "on": [
                "\(Self.id("t", index))"
              ],
              "magnitude": \(index % 5 + 1),
              "frequency": 3,
              "severity": 4,
              "frustration": 2,
              "effort": 2
        """
    }

    /// The id of the touchpoint with a number.
    static func id(ofTouchpoint index: Int) -> String { id("t", index) }

    private static func id(_ prefix: String, _ index: Int) -> String {
        let alphabet = Array("abcdefghjkmnpqrstvwxyz0123456789")
        let mixed = (index &* 2_654_435_761 &+ 97) & 0xFF_FFFF_FFFF
        return "\(prefix)-" + String((0..<8).map { alphabet[mixed >> ($0 * 5) & 31] })
    }

    private static func position(_ index: Int) -> String {
        let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        var digitsOfIndex: [Character] = []
        var rest = index
        for _ in 0..<4 {
            digitsOfIndex.append(digits[rest % 62])
            rest /= 62
        }
        return "a" + String(digitsOfIndex.reversed()) + "V"
    }

    private static func padded(_ prefix: String, _ index: Int, _ width: Int) -> String {
        let digits = String(index)
        return "\(prefix)-" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
