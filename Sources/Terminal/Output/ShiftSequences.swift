/// The sequences with which a terminal moves a part of what it shows by itself.
struct ShiftSequences {
    private let region: NumberedSequence?
    private let rowsUp: NumberedSequence?
    private let rowsDown: NumberedSequence?
    private let oneRowUp: [UInt8]?
    private let oneRowDown: [UInt8]?
    private let remove: NumberedSequence?
    private let insert: NumberedSequence?

    init(_ description: any TerminalDescription) {
        region = NumberedSequence("csr", of: description)
        rowsUp = NumberedSequence("indn", of: description)
        rowsDown = NumberedSequence("rin", of: description)
        oneRowUp = description.sequence("ind")
        oneRowDown = description.sequence("ri")
        remove = NumberedSequence("dch", of: description)
        insert = NumberedSequence("ich", of: description)
    }

    /// Whether the terminal can do that.
    func can(_ shift: Shift) -> Bool {
        switch shift {
        case .rows(_, let distance):
            region != nil && (distance > 0 ? rowsDown != nil || oneRowDown != nil : rowsUp != nil || oneRowUp != nil)
        case .columns: remove != nil && insert != nil
        }
    }

    /// Makes the terminal do what it can; what comes in is filled with the background that is selected.
    func write(_ shift: Shift, on size: Size, with pen: inout Pen) {
        switch shift {
        case .rows(let rows, let distance): scroll(rows, by: distance, height: size.height, with: &pen)
        case .columns(let columns, let distance, let rows):
            for row in rows { move(columns, by: distance, row: row, width: size.width, with: &pen) }
        }
    }

    /// Scrolls within a region. Where the cursor stands once it is set is not certain.
    private func scroll(_ rows: Range<Int>, by distance: Int, height: Int, with pen: inout Pen) {
        limit(rows, with: &pen)
        pen.move(to: Point(x: 0, y: distance > 0 ? rows.lowerBound : rows.upperBound - 1))
        let count = abs(distance)
        let (many, one) = distance > 0 ? (rowsDown, oneRowDown) : (rowsUp, oneRowUp)
        if let one, one.count * count <= many?.length(count) ?? .max {
            pen.send((0..<count).flatMap { _ in one })
        } else {
            pen.send(sequence(many, count))
        }
        limit(0..<height, with: &pen)
    }

    /// Makes rows scroll all together again. A region of the screen may be left from before: whoever was here may have died,
    /// and a terminal that grew while it was sent a scroll has one of its old height.
    func endRegion(height: Int, with pen: inout Pen) {
        if region != nil { limit(0..<height, with: &pen) }
    }

    private func limit(_ rows: Range<Int>, with pen: inout Pen) {
        pen.send(sequence(region, rows.lowerBound, rows.upperBound - 1))
    }

    /// Takes out at one end of the columns what goes, and makes room at the other, so that all behind stays.
    private func move(_ columns: Range<Int>, by distance: Int, row: Int, width: Int, with pen: inout Pen) {
        let count = abs(distance)
        let out = distance > 0 ? columns.upperBound - count : columns.lowerBound
        let into = distance > 0 ? columns.lowerBound : columns.upperBound - count
        let reachesEdge = columns.upperBound == width
        if !reachesEdge || distance < 0 { edit(remove, count, at: Point(x: out, y: row), with: &pen) }
        if !reachesEdge || distance > 0 { edit(insert, count, at: Point(x: into, y: row), with: &pen) }
    }

    private func edit(_ capability: NumberedSequence?, _ count: Int, at place: Point, with pen: inout Pen) {
        pen.move(to: place)
        pen.send(sequence(capability, count), endingAt: place)
    }

    private func sequence(_ capability: NumberedSequence?, _ first: Int, _ second: Int = 0) -> [UInt8] {
        var sequence: [UInt8] = []
        capability?.append(first, second, to: &sequence)
        return sequence
    }
}
