/// A JSON value to be printed.
indirect enum JSON: Equatable {
    case object([Member])
    case array([JSON])
    case string(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    case null

    /// One member of an object.
    struct Member: Equatable {
        /// The key.
        let key: String
        /// The value.
        let value: JSON
    }

    /// An object of these members, in their order; those without a value are left out.
    static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { member in member.value.map { Member(key: member.key, value: $0) } })
    }

    /// An array of strings.
    static func strings(_ strings: some Sequence<String>) -> JSON { .array(strings.map { .string($0) }) }

    /// The value on one line.
    var line: String {
        var printer = JSONPrinter(indent: nil)
        printer.print(self)
        return printer.text
    }

    /// The value over several lines, two spaces a level.
    var pages: String {
        var printer = JSONPrinter(indent: 2)
        printer.print(self)
        return printer.text
    }
}
