/// A small JSON object on one line that the program writes for itself to read again, such as a line of a journal.
public struct JSONLine: Sendable {
    private var members: [(key: Text, json: Text)] = []

    /// An object without members.
    public init() {}

    /// The object in these bytes; of members with one key the last stands.
    public init(reading bytes: [UInt8]) throws(ReadError) {
        members = try JSONPart(bytes).members().map { ($0.key, $0.value.json) }
    }

    /// Adds a text.
    public mutating func add(_ key: Text, _ text: Text) {
        members.append((key, JSONText.compact(.text(text))))
    }

    /// Adds a whole number.
    public mutating func add(_ key: Text, _ number: Int) {
        members.append((key, Text("\(number)")))
    }

    /// Adds a value that is JSON already.
    public mutating func add(_ key: Text, json: Text) {
        members.append((key, json))
    }

    /// The object as text, its members in the order in which they were added.
    public var bytes: [UInt8] {
        var text = JSONText()
        text.open("{")
        for (index, member) in members.enumerated() {
            text.key(member.key, first: index == 0)
            text.append(member.json)
        }
        text.close("}", empty: members.isEmpty)
        return text.bytes
    }

    /// The text under a key; `nil` when there is none.
    public func text(_ key: Text) -> Text? {
        guard let json = json(key), case .text(let text)? = try? JourneyReader.value(json, for: .field(.line)) else {
            return nil
        }
        return text
    }

    /// The whole number under a key, not below zero; `nil` when there is none.
    public func number(_ key: Text) -> Int? {
        guard let json = json(key), !json.isEmpty, json.count <= 18 else { return nil }
        return CalendarDate.number(json[...])
    }

    /// The JSON under a key; `nil` when there is none.
    public func json(_ key: Text) -> [UInt8]? {
        members.last { $0.key == key }.map { Array($0.json.bytes) }
    }
}
