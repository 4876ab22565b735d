extension Cluster {
    /// Appends the code points of this cluster; nothing for a continuation.
    func append(to text: inout String.UnicodeScalarView) {
        guard width > 0 else { return }
        text.append(base)
        if !isSingle { text.append(contentsOf: marks) }
    }

    /// This cluster as one column of plain ASCII: its base mapped, its marks gone, a space for a continuation.
    public var ascii: Cluster {
        guard width > 0 else { return .space }
        guard width > 1 || base.value >= 0x7F || !isSingle else { return self }
        return Cluster(base: GlyphSet.ascii.scalar(for: base), width: 1)
    }
}
