/// Turns bytes into the clusters of a `SafeText`, column by column, until the limit is reached.
struct Sanitiser {
    /// How many clusters there is room for to begin with, at most.
    private static let room = 1 << 16

    private let limit: Int
    private let keepsLineEnds: Bool
    private var pieces: [SafeText.Piece] = []
    private var columns = 0
    /// What the last base has taken in without showing it: at most one of each kind.
    private var hasSelector = false
    private var hasModifier = false

    init(columns limit: Int, lineEnds: SafeText.LineEnds) {
        self.limit = limit
        keepsLineEnds = lineEnds == .kept
    }

    mutating func text(of bytes: UnsafeBufferPointer<UInt8>) -> SafeText {
        var index = takeASCII(bytes)
        while index < bytes.count {
            guard let next = consume(bytes, at: index) else { return text(upTo: index, isCut: true) }
            index = next
        }
        return text(upTo: index, isCut: false)
    }

    /// Takes in the printable ASCII that the text begins with, which mostly is all of it, and returns its length.
    private mutating func takeASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let most = min(bytes.count, limit, Self.room)
        pieces.reserveCapacity(most)
        while columns < most, 0x20..<0x7F ~= bytes[columns] {
            let cluster = Cluster(base: Unicode.Scalar(bytes[columns]), width: 1)
            pieces.append(SafeText.Piece(cluster: cluster, offset: Int32(columns)))
            columns += 1
        }
        return columns
    }

    private func text(upTo end: Int, isCut: Bool) -> SafeText {
        SafeText(pieces: pieces[...], width: columns, startOffset: 0, endOffset: end, isCut: isCut)
    }

    /// Takes in what stands at `index` and returns the place after it; none when there is no room for it.
    private mutating func consume(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let byte = bytes[index]
        if 0x20..<0x7F ~= byte {
            return add(Cluster(base: Unicode.Scalar(byte), width: 1), at: index) ? index + 1 : nil
        }
        if keepsLineEnds, let length = Self.lineEnd(bytes, at: index) {
            return addLineBreak(at: index) ? index + length : nil
        }
        let (scalar, length) = UTF8Scanner.step(bytes, at: index)
        guard let scalar else { return add(.replacement, at: index) ? index + length : nil }
        return take(scalar, at: index) ? index + length : nil
    }

    /// The bytes of the line end at `index`: LF, CR or both.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        default: nil
        }
    }

    private mutating func add(_ cluster: Cluster, at offset: Int) -> Bool {
        guard columns + cluster.width <= limit else { return false }
        pieces.append(SafeText.Piece(cluster: cluster, offset: Int32(truncatingIfNeeded: offset)))
        columns += cluster.width
        hasSelector = false
        hasModifier = false
        return true
    }

    private mutating func addLineBreak(at offset: Int) -> Bool {
        guard add(Cluster(base: VisibleSymbol.lineFeed, width: 1), at: offset) else { return false }
        pieces[pieces.count - 1].isLineBreak = true
        return true
    }
}

extension Sanitiser {
    private mutating func take(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
        if let special = takeSpecial(scalar, at: offset) { return special }
        switch ScalarKind(of: scalar) {
        case .narrow: return add(Cluster(base: scalar, width: 1), at: offset)
        case .wide: return add(Cluster(base: scalar, width: 2), at: offset)
        case .space: return add(.space, at: offset)
        case .mark: return takeMark(scalar, at: offset)
        case .selector: return takeSelector(at: offset)
        case .unknown: return add(.replacement, at: offset)
        case .control: return add(Cluster(base: VisibleSymbol.control(scalar), width: 1), at: offset)
        case .direction: return add(Cluster(base: VisibleSymbol.direction, width: 1), at: offset)
        case .invisible: return add(Cluster(base: VisibleSymbol.invisible, width: 1), at: offset)
        }
    }

    /// Code points whose width depends on their neighbours; none for all others.
    private mutating func takeSpecial(_ scalar: Unicode.Scalar, at offset: Int) -> Bool? {
        switch scalar.value {
        case 0x1F1E6...0x1F1FF:
            return add(Cluster(base: VisibleSymbol.flagLetter(scalar), width: 1), at: offset)
        case 0x1F3FB...0x1F3FF:
            return takeModifier(at: offset)
        case 0x20E3:
            return takeKeyCap(at: offset)
        case 0x1160..<0x1200:
            return composeHangul(scalar) || add(.replacement, at: offset)
        default:
            return nil
        }
    }

    private mutating func takeMark(_ mark: Unicode.Scalar, at offset: Int) -> Bool {
        if let last = pieces.indices.last, !pieces[last].isLineBreak, pieces[last].cluster.add(mark: mark) {
            return true
        }
        var carrier = Cluster.carrier
        return carrier.add(mark: mark) && add(carrier, at: offset)
    }

    /// A variation selector: the base is shown without it.
    private mutating func takeSelector(at offset: Int) -> Bool {
        let isSecond = hasSelector
        guard !pieces.isEmpty, !isSecond else {
            return add(Cluster(base: VisibleSymbol.invisible, width: 1), at: offset)
        }
        hasSelector = true
        return true
    }

    /// The frame of a key: the digit or sign in it is shown without it.
    private mutating func takeKeyCap(at offset: Int) -> Bool {
        let isInPlace = pieces.last.map { "0123456789#*".unicodeScalars.contains($0.cluster.base) } ?? false
        guard isInPlace, !hasModifier else { return add(Cluster(base: VisibleSymbol.invisible, width: 1), at: offset) }
        hasModifier = true
        return true
    }

    /// A skin tone: the emoji is shown without it.
    private mutating func takeModifier(at offset: Int) -> Bool {
        guard let last = pieces.last, last.cluster.width == 2, !hasModifier else {
            return add(.replacement, at: offset)
        }
        hasModifier = true
        return true
    }

    /// Joins a conjoining vowel or final to the syllable before it (Unicode Standard, section 3.12).
    private mutating func composeHangul(_ jamo: Unicode.Scalar) -> Bool {
        guard let last = pieces.indices.last, pieces[last].cluster.isSingle else { return false }
        let base = pieces[last].cluster.base.value
        var syllable: UInt32?
        if 0x1100...0x1112 ~= base, 0x1161...0x1175 ~= jamo.value {
            syllable = 0xAC00 + ((base - 0x1100) * 21 + (jamo.value - 0x1161)) * 28
        } else if 0xAC00...0xD7A3 ~= base, (base - 0xAC00) % 28 == 0, 0x11A8...0x11C2 ~= jamo.value {
            syllable = base + (jamo.value - 0x11A7)
        }
        guard let scalar = syllable.flatMap(Unicode.Scalar.init) else { return false }
        pieces[last].cluster = Cluster(base: scalar, width: 2)
        return true
    }
}
