/// How a terminal's cursor gets from one place to another in the fewest bytes.
struct CursorMotion {
    private let place: NumberedSequence
    private let column: NumberedSequence?
    private let row: NumberedSequence?
    private let right: NumberedSequence?
    private let left: NumberedSequence?
    private let oneRight: [UInt8]?
    private let oneLeft: [UInt8]?
    private let oneDown: [UInt8]?
    private let start: [UInt8]?
    /// The fewest bytes that any way to the right takes.
    let leastToTheRight: Int

    /// The ways of a terminal; `nil` where it cannot place its cursor.
    init?(_ description: any TerminalDescription) {
        guard let place = NumberedSequence("cup", of: description) else { return nil }
        self.place = place
        column = NumberedSequence("hpa", of: description)
        row = NumberedSequence("vpa", of: description)
        right = NumberedSequence("cuf", of: description)
        left = NumberedSequence("cub", of: description)
        oneRight = description.sequence("cuf1")
        oneLeft = description.sequence("cub1")
        oneDown = description.sequence("cud1")
        start = description.sequence("cr")
        leastToTheRight =
            [oneRight?.count, right?.length(1), column?.length(1)].compactMap { $0 }.min() ?? place.length(1, 1)
    }

    /// Adds the way from `old`, which is not known where it is `nil`, to `new` to `output`.
    func append(from old: Point?, to new: Point, to output: inout [UInt8]) {
        guard let old else { return place.append(new.y, new.x, to: &output) }
        let (down, across) = (down(from: old.y, to: new.y), across(from: old.x, to: new.x))
        if let down, let across, down.length + across.length < place.length(new.y, new.x) {
            down.append(to: &output)
            across.append(to: &output)
        } else {
            place.append(new.y, new.x, to: &output)
        }
    }

    /// How many bytes the shortest way along a row takes; `nil` where there is none.
    func length(from old: Int, to new: Int) -> Int? {
        across(from: old, to: new)?.length
    }

    private func down(from old: Int, to new: Int) -> CursorStep? {
        var choice: CursorStep? = old == new ? CursorStep() : nil
        if new != old { CursorStep.offer(row, new, to: &choice) }
        if new > old { CursorStep.offer(oneDown, times: new - old, to: &choice) }
        return choice
    }

    private func across(from old: Int, to new: Int) -> CursorStep? {
        guard new != old else { return CursorStep() }
        var choice: CursorStep?
        CursorStep.offer(column, new, to: &choice)
        if new > old {
            CursorStep.offer(right, new - old, to: &choice)
            CursorStep.offer(oneRight, times: new - old, to: &choice)
        } else {
            CursorStep.offer(left, old - new, to: &choice)
            CursorStep.offer(oneLeft, times: old - new, to: &choice)
        }
        if new == 0 { CursorStep.offer(start, times: 1, to: &choice) }
        return choice
    }
}

/// A part of the way of a cursor: down, or along a row.
private struct CursorStep {
    /// How many bytes it takes.
    private(set) var length = 0
    private var sequence: NumberedSequence?
    private var number = 0
    private var text: [UInt8] = []
    private var times = 0

    /// Takes a sequence with a number where it is shorter than what was chosen.
    static func offer(_ sequence: NumberedSequence?, _ number: Int, to choice: inout CursorStep?) {
        guard let sequence else { return }
        let length = sequence.length(number)
        if length < choice?.length ?? .max { choice = CursorStep(length: length, sequence: sequence, number: number) }
    }

    /// Takes a text several times where that is shorter than what was chosen.
    static func offer(_ text: [UInt8]?, times: Int, to choice: inout CursorStep?) {
        guard let text else { return }
        let length = text.count * times
        if length < choice?.length ?? .max { choice = CursorStep(length: length, text: text, times: times) }
    }

    func append(to output: inout [UInt8]) {
        sequence?.append(number, to: &output)
        for _ in 0..<times { output += text }
    }
}
