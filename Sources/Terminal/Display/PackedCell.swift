/// A cell as a surface stores it: eight bytes, equal when and only when they show the same within one surface.
///
/// Frames are drawn anew for every key, so what a cell takes decides what a key costs.
/// Bits 0–20 the base, 21–22 the width, 23–31 and 32–40 the colours, 41–45 the attributes, 46–63 one more than the
/// place of the cluster in the surface's list when it has marks.
struct PackedCell: Hashable, Sendable {
    private(set) var bits: UInt64

    /// An empty cell in the terminal's own colours.
    static let blank = PackedCell(.space, PackedStyle(.plain))

    /// How many clusters with marks a surface tells apart: far more than a text in any language fills a screen with.
    static let listLimit = 1024

    private static let clusterMask: UInt64 = 0x7F_FFFF | ~0 << 46

    /// A cell that shows `cluster`, which is at `listed` of the list when it has marks.
    init(_ cluster: Cluster, _ style: PackedStyle, listed: Int? = nil) {
        bits = cluster.packedBase | style.bits
        if let listed { bits |= UInt64(listed + 1) << 46 }
    }

    /// The columns of the cluster: 1, 2, or 0 for the right half of a wide one.
    var width: Int { Int(bits >> 21 & 3) }

    /// The place of the cluster in the list; none when it has no marks.
    var listed: Int? { bits >> 46 == 0 ? nil : Int(bits >> 46) - 1 }

    /// The cluster without its marks.
    var single: Cluster { Cluster(packedBase: bits & 0x7F_FFFF) }

    /// How the cell looks.
    var style: PackedStyle {
        get { PackedStyle(bits: bits & ~Self.clusterMask) }
        set { bits = bits & Self.clusterMask | newValue.bits }
    }

    /// This cell empty, in its style.
    var emptied: PackedCell { PackedCell(.space, style) }
}
