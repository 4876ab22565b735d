/// Turns frames into what a terminal is sent: only what changed, in as few bytes as it can.
public struct FrameWriter {
    private var pen: Pen
    private let shifter: ShiftSequences
    private let eraseToEnd: [UInt8]?
    private let erase: NumberedSequence?
    private let clear: [UInt8]
    private let glyphs: GlyphSet
    /// Whether writing into the last cell leaves everything where it is.
    private let fillsLastCell: Bool

    /// A writer for a terminal that shows what `profile` says; `nil` where it cannot place its cursor or clear its screen.
    public init?(_ description: any TerminalDescription, profile: DisplayProfile) {
        guard let motion = CursorMotion(description), let clear = description.sequence("clear") else { return nil }
        self.clear = clear
        pen = Pen(
            motion: motion, styles: StyleSequences(description, depth: profile.colors), glyphs: profile.glyphs)
        shifter = ShiftSequences(description)
        eraseToEnd = description.sequence("el")
        erase = NumberedSequence("ech", of: description)
        glyphs = profile.glyphs
        fillsLastCell = !description.isSo("am") || description.isSo("xenl")
    }

    /// Says that the terminal may have changed its style and the place of its cursor.
    public mutating func forget() {
        pen.forget()
    }

    /// What brings a terminal that shows `shown`, or nobody knows what, to show `frame`, which is as large as its screen.
    public mutating func write(_ frame: Surface, over shown: Surface?) -> [UInt8] {
        guard !frame.size.isEmpty else { return [] }
        var old = shown ?? Surface(size: frame.size)
        if shown == nil { clearScreen(height: frame.size.height) } else { shift(&old, towards: frame) }
        writeColumns(of: frame, over: &old)
        frame.forEachChangedRow(since: old) { row, new, old in
            writeRow(row, of: frame, new: new, old: old)
        }
        if let cursor = frame.cursor { pen.move(to: Self.within(frame.size, cursor)) }
        return pen.take()
    }

    private static func within(_ size: Size, _ place: Point) -> Point {
        Point(x: min(max(0, place.x), size.width - 1), y: min(max(0, place.y), size.height - 1))
    }

    /// What leaves the terminal in its plain style, the cursor at the beginning of the last of `height` rows.
    public mutating func leave(height: Int) -> [UInt8] {
        pen.select(PackedCell.blank.style)
        shifter.endRegion(height: max(1, height), with: &pen)
        pen.move(to: Point(x: 0, y: max(0, height - 1)))
        return pen.take()
    }

    private mutating func clearScreen(height: Int) {
        pen.forget()
        pen.select(PackedCell.blank.style)
        shifter.endRegion(height: height, with: &pen)
        pen.send(clear, endingAt: Point(x: 0, y: 0))
    }

    /// How many parts of a frame may move, each in its own way.
    private static let mostShifts = 3

    /// Lets the terminal move by itself what `frame` shows elsewhere than `old`.
    private mutating func shift(_ old: inout Surface, towards frame: Surface) {
        for _ in 0..<Self.mostShifts {
            guard let shift = frame.shift(since: old), shifter.can(shift) else { return }
            pen.select(PackedCell.blank.style)
            shifter.write(shift, on: frame.size, with: &pen)
            old = old.shifted(shift)
        }
    }

    /// The fewest rows of a column that are written from top to bottom.
    private static let leastRun = 4

    /// Writes the lines between the stages from top to bottom: row by row, each piece would select its style anew.
    private mutating func writeColumns(of frame: Surface, over old: inout Surface) {
        for run in frame.columnRuns(since: old, least: Self.leastRun) where !pen.looksPlain(run.cell.style) {
            pen.select(run.cell.style)
            for row in run.rows {
                pen.move(to: Point(x: run.column, y: row))
                pen.write(run.cell.single, width: frame.size.width)
            }
            old.put(run)
        }
    }

    private mutating func writeRow(_ row: Int, of frame: Surface, new: Cells, old: Cells) {
        let changes = RowChanges(new: new, old: old)
        let end = fillsLastCell || row + 1 < frame.size.height ? new.count : new.count - 1
        var change = changes.nextChange(from: 0)
        while let column = change, column + max(1, new[column].width) <= end {
            change = changes.nextChange(from: writeChange(at: Point(x: column, y: row), of: frame, new: new, old: old))
        }
    }

    typealias Cells = UnsafeBufferPointer<PackedCell>

    /// Writes the cell at `place` or, where a blank begins there that is shorter to erase, that; returns the column
    /// behind what was written.
    private mutating func writeChange(at place: Point, of frame: Surface, new: Cells, old: Cells) -> Int {
        let cell = new[place.x]
        if cell.looksBlank {
            if old[place.x].looksBlank { return place.x + 1 }
            if let end = eraseBlank(at: place, new: new, old: old) { return end }
        }
        // The right half of a wide cluster comes with its left one; where it is shown in ASCII it is a space.
        if cell.width == 0, glyphs == .unicode { return place.x + 1 }
        pen.move(to: place, over: new)
        pen.select(for: cell)
        pen.write(frame.cluster(cell), width: new.count)
        return place.x + 1
    }

    /// What moving on behind an erased blank takes, in bytes.
    private static let motion = 5

    /// Erases the blank that begins at `place`, where that is shorter than to write it; returns where it ends.
    private mutating func eraseBlank(at place: Point, new: Cells, old: Cells) -> Int? {
        var end = place.x
        var changed = 0
        while end < new.count, new[end].looksBlank {
            if !old[end].looksBlank { changed = end + 1 - place.x }
            end += 1
        }
        if let eraseToEnd, end == new.count, changed > eraseToEnd.count {
            erase(eraseToEnd, at: place, new: new)
        } else if let erase, changed > erase.length(changed) + Self.motion {
            var sequence: [UInt8] = []
            erase.append(changed, to: &sequence)
            self.erase(sequence, at: place, new: new)
        } else {
            return nil
        }
        return place.x + changed
    }

    /// Erasing fills with the background that is selected.
    private mutating func erase(_ sequence: [UInt8], at place: Point, new: Cells) {
        pen.move(to: place, over: new)
        pen.select(for: .blank)
        pen.send(sequence, endingAt: place)
    }
}
