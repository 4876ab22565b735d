// Compiled together with the sources of `Terminal` by the script `run` beside it, into one module.

/// What must hold for any bytes that a terminal or a document brings: however input is split, the events are the same;
/// text that is shown has no control character and the width that it says; a frame with it sends none either.
/// libFuzzer calls it with inputs that it varies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    checkDecoder(input)
    checkText(input)
    checkFrame(input)
    return 0
}

private func checkDecoder(_ input: [UInt8]) {
    var whole = InputDecoder()
    let events = whole.feed(input)
    var split = InputDecoder()
    let size = Int(input.first ?? 0) % 7 + 1
    let pieces = stride(from: 0, to: input.count, by: size).map { Array(input[$0..<min($0 + size, input.count)]) }
    precondition(pieces.flatMap { split.feed($0) } == events, "split input gives other events")
    precondition(whole.timeoutMilliseconds == split.timeoutMilliseconds, "split input waits for something else")
    precondition(whole.timeout() == split.timeout(), "split input ends with something else")
}

private func checkText(_ input: [UInt8]) {
    let limit = Int(input.last ?? 80)
    for text in [SafeText(input, columns: limit), SafeText(input)] + SafeText(input).wrapped(to: max(limit, 2)).lines {
        precondition(text.reduce(0) { $0 + $1.width } == text.width, "the width is not that of the clusters")
        for cluster in text {
            let category = cluster.base.properties.generalCategory
            precondition(category != .control && category != .format, "a control character is shown")
        }
    }
    precondition(SafeText(input, columns: limit).width <= limit, "text is wider than it may be")
}

/// A terminal that places its cursor, clears its screen and knows no more: what it is sent has no other control.
private struct PlainTerminal: TerminalDescription {
    func sequence(_ name: String) -> [UInt8]? {
        ["cup": Array("\u{1B}[%i%p1%d;%p2%dH".utf8), "clear": Array("\u{1B}[2J".utf8), "sgr0": Array("\u{1B}[m".utf8)][
            name]
    }

    func sequence(_ name: String, _ numbers: [Int]) -> [UInt8]? { sequence(name) }

    func number(_ name: String) -> Int? { nil }

    func isSo(_ name: String) -> Bool { name == "am" || name == "xenl" }
}

/// Frames with text of any kind send sequences of ours and printable text, and nothing where nothing changed.
private func checkFrame(_ input: [UInt8]) {
    guard var writer = FrameWriter(PlainTerminal(), profile: .full) else { preconditionFailure("no writer") }
    let size = Size(width: Int(input.first ?? 9) % 40 + 1, height: Int(input.last ?? 3) % 9 + 1)
    let style = Style(attributes: input.count % 2 == 0 ? [] : .reverse)
    var shown: Surface?
    for (row, line) in SafeText(input).wrapped(to: max(size.width, 2)).lines.prefix(12).enumerated() {
        var frame = shown ?? Surface(size: size)
        frame.put(line, at: Point(x: input.count % 3 - 1, y: row % size.height), style: style)
        checkSent(writer.write(frame, over: shown))
        precondition(writer.write(frame, over: frame).isEmpty, "the same frame is sent twice")
        shown = frame
    }
}

private func checkSent(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
        if scalar == "\u{1B}" {
            rest = rest.drop { $0 == "[" || $0 == ";" || ("0"..."9").contains($0) }
            precondition(["H", "J", "m"].contains(rest.popFirst()), "a sequence is sent that nobody described")
        } else {
            precondition(scalar.properties.generalCategory != .control, "a control character is sent")
        }
    }
}
