extension Key {
    /// The name without modifiers.
    var name: String {
        switch self {
        case .character(let scalar): Self.name(of: scalar)
        case .function(let number): "F\(number)"
        case .backTab: "Tab"
        default: Self.named.first { $0.key == self }?.name ?? ""
        }
    }

    /// The key of that name, in any case; a single code point names itself.
    init?(name: [Unicode.Scalar]) {
        if name.count == 1 {
            self = .character(name[0])
            return
        }
        var scalars = String.UnicodeScalarView()
        for scalar in name { scalars.append(scalar) }
        let lowered = String(scalars).lowercased()
        if let match = Self.named.first(where: { $0.name.lowercased() == lowered }) {
            self = match.key
        } else if let key = Self.function(lowered) ?? Self.codePoint(lowered) {
            self = key
        } else {
            return nil
        }
    }

    private static func function(_ name: String) -> Key? {
        guard name.first == "f", let number = Int(name.dropFirst()), name == "f\(number)" else { return nil }
        return .function(number)
    }

    private static func codePoint(_ name: String) -> Key? {
        guard name.hasPrefix("u+"), let code = UInt32(name.dropFirst(2), radix: 16) else { return nil }
        return Unicode.Scalar(code).map { .character($0) }
    }

    /// The character itself when it can be seen and stands alone, else its number.
    private static func name(of scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "Space" }
        switch ScalarKind(of: scalar) {
        case .narrow, .wide: return String(Character(scalar))
        default: return "U+" + String(scalar.value, radix: 16, uppercase: true)
        }
    }

    private static let named: [(key: Key, name: String)] = [
        (.character(" "), "Space"), (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"),
        (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"),
        (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
        (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"), (.pageDown, "PageDown"),
    ]
}
