import JourneyModel

/// Text given as an argument, which has to be UTF-8.
enum TypedText {
    /// The text of `argument`; `name` says which argument it is in what is thrown.
    static func value(_ argument: String, of name: String) throws(CommandFailure) -> Text {
        let bytes = ArgumentText.bytes(of: argument)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw CommandFailure(.usage, "\(name): the text is not UTF-8; check the encoding of your terminal")
        }
        return Text(bytes)
    }
}
