// Compiled together with the readers of the capture line and of TOML by the script `run` beside it, into one module.

/// What must hold for any bytes: a capture line and a settings file are understood or refused at a place inside them, and
/// a line that is understood says nothing twice. libFuzzer calls it with inputs that it varies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    checkCapture(input)
    checkTOML(input)
    return 0
}

private let context = CaptureContext(
    lanes: [
        CaptureChoice(id: "fin", name: "Finance", short: "F"), CaptureChoice(id: "it", name: "IT"),
        CaptureChoice(id: "t2", name: "Tier-2", short: "T2"),
    ],
    stages: [CaptureChoice(id: "con", name: "Consideration"), CaptureChoice(id: "dec", name: "Decision")],
    lane: Array("it".utf8))

private func checkCapture(_ input: [UInt8]) {
    do throws(CaptureError) {
        let line = try CaptureLine.parse(input, in: context)
        precondition(!line.title.isEmpty, "a card without a title")
        precondition(Set(line.lanes.map(\.lane)).count == line.lanes.count, "a lane stands there twice")
        precondition(Set(line.tags).count == line.tags.count, "a tag stands there twice")
        precondition(line.lanes.allSatisfy { $0.emotion.map { abs($0) <= 2 } ?? true }, "an emotion out of range")
    } catch {
        precondition(error.range.lowerBound >= 0 && error.range.upperBound <= input.count, "a place outside the line")
        precondition(error.column >= 1, "an error without a place")
    }
}

private func checkTOML(_ input: [UInt8]) {
    do throws(TOMLError) {
        _ = try TOMLReader.read(input)
    } catch {
        precondition((0...input.count).contains(error.offset) && !error.message.isEmpty, "an error outside the file")
    }
}
