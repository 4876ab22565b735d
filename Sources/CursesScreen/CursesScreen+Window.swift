import CTerminal
import Terminal

extension CursesScreen {
    /// What `copy` takes at most, in bytes: more is cut or refused by many terminals.
    public static let copyLimit = 74_000

    /// Names the window; `title` is cut at 80 columns.
    public func setTitle(_ title: SafeText) {
        guard isActive, features.hasModes else { return }
        let text = title.truncated(to: 80).map { profile.glyphs == .ascii ? $0.ascii : $0 }
        var scalars = String.UnicodeScalarView()
        for cluster in text { scalars.append(cluster.base) }
        device.write((hasTitle ? "" : ModeSequences.saveTitle) + ModeSequences.setTitle(String(scalars)))
        hasTitle = true
    }

    /// Puts `bytes` on the clipboard of the terminal; false when there are too many, or it has none.
    public func copy(_ bytes: [UInt8]) -> Bool {
        guard isActive, features.hasModes, bytes.count <= Self.copyLimit else { return false }
        device.write(ModeSequences.setClipboard(Base64.encode(bytes)))
        return true
    }
}
