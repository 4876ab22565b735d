import JourneyInsight
import JourneyModel
import JourneyStore

/// What was read of the maps of a folder the last time, in the state folder.
struct PortfolioIndex {
    /// What is known of one map.
    struct Line {
        let path: String
        /// How the file stood when it was read.
        let state: String
        /// The mark of its bytes, to compare with those that the user has seen.
        let mark: String
        let summary: MapSummary
    }

    private let file: StateFile?
    private let lines: [String: Line]

    /// The index for a folder; without a state folder there is none.
    init(of folder: FilePath, in state: FilePath?) {
        let real = (try? DocumentFile(folder.appending("x")).realPath())?.folder ?? folder
        file = state.map { StateFile(FilePath(SnapshotShelf.name(of: real)), in: "portfolio", of: $0) }
        var lines: [String: Line] = [:]
        for bytes in Self.content(of: file?.read() ?? []).split(separator: UInt8(ascii: "\n")) {
            if let line = Line(Array(bytes)) { lines[line.path] = line }
        }
        self.lines = lines
    }

    /// What stands behind the first line of an index, which must be the mark of it; nothing where the index is damaged.
    private static func content(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
        let content = bytes[(end + 1)...]
        return bytes[..<end].elementsEqual(mark(of: content).utf8) ? content : []
    }

    /// The mark of an index; another version of the program may understand a map otherwise, and reads all anew.
    private static func mark(of content: some Sequence<UInt8>) -> String {
        SnapshotShelf.mark(of: Array(Waymark.version.utf8) + content)
    }

    /// What is known of a file; `nil` where it may hold something else by now.
    func line(_ found: MapSearch.Found) -> Line? {
        lines[found.path.description].flatMap { $0.state == found.state ? $0 : nil }
    }

    /// Keeps what is known now. That it cannot be written costs time at the next look, and nothing else.
    func write(_ new: [Line]) {
        let isSame = new.count == lines.count && new.allSatisfy { lines[$0.path]?.state == $0.state }
        if isSame { return }
        let content = Array(new.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
        try? file?.write(Array(Self.mark(of: content).utf8) + [UInt8(ascii: "\n")] + content)
    }
}

extension PortfolioIndex.Line {
    fileprivate var bytes: [UInt8] {
        var line = JSONLine()
        for (key, value) in [
            ("path", path), ("state", state), ("mark", mark), ("title", summary.title),
            ("standing", summary.standing ?? ""), ("due", summary.due ?? ""),
            ("mean", summary.mean.map { "\($0)" } ?? ""), ("stages", Self.text(summary.stages)),
            ("worst", Self.text(summary.worst)), ("pains", Self.text(summary.pains)),
            ("stakeholders", Self.text(summary.stakeholders.map { .init(name: $0.name, value: 0, ids: [$0.id]) })),
        ] { line.add(Text(key), Text(value)) }
        line.add("comments", summary.comments)
        line.add("touchpoints", summary.touchpoints)
        return line.bytes
    }

    fileprivate init?(_ bytes: [UInt8]) {
        guard let line = try? JSONLine(reading: bytes) else { return nil }
        func text(_ key: Text) -> String { line.text(key)?.string ?? "" }
        guard let comments = line.number("comments"), let touchpoints = line.number("touchpoints"),
            !text("path").isEmpty
        else { return nil }
        path = text("path")
        state = text("state")
        mark = text("mark")
        summary = MapSummary(
            title: text("title"), standing: text("standing").isEmpty ? nil : text("standing"),
            due: text("due").isEmpty ? nil : text("due"), comments: comments, touchpoints: touchpoints,
            mean: Double(text("mean")), stages: Self.figures(text("stages")), worst: Self.figures(text("worst")),
            pains: Self.figures(text("pains")),
            stakeholders: Self.figures(text("stakeholders")).compactMap { figure in
                figure.ids.first.map { .init(name: figure.name, id: $0) }
            })
    }

    /// A figure a line: the value, the ids, the name, with tabs between.
    private static func text(_ figures: [MapSummary.Figure]) -> String {
        figures.map { figure in
            let ids = figure.ids.map(Self.spelled).joined(separator: " ")
            return "\(figure.value)\t\(ids)\t\(figure.name)"
        }.joined(separator: "\n")
    }

    /// The bytes of an id in hexadecimal: it may hold anything.
    private static func spelled(_ id: ID) -> String {
        id.text.bytes.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
    }

    private static func id(_ digits: Substring) -> ID {
        let digits = Array(digits.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
        return ID(Text(bytes))
    }

    private static func figures(_ text: String) -> [MapSummary.Figure] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, let value = Double(parts[0]) else { return nil }
            let ids = parts[1].split(separator: " ").map(Self.id)
            return MapSummary.Figure(name: String(parts[2]), value: value, ids: ids)
        }
    }
}
