import Terminal

/// What the description of the terminal says beyond drawing; read once.
struct TerminalFeatures {
    /// Whether it takes the sequences of xterm for mouse, pastes, focus, title and clipboard.
    let hasModes: Bool
    /// Whether the look of the cursor can be changed.
    let hasCursorShapes: Bool
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
        hidesCursor = all(["civis"])
        showsCursor = all(["cnorm"])
        let (on, off) = hasModes ? (Array(ModeSequences.enable.utf8), Array(ModeSequences.disable.utf8)) : ([], [])
        let shape = hasCursorShapes ? Array(ModeSequences.userCursor.utf8) : []
        takes = on + all(["smcup", "sgr0", "rmir", "smam"])
        leaves = off + shape + all(["cnorm", "rmcup"]) + Array("\r".utf8)
        reset = off + shape + all(["sgr0", "op", "cnorm", "rmcup"]) + Array("\r\n".utf8)
    }
}
