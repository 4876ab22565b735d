/// The way of texts out of the bytes of a file into bytes of their own, so that a few of them do not keep the whole file
/// in memory.
struct TextMove {
    private let file: ByteBuffer
    private let part: (start: Int, copy: ByteBuffer)?

    /// Moves texts into one copy of a part of the file, which must hold all of those that are moved.
    init(_ part: Range<Int>, of file: ByteBuffer) {
        self.file = file
        self.part = (part.lowerBound, ByteBuffer(Array(file.bytes[part])))
    }

    /// Moves every text into bytes of its own.
    init(of file: ByteBuffer) {
        self.file = file
        part = nil
    }

    /// The same text; one of other bytes than those of the file stays where it is.
    func text(_ text: Text) -> Text {
        guard text.buffer === file else { return text }
        guard let part else { return Text(Array(text.bytes)) }
        return Text(buffer: part.copy, start: Int(text.start) - part.start, end: Int(text.end) - part.start)
    }

    /// The same record, as a reader makes them.
    func record(_ record: Record) -> Record {
        Record(
            type: record.type,
            slots: record.slots.map { Record.Slot(value: value($0.value), field: $0.field) },
            unknown: record.unknown.map { Record.Unknown(key: text($0.key), value: raw($0.value)) },
            misfit: record.misfit.map(raw))
    }

    private func value(_ value: Value) -> Value {
        switch value {
        case .text(let text): .text(self.text(text))
        case .number(let number): .number(Number(spelling: text(number.spelling)))
        case .list(let list): .list(list.map(text))
        case .record(let record): .record(self.record(record))
        case .entries(let entries):
            .entries(Entries(sorted: entries.items.map { Entries.Entry(text($0.key), self.value($0.value)) }))
        case .raw(let raw): .raw(self.raw(raw))
        }
    }

    private func raw(_ raw: RawValue) -> RawValue { RawValue(json: text(raw.json)) }
}
