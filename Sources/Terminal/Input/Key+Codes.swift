extension Modifiers {
    /// The modifiers of xterm's numbers: one more than the sum of 1 Shift, 2 Alt, 4 Control, and others left out here.
    init(xterm number: Int) {
        self.init(rawValue: UInt8(truncatingIfNeeded: max(number - 1, 0)) & 7)
    }
}

extension KeyEvent {
    /// The press of the key with the Unicode or private number `code`; none for keys that mean nothing here.
    init?(code: Int, modifiers: Modifiers) {
        guard let key = Key.coded(code) else { return nil }
        self.init(key, modifiers)
    }
}

extension Key {
    /// Keys by the final letter of their control sequence.
    static func lettered(_ letter: Unicode.Scalar) -> Key? {
        switch letter {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "P", "Q", "R", "S": .function(Int(letter.value) - 0x4F)
        default: nil
        }
    }

    /// The arrows of rxvt, whose small letters say that Shift or Control is held.
    static func arrow(_ letter: Unicode.Scalar) -> Key? {
        ("a"..."d").contains(letter) ? lettered(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value) - 0x20)) : nil
    }

    /// Keys by the letter after Escape and `O`.
    static func singleShift(_ letter: Unicode.Scalar) -> (key: Key, modifiers: Modifiers)? {
        if let key = lettered(letter) { return (key, []) }
        if let key = arrow(letter) { return (key, .control) }
        switch letter {
        case "M": return (.enter, [])
        case "I": return (.tab, [])
        case " ": return (.character(" "), [])
        case "X": return (.character("="), [])
        case "j"..."y": return (.character(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value) - 0x40)), [])
        default: return nil
        }
    }

    /// Keys by the number before a tilde.
    static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }

    /// Keys by Unicode number, or by the private ones of the kitty protocol.
    static func coded(_ code: Int) -> Key? {
        switch code {
        case 9: .tab
        case 13, 57414: .enter
        case 27: .escape
        case 8, 127: .backspace
        case 32..<127: .character(Unicode.Scalar(UInt8(code)))
        case 57376...57398: .function(code - 57363)
        case 57399...57408: .character(Unicode.Scalar(UInt8(code - 57399 + 0x30)))
        case 57344..<63744: keypad[code]
        case 0xA0...: UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { .character($0) }
        default: nil
        }
    }

    private static let keypad: [Int: Key] = [
        57409: .character("."), 57410: .character("/"), 57411: .character("*"), 57412: .character("-"),
        57413: .character("+"), 57415: .character("="), 57416: .character(","), 57417: .left, 57418: .right,
        57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert,
        57426: .delete,
    ]
}
