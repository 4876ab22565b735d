import CEmulator
import Terminal

extension TerminalSession {
    /// What is shown, without the spaces at the ends of rows.
    var rows: [String] {
        (0..<size.height).map { row in
            var scalars = String.UnicodeScalarView()
            for column in 0..<size.width { scalars.append(contentsOf: characters(row, column)) }
            return String(scalars).trimmingSuffix(" ")
        }
    }

    /// The rows, a line feed between them.
    var text: String { rows.joined(separator: "\n") }

    /// The cell at a place of the screen.
    func cell(_ row: Int, _ column: Int) -> waymark_emulated_cell {
        waymark_emulator_cell(emulator, Int32(row), Int32(column))
    }

    /// Where the cells of some rows are, and all that they show; right halves show nothing of their own, and a space
    /// that is neither underlined nor reversed nothing but its background.
    func cells(rows: Range<Int>) -> [String] {
        rows.flatMap { row in
            (0..<size.width).map { column in
                let cell = cell(row, column)
                guard cell.text.0 != .max else { return "\(row),\(column)" }
                let text = String(String.UnicodeScalarView(characters(row, column)))
                if text == " ", !cell.underline, !cell.reverse { return "\(row),\(column) “ ” \(cell.background)" }
                let marks = [cell.bold, cell.italic, cell.underline, cell.reverse].map { $0 ? "1" : "0" }.joined()
                return "\(row),\(column) “\(text)” \(marks) \(cell.foreground) \(cell.background)"
            }
        }
    }

    /// The cursor, the alternate screen, mouse and bells.
    var state: waymark_emulated_state { waymark_emulator_state(emulator) }

    /// The title of the window.
    var title: String { String(cString: waymark_emulator_title(emulator)) }

    /// Where the cursor is.
    var cursor: Point { Point(x: Int(state.cursor_column), y: Int(state.cursor_row)) }

    private func characters(_ row: Int, _ column: Int) -> [Unicode.Scalar] {
        let text = cell(row, column).text
        let codes = [text.0, text.1, text.2, text.3, text.4, text.5].prefix { $0 != 0 }
        // The right half of a wide character has no code points of its own.
        if codes.first == .max { return [] }
        return codes.isEmpty ? [" "] : codes.compactMap(Unicode.Scalar.init)
    }
}

extension String {
    /// This string without the `character`s at its end.
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        String(reversed().drop { $0 == character }.reversed())
    }
}
