import CTerminal

/// What the description of the terminal says beyond drawing; read once, after curses has started.
struct TerminalFeatures {
    /// Whether it takes the sequences of xterm for mouse, pastes, focus, title and clipboard.
    let hasModes: Bool
    /// Whether the look of the cursor can be changed.
    let hasCursorShapes: Bool
    /// Whether it has a code that takes back reversed letters alone.
    let endsReverse: Bool
    /// What brings a terminal of this type back to its usual state.
    let reset: String

    init() {
        hasModes = waymark_capability("kmous") != nil
        hasCursorShapes = waymark_capability("Ss") != nil
        endsReverse = waymark_capability("rmso").map { String(cString: $0) == "\u{1B}[27m" } ?? false
        var reset = (hasModes ? ModeSequences.disable : "") + (hasCursorShapes ? ModeSequences.userCursor : "")
        for name in ["sgr0", "op", "cnorm", "rmcup"] {
            if let capability = waymark_capability(name) { reset += Self.withoutDelays(String(cString: capability)) }
        }
        self.reset = reset + "\r\n"
    }

    /// A capability as it is sent, without the pauses (`$<…>`) that its description asks for.
    static func withoutDelays(_ capability: String) -> String {
        guard capability.utf8.contains(UInt8(ascii: "$")) else { return capability }
        var text = ""
        var rest = capability[...]
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<") {
            text += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else { return text }
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }
}
