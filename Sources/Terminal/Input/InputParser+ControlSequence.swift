extension InputParser {
    /// Reads the control sequence whose escape is at `index`.
    func controlSequence(from index: Int) -> Step {
        let start = index + 2
        if letter(at: start) == "[" { return consoleFunctionKey(from: index) }
        var position = start
        while position < input.count {
            let byte = input[position]
            if 0x40...0x7E ~= byte || isShiftOfRxvt(input[start..<position], byte) {
                let sequence = ControlSequence(body: input[start..<position], final: byte)
                return finish(sequence, from: index, length: position + 1 - index)
            }
            // A control or a byte beyond ASCII has no place here: what came before it is dropped.
            guard 0x20..<0x40 ~= byte else { return .event(nil, length: position - index) }
            position += 1
        }
        return .incomplete(.sequence)
    }

    /// F1 to F5 of the Linux console: two brackets and a letter.
    private func consoleFunctionKey(from index: Int) -> Step {
        guard let final = letter(at: index + 3) else { return .incomplete(.sequence) }
        guard ("A"..."E").contains(final) else { return .event(nil, length: final.value < 0x20 ? 3 : 4) }
        return key(KeyEvent(.function(Int(final.value) - 0x40)), length: 4)
    }

    /// rxvt ends keys with Shift by a dollar sign, which elsewhere comes before a final byte.
    private func isShiftOfRxvt(_ body: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "$") && !body.isEmpty && body.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private func finish(_ sequence: ControlSequence, from index: Int, length: Int) -> Step {
        if sequence.isPasteStart { return .pasteStart(length: length) }
        guard sequence.isOldMouse else { return .event(sequence.event, length: length) }
        guard index + length + 3 <= input.count else { return .incomplete(.sequence) }
        let report = input[index + length..<index + length + 3].map { Int($0) - 32 }
        return .event(MouseEvent(oldReport: report).map { .mouse($0) }, length: length + 3)
    }
}
