/// What a code point does to the width of text on a terminal.
///
/// Ambiguous width (East_Asian_Width A) counts as 1.
enum ScalarKind: UInt32 {
    /// Unassigned, private, or of a width that terminals disagree about.
    case unknown = 0
    /// One column.
    case narrow = 1
    /// Two columns.
    case wide = 2
    /// Combines with what stands before it.
    case mark = 3
    /// Would not be seen: zero-width and other format characters, fillers, tags.
    case invisible = 4
    /// Would change the direction of the text.
    case direction = 5
    /// A space of any breadth that takes one column.
    case space = 6
    /// Chooses a variant of what stands before it.
    case selector = 7
    /// C0, DEL, C1, line and paragraph separators: not in the table.
    case control = 8

    /// The kind of `scalar`. O(log n) in the size of the table, O(1) for Latin-1.
    init(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20: self = .space
        case 0x21..<0x7F: self = .narrow
        case 0..<0xA0, 0x2028, 0x2029: self = .control
        case 0xA1..<0x300 where scalar.value != 0xAD: self = .narrow
        // Lines, blocks and shapes, which a program draws most.
        case 0x2500...0x25FC: self = .narrow
        default: self = Self.lookUp(scalar.value)
        }
    }

    /// The kind as the table has it, for code points that are no controls.
    static func lookUp(_ code: UInt32) -> ScalarKind {
        WidthTable.changes.withUnsafeBufferPointer { changes in
            let key = code << 4 | 15
            var low = 0
            var high = changes.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if changes[middle] <= key { low = middle } else { high = middle }
            }
            return ScalarKind(rawValue: changes[low] & 15) ?? .unknown
        }
    }

    /// The columns that a code point of this kind takes by itself.
    var width: Int {
        switch self {
        case .mark, .selector: 0
        case .wide: 2
        default: 1
        }
    }
}
