import Terminal

/// What the description of the terminal says beyond drawing; read once.
struct TerminalFeatures {
    /// Whether it takes the sequences of xterm for mouse, pastes, focus, title and clipboard.
    let hasModes: Bool
    /// Whether the look of the cursor can be changed.
    let hasCursorShapes: Bool
    /// Whether it answers what programs ask it: one that tells the place of its cursor (DSR 6) tells that it is well (DSR 5).
    let hasAnswers: Bool
    /// What the terminal is sent when it is taken: another screen, where there is one, in its usual state.
    let takes: [UInt8]
    /// What it is sent when it is given back, once its style is the plain one.
    let leaves: [UInt8]
    /// What brings a terminal of this type back to its usual state from any.
    let reset: [UInt8]
    /// What hides its cursor, and shows it again.
    let hidesCursor: [UInt8]
    let showsCursor: [UInt8]

    init(_ description: any TerminalDescription) {
        func all(_ names: [String]) -> [UInt8] { names.flatMap { description.sequence($0) ?? [] } }
        hasModes = description.sequence("kmous") != nil
        hasCursorShapes = description.sequence("Ss") != nil
        hasAnswers = description.sequence("u7") == Array("\u{1B}[6n".utf8)
        hidesCursor = all(["civis"])
        showsCursor = all(["cnorm"])
        let (on, off) = hasModes ? (Array(ModeSequences.enable.utf8), Array(ModeSequences.disable.utf8)) : ([], [])
        let shape = hasCursorShapes ? Array(ModeSequences.userCursor.utf8) : []
        takes = on + all(["smcup", "sgr0", "rmir", "smam"])
        leaves = off + shape + all(["cnorm", "rmcup"]) + Array("\r".utf8)
        reset =
            off + shape + all(["sgr0", "op", "cnorm"]) + Self.regionEnd(description) + all(["rmcup"])
            + Array("\r\n".utf8)
    }

    /// What makes all rows scroll together, whatever the height. It takes the cursor away, which comes back with the
    /// screen that was there before, or is brought back.
    private static func regionEnd(_ description: any TerminalDescription) -> [UInt8] {
        let names = ["csr", "rmcup", "sc", "rc"].map { description.sequence($0) }
        guard names[0] == Array("\u{1B}[%i%p1%d;%p2%dr".utf8) else { return [] }
        let end = Array("\u{1B}[r".utf8)
        if names[1] != nil { return end }
        guard let save = names[2], let restore = names[3] else { return [] }
        return save + end + restore
    }
}
