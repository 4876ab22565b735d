extension DisplayProfile {
    /// What a terminal can show, from what is known about it.
    ///
    /// - `environment`: a `NO_COLOR` that is not empty (no-color.org) and `TERM=dumb` mean no colours.
    /// - `terminalColors`: the number of colours that the description of the terminal gives; negative when unknown.
    /// - `hasUTF8`: whether the locale in force encodes text in UTF-8; if not, only ASCII is safe.
    public init(environment: [String: String], terminalColors: Int, hasUTF8: Bool) {
        let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
        colors = isPlain ? .mono : ColorDepth(colorCount: terminalColors)
        glyphs = hasUTF8 ? .unicode : .ascii
    }

    /// The names under which to look for the terminal's description, best first.
    ///
    /// `TERM` as it is, except that a plain `xterm` whose `COLORTERM` promises more is taken for its twin with 256
    /// colours; then names that nearly every terminal understands. None for `dumb`, which says that it understands none.
    public static func terminalNames(environment: [String: String]) -> [String] {
        let name = environment["TERM"].flatMap { $0.isEmpty ? nil : $0 }
        if name == "dumb" { return [] }
        let promisesColor = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
        let first = name == "xterm" && promisesColor ? [] : name.map { [$0] } ?? []
        let fallbacks = ["xterm-256color", "xterm", "vt100"]
        return first + fallbacks.filter { $0 != name || first.isEmpty }
    }

    /// Whether `environment` asks for UTF-8; none when it says nothing about the encoding of text.
    ///
    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty decides, as POSIX has it.
    public static func asksForUTF8(environment: [String: String]) -> Bool? {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
        guard let name = names.first(where: { !$0.isEmpty }) else { return nil }
        let letters = name.utf8.filter { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
        let wanted = Array("utf8".utf8)
        return letters.indices.contains { letters[$0...].starts(with: wanted) }
    }
}
