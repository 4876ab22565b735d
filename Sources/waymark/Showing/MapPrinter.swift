import Editor
import JourneyModel
import Terminal

/// Prints maps and outlines on the console.
struct MapPrinter {
    /// Where to print.
    let console: Console
    /// The colours; `nil` for none and no attributes either.
    let depth: ColorDepth?
    /// Whether only ASCII may be used.
    let isASCII: Bool

    /// Prints the title and every band of a map.
    func print(_ journey: Journey, _ map: MapPrint) throws(CommandFailure) {
        let root = journey.root
        let about = [root[JourneyFields.state], root[JourneyFields.standing]].compactMap { $0?.string }
        let title = root[JourneyFields.title]?.string ?? "Untitled journey"
        printLine(([title] + about).joined(separator: " · "))
        try map.forEachBand { (surface) throws(CommandFailure) in
            console.write("")
            printBand(surface)
            try console.flush()
        }
    }

    /// Prints an outline, each line cut at `width` columns if there is one.
    func print(_ outline: MapOutline, width: Int?) throws(CommandFailure) {
        for line in outline.lines {
            printLine(String(repeating: "  ", count: line.level) + line.text, width: width)
        }
        try console.flush()
    }

    private func printBand(_ surface: Surface) {
        let profile = DisplayProfile(colors: .full, glyphs: isASCII ? .ascii : .unicode)
        let shown = isASCII ? surface.downgraded(to: profile) : surface
        var rows = shown.bounds.rows.map { ANSIText.row($0, of: shown, depth: depth) }
        while rows.last?.isEmpty ?? false { rows.removeLast() }
        for row in rows { console.write(raw: Array("\(row)\n".utf8)) }
    }

    private func printLine(_ line: String, width: Int? = nil) {
        let text = SafeText(line, columns: width.map { $0 + 1 } ?? .max)
        let cut = width.map { text.truncated(to: $0) } ?? text
        console.write(isASCII ? String(String.UnicodeScalarView(cut.map(\.ascii.base))) : cut.description)
    }
}
