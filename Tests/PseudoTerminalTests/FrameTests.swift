import CEmulator
import Foundation
import Terminal
import TestSupport
import Testing

/// Random frames, shown by an emulator that is not ours.
@Suite struct FrameTests {
    /// An emulator, and what is to be seen on it.
    private final class Shown {
        let size: Size
        private let emulator: OpaquePointer

        init(_ size: Size) throws {
            self.size = size
            emulator = try #require(waymark_emulator_new(Int32(size.height), Int32(size.width)))
        }

        deinit { waymark_emulator_free(emulator) }

        func take(_ bytes: [UInt8]) {
            waymark_emulator_write(emulator, bytes, bytes.count)
        }

        var cursor: Point {
            let state = waymark_emulator_state(emulator)
            return Point(x: Int(state.cursor_column), y: Int(state.cursor_row))
        }

        /// Where a cell differs from that of a frame; `nil` where none does.
        func difference(from frame: Surface) -> String? {
            for row in 0..<size.height {
                for column in 0..<size.width {
                    let (seen, wanted) = (seen(row, column), Self.wanted(frame[Point(x: column, y: row)]))
                    if seen != wanted { return "\(row),\(column): \(seen) is shown, not \(wanted)" }
                }
            }
            return nil
        }

        private func seen(_ row: Int, _ column: Int) -> String {
            let cell = waymark_emulator_cell(emulator, Int32(row), Int32(column))
            let text = [cell.text.0, cell.text.1, cell.text.2, cell.text.3, cell.text.4, cell.text.5].prefix { $0 != 0 }
            if text.first == .max { return "half" }
            let marks = [cell.bold, cell.italic, cell.underline, cell.reverse].map { $0 ? "1" : "0" }.joined()
            let letters = text.isEmpty ? [0x20] : Array(text)
            if letters == [0x20], !cell.underline, !cell.reverse { return "blank on \(cell.background)" }
            return "\(letters) \(marks) \(cell.foreground) on \(cell.background)"
        }

        private static func wanted(_ cell: Cell) -> String {
            if cell.width == 0 { return "half" }
            let letters = [cell.cluster.base.value] + cell.cluster.marks.map(\.value)
            let (attributes, background) = (cell.style.attributes, cell.style.background.index.map(Int.init) ?? -1)
            let flags: [Attributes] = [.bold, .italic, .underline, .reverse]
            let marks = flags.map { attributes.contains($0) ? "1" : "0" }.joined()
            if letters == [0x20], attributes.isDisjoint(with: [.underline, .reverse]) {
                return "blank on \(background)"
            }
            return "\(letters) \(marks) \(cell.style.foreground.index.map(Int.init) ?? -1) on \(background)"
        }
    }

    private static let styles: [Style] = [
        .plain, Style(attributes: .bold), Style(foreground: .indexed(200), attributes: [.bold, .reverse]),
        Style(foreground: .indexed(17), background: .indexed(250)), Style(foreground: .indexed(245)),
        Style(attributes: [.underline, .italic]), Style(background: .indexed(20)), Style(attributes: .reverse),
    ]

    private static let texts: [SafeText] = [
        "", "x", "a longer text in here", "漢字", "漢", "e\u{301}a\u{300}", "─│┌", "          ", "👩",
        "mixed 漢 and \u{1F600} it",
    ]

    /// A frame like the last one, with a few texts and blanks put somewhere, or a part of it moved.
    private func next(_ old: Surface, _ random: inout SeededRandom) -> Surface {
        var frame = old
        let (width, height) = (frame.size.width, frame.size.height)
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
            let place = Point(x: .random(in: -2..<width, using: &random), y: .random(in: 0..<height, using: &random))
            let style = Self.styles.randomElement(using: &random) ?? .plain
            let text = Self.texts.randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<5, using: &random) {
            case 0: frame.fill(Rect(x: place.x, y: place.y, width: 15, height: 2), style: style)
            case 1: frame = frame.shifted(.rows(0..<height, by: .random(in: -3...3, using: &random)))
            default: frame.put(text, at: place, style: style)
            }
        }
        frame.cursor = Bool.random(using: &random) ? Point(x: width / 2, y: height / 3) : nil
        return frame
    }

    private static let terminals: [TableDescription] = [
        .xterm, .xterm.without("el", "ech", "hpa", "cr"), .xterm.without("op", "rmso", "csr", "dch"),
        .xterm.without("indn", "rin", "cuf", "cub", "cud1", "vpa"),
    ]

    @Test(arguments: 0..<40)
    func whatIsSentShowsTheFrame(number: Int) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        let size = Size(width: .random(in: 1...90, using: &random), height: .random(in: 1...30, using: &random))
        let description = Self.terminals[number % Self.terminals.count]
        var writer = try #require(FrameWriter(description, profile: .full))
        let shown = try Shown(size)
        var old: Surface?
        for step in 0..<60 {
            let frame = next(old ?? Surface(size: size), &random)
            if step % 20 == 10 { old = nil }
            shown.take(writer.write(frame, over: old))
            let difference = shown.difference(from: frame)
            #expect(difference == nil, "seed \(seed), terminal \(number), step \(step)")
            if let cursor = frame.cursor { #expect(shown.cursor == cursor, "seed \(seed), step \(step)") }
            if difference != nil { return }
            old = frame
        }
    }
}
