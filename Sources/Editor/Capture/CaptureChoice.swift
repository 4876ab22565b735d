/// A lane or a stage as the capture line may call it.
public struct CaptureChoice: Sendable {
    /// The id of the record.
    public let id: [UInt8]
    /// The name that people see.
    public let name: [UInt8]

    /// What the id is compared by.
    let idKey: CaptureKey
    /// What the name is compared by.
    let nameKey: CaptureKey
    /// What the short name is compared by; empty where there is none.
    let shortKey: CaptureKey

    /// A choice with an id, a name and, for lanes, a short name; a missing one is empty.
    public init(id: [UInt8], name: [UInt8], short: [UInt8] = []) {
        self.id = id
        self.name = name
        idKey = CaptureKey(id)
        nameKey = CaptureKey(name)
        shortKey = CaptureKey(short)
    }

    /// A choice given in text.
    public init(id: String, name: String, short: String = "") {
        self.init(id: Array(id.utf8), name: Array(name.utf8), short: Array(short.utf8))
    }

    /// What to call this choice in a message: its name, or its id where it has none.
    var label: [UInt8] { name.isEmpty ? id : name }
}
