/// The bytes that sequences are made of.
enum ASCII {
    static let controlC: UInt8 = 0x03
    static let bell: UInt8 = 0x07
    static let escape: UInt8 = 0x1B
    static let bracket = UInt8(ascii: "[")
    static let closingBracket = UInt8(ascii: "]")
    static let backslash = UInt8(ascii: "\\")
    static let letterO = UInt8(ascii: "O")
    static let letterP = UInt8(ascii: "P")
}
