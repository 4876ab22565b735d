extension InputParser {
    /// Reads what begins with the escape at `index`.
    func escape(at index: Int) -> Step {
        guard index + 1 < input.count else { return .incomplete(.sequence) }
        switch input[index + 1] {
        case ASCII.escape: return doubleEscape(at: index)
        case ASCII.bracket: return controlSequence(from: index)
        case ASCII.letterO: return singleShift(from: index)
        case ASCII.closingBracket: return string(from: index, begins: "0"..."9")
        case ASCII.letterP: return string(from: index, begins: "!"..."?")
        default: return withAlt(step(at: index + 1))
        }
    }

    /// Escape before something else is Alt, as far as that is a key.
    private func withAlt(_ step: Step) -> Step {
        switch step {
        case .event(.key(let event)?, let length):
            key(KeyEvent(event.key, event.modifiers.union(.alt)), length: length + 1)
        case .event(let event, let length): .event(event, length: length + 1)
        case .pasteStart(let length): .pasteStart(length: length + 1)
        case .incomplete(let kind): .incomplete(kind)
        }
    }

    /// Alt with a key that is a sequence itself, as rxvt sends it; else Escape by itself.
    private func doubleEscape(at index: Int) -> Step {
        guard index + 2 < input.count else { return .incomplete(.sequence) }
        switch input[index + 2] {
        case ASCII.bracket, ASCII.letterO: return withAlt(escape(at: index + 1))
        default: return key(KeyEvent(.escape), length: 1)
        }
    }

    /// A string up to its terminator (BEL, or Escape and backslash), when it begins as answers do.
    ///
    /// Else it is Alt with the letter that would have introduced it.
    private func string(from index: Int, begins: ClosedRange<Unicode.Scalar>) -> Step {
        guard let first = letter(at: index + 2) else { return .incomplete(.string) }
        guard begins.contains(first) else { return withAlt(step(at: index + 1)) }
        var position = index + 2
        while position < input.count {
            if input[position] == ASCII.bell {
                return .event(.reply(reply(in: index + 1..<position)), length: position + 1 - index)
            }
            if input[position] == ASCII.escape {
                guard position + 1 < input.count else { return .incomplete(.string) }
                let isEnd = input[position + 1] == ASCII.backslash
                let event = isEnd ? InputEvent.reply(reply(in: index + 1..<position)) : nil
                return .event(event, length: position + (isEnd ? 2 : 0) - index)
            }
            position += 1
        }
        return .incomplete(.string)
    }

    /// What the string in `range` answers, which is its introducer and what comes behind it.
    private func reply(in range: Range<Int>) -> TerminalReply {
        guard input[range.lowerBound] == ASCII.closingBracket else { return .other }
        return Ground(answer: input[range].dropFirst()).map { .ground($0) } ?? .other
    }

    /// A key in the form Escape, `O`, letter, with a number for modifiers between them from some terminals.
    private func singleShift(from index: Int) -> Step {
        guard let first = letter(at: index + 2) else { return .incomplete(.sequence) }
        guard ("1"..."9").contains(first) else { return singleShift(first, [], length: 3) }
        guard let final = letter(at: index + 3) else { return .incomplete(.sequence) }
        return singleShift(final, Modifiers(xterm: Int(first.value) - 0x30), length: 4)
    }

    private func singleShift(_ final: Unicode.Scalar, _ modifiers: Modifiers, length: Int) -> Step {
        if let known = Key.singleShift(final) {
            return key(KeyEvent(known.key, modifiers.union(known.modifiers)), length: length)
        }
        return .event(nil, length: final.value < 0x20 ? length - 1 : length)
    }
}
