import Testing

/// The audit itself: what it lets through, and what it must not.
@Suite struct EscapeAuditTests {
    private func trouble(_ output: String) -> Int {
        var audit = EscapeAudit()
        for byte in output.utf8 { audit.take([byte]) }
        return audit.trouble.count
    }

    @Test(arguments: [
        "plain é漢👩\r\n\u{8}\t", "\u{1B}[H\u{1B}[2J\u{1B}[1;31;48;5;17mx\u{1B}(B\u{1B}[m", "\u{1B}[?1049h\u{1B}[?25l",
        "\u{1B}[22;0;0t\u{1B}[6 q\u{1B}[4l", "\u{1B}]2;title\u{7}\u{1B}]52;c;eA==\u{7}", "\u{1B}M\u{1B}7\u{1B}8",
    ])
    func letsDrawingThrough(output: String) {
        #expect(trouble(output) == 0)
    }

    @Test(arguments: [
        "\u{7}", "\u{7F}", "\u{9B}31m", "\u{1B}]0;x\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{1B}[5i", "\u{1B}[?47h", "\u{1B}c",
        "\u{1B}[38;2;1;2;3m", "\u{202E}", "\u{200D}", "\u{E0041}", "\u{1B}]8;;http://x\u{7}", "\u{E}", "\u{1B}[6n",
        "\u{1B}]2;a\u{1B}b\u{7}",
    ])
    func stopsEverythingElse(output: String) {
        #expect(trouble(output) > 0)
    }
}
