// Compiled together with the sources of `JourneyModel` by the script `run` beside it, into one module.

/// What must hold for any bytes: reading ends in a journey or in an error with a place, and what is written for a
/// journey is read as the same journey and written alike. libFuzzer calls it with inputs that it varies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    checkLine(input)
    checkMarkers(input)
    do {
        let result = try JourneyReader.read(input)
        checkJourney(result)
    } catch {
        precondition(error.line >= 1 && error.column >= 1 && !error.message.isEmpty, "an error without a place")
        precondition(error.line <= 1 + input.count { $0 == 0x0A }, "an error behind the end")
    }
    return 0
}

/// A journey that was read survives being written and read again.
private func checkJourney(_ first: ReadResult) {
    let once = JourneyWriter.bytes(of: first.journey, style: first.style)
    guard let second = try? JourneyReader.read(once) else { preconditionFailure("what was written cannot be read") }
    precondition(second.notes.isEmpty, "what was written has keys that stand twice")
    precondition(second.style == first.style, "the style of the file is lost")
    precondition(second.journey == first.journey, "another journey was written")
    let twice = JourneyWriter.bytes(of: second.journey, style: second.style)
    precondition(twice == once, "the canonical form is no fixed point")
}

/// A line of edits is understood or refused, and the edits apply or are refused.
private func checkLine(_ input: [UInt8]) {
    guard let proposals = try? EditLines.parse(input) else { return }
    var journey = Journey()
    for proposal in proposals {
        let before = journey
        guard let edit = journey.edit(proposal.at, to: proposal.to), (try? journey.apply(edit)) != nil else { continue }
        var back = journey
        precondition((try? back.apply(edit.inverse)) != nil && back == before, "an edit cannot be taken back")
    }
}

/// What conflict markers make of two sides can be written and read.
private func checkMarkers(_ input: [UInt8]) {
    guard let merged = try? ConflictMarkers(input)?.merged() else { return }
    checkJourney(merged.0)
}
