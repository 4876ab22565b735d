extension TextField {
    /// Does `action`.
    public mutating func perform(_ action: TextAction) -> TextOutcome {
        switch action {
        case .moveUp: return moveLine(by: -1)
        case .moveDown: return moveLine(by: 1)
        case .eraseLeft: return erase(previousCharacter..<cursor)
        case .eraseRight: return erase(cursor..<nextCharacter)
        case .cutBlankLeft: return cut(blankStart(before: cursor)..<cursor)
        case .cutWordLeft: return cut(wordStart(before: cursor)..<cursor)
        case .cutWordRight: return cut(cursor..<wordEnd(after: cursor))
        case .cutLineLeft: return cut(lineStart(of: cursor)..<cursor)
        case .cutLineRight: return cut(cursor..<lineCutEnd)
        case .putBack: return putBack()
        case .breakLine: return breakLine()
        case .undo: return undo()
        case .redo: return redo()
        default: return move(to: destination(of: action))
        }
    }

    /// Where an action that only moves the cursor takes it.
    private func destination(of action: TextAction) -> Int {
        switch action {
        case .moveLeft: return previousCharacter
        case .moveRight: return nextCharacter
        case .moveWordLeft: return wordStart(before: cursor)
        case .moveWordRight: return wordEnd(after: cursor)
        case .moveLineStart: return lineStart(of: cursor)
        case .moveLineEnd: return lineEnd(of: cursor)
        case .moveStart: return 0
        case .moveEnd: return bytes.count
        default: return cursor
        }
    }

    private var previousCharacter: Int { Clusters.previous(before: cursor, in: bytes) }
    private var nextCharacter: Int { Clusters.next(after: cursor, in: bytes) }

    private mutating func move(to offset: Int) -> TextOutcome {
        settle()
        guard offset != cursor else { return .nothing }
        cursor = offset
        return .moved
    }

    private mutating func erase(_ range: Range<Int>) -> TextOutcome {
        isCutting = false
        goalColumn = nil
        guard !range.isEmpty else { return .nothing }
        replace(range, with: [], as: .erasing)
        return .edited
    }

    private mutating func breakLine() -> TextOutcome {
        guard kind == .text else { return .nothing }
        settle()
        return insert([0x0A], as: .other)
    }
}
