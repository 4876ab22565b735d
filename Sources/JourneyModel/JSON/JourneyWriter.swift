/// Writes a journey in its canonical layout.
///
/// The layout is that of `JSON.stringify(document, null, 2)` and a line end: fields in schema order, unknown
/// ones behind them, records by id, lists one element a line.
public enum JourneyWriter {
    /// The bytes of the file.
    public static func bytes(of journey: Journey, style: FileStyle = FileStyle()) -> [UInt8] {
        var text = JSONText(newline: style.newline, capacity: 4096 + 400 * journey.recordCount)
        if style.byteOrderMark { text.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
        text.open("{")
        var empty = !text.writeFields(of: journey.root, unknownToo: false)
        for type in RecordType.collections where !journey.records(type).isEmpty {
            write(journey.records(type), of: type, first: empty, into: &text)
            empty = false
        }
        for field in journey.root.unknown {
            text.key(field.key, first: empty)
            text.write(field.value)
            empty = false
        }
        text.close("}", empty: empty)
        text.append(contentsOf: style.newline)
        return text.bytes
    }

    private static func write(
        _ records: Journey.Records, of type: RecordType, first: Bool, into text: inout JSONText
    ) {
        text.key(Text(type.collectionKey?.description ?? ""), first: first)
        text.open("{")
        for (index, item) in records.enumerated() {
            text.key(item.key.text, first: index == 0)
            text.write(item.value)
        }
        text.close("}", empty: false)
    }
}
