/// The sequences that switch on and off what curses knows nothing of (xterm's control sequences, ctlseqs).
enum ModeSequences {
    /// Buttons and drags of the mouse in the form without limits, focus, bracketed paste.
    static let enable = "\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?1004h\u{1B}[?2004h"

    /// The opposite, in the opposite order.
    static let disable = "\u{1B}[?2004l\u{1B}[?1004l\u{1B}[?1006l\u{1B}[?1002l"

    /// The cursor as the user has it.
    static let userCursor = "\u{1B}[0 q"

    /// A steady bar.
    static let barCursor = "\u{1B}[6 q"

    /// The title of the window put aside, and brought back.
    static let saveTitle = "\u{1B}[22;0t"
    static let restoreTitle = "\u{1B}[23;0t"

    /// The window named `title`, which must hold no control character.
    static func setTitle(_ title: String) -> String {
        "\u{1B}]2;\(title)\u{7}"
    }

    /// The clipboard filled with `content`, in Base64 (OSC 52).
    static func setClipboard(_ content: String) -> String {
        "\u{1B}]52;c;\(content)\u{7}"
    }
}
