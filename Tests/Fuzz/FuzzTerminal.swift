// Compiled together with the sources of `Terminal` by the script `run` beside it, into one module.

/// What must hold for any bytes that a terminal or a document brings: however input is split, the events are the same;
/// text that is shown has no control character and the width that it says; the filter of the output loses no letter.
/// libFuzzer calls it with inputs that it varies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    checkDecoder(input)
    checkText(input)
    checkFilter(input)
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

/// Printable text and line ends go through the filter as they are.
private func checkFilter(_ input: [UInt8]) {
    var filter = OutputFilter()
    _ = filter.filter(input)
    _ = filter.settle()
    var other = OutputFilter()
    let plain = input.filter { $0 >= 0x20 && $0 < 0x7F }
    precondition(other.filter(plain) + other.settle() == plain, "letters are lost on the way out")
}
