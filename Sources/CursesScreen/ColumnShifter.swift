import CTerminal
import Terminal

/// The sequences with which a terminal moves columns of what it shows. They leave its cursor and style as they were.
///
/// Curses can scroll rows, but knows nothing of columns.
struct ColumnShifter {
    private let save: String
    private let restore: String
    private let plain: String

    /// The shifter of the terminal; none where it cannot bring its cursor back. Curses must have started.
    init?() {
        let names = ["sc", "rc", "sgr0"]
        let found = names.compactMap { waymark_capability($0) }.map {
            TerminalFeatures.withoutDelays(String(cString: $0))
        }
        guard found.count == names.count else { return nil }
        (save, restore, plain) = (found[0], found[1], found[2])
    }

    private static func expanded(_ name: String, _ first: Int, _ second: Int = 0) -> String? {
        waymark_expanded(name, Int32(first), Int32(second)).map { TerminalFeatures.withoutDelays(String(cString: $0)) }
    }

    /// What makes the terminal move the contents of these columns right by a number of columns, left where it is
    /// negative, and leave blanks; none where it cannot.
    func sequence(_ columns: Range<Int>, by distance: Int, in rows: [Int]) -> [UInt8]? {
        var text = save + plain
        for row in rows {
            guard let move = Self.move(columns, by: distance, row: row) else { return nil }
            text += move
        }
        return Array((text + restore).utf8)
    }

    /// Takes out at one end of the columns what goes, and makes room at the other, so that all behind stays.
    private static func move(_ columns: Range<Int>, by distance: Int, row: Int) -> String? {
        let count = abs(distance)
        let out = distance > 0 ? columns.upperBound - count : columns.lowerBound
        let into = distance > 0 ? columns.lowerBound : columns.upperBound - count
        let reachesEdge = columns.upperBound == Int(getmaxx(waymark_window()))
        let isNeeded = (removal: !reachesEdge || distance < 0, room: !reachesEdge || distance > 0)
        let parts = [
            isNeeded.removal ? expanded("cup", row, out) : "", isNeeded.removal ? expanded("dch", count) : "",
            isNeeded.room ? expanded("cup", row, into) : "", isNeeded.room ? expanded("ich", count) : "",
        ]
        return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined()
    }
}
