import JourneyModel

/// What reading gave: the result, or the error in its place.
func attempt(_ bytes: [UInt8]) -> Result<ReadResult, ReadError> {
    do {
        return .success(try JourneyReader.read(bytes))
    } catch {
        return .failure(error)
    }
}

/// The error of the syntax check; `nil` when the bytes are one JSON text.
func syntaxError(_ bytes: [UInt8]) -> ReadError? {
    do {
        try JSONSyntax.validate(bytes)
        return nil
    } catch {
        return error
    }
}

/// The journey in a JSON text.
func journey(_ json: String) throws -> Journey {
    try JourneyReader.read(Array(json.utf8)).journey
}

/// A text read and written again.
func rewritten(_ bytes: [UInt8]) throws -> [UInt8] {
    let result = try JourneyReader.read(bytes)
    return JourneyWriter.bytes(of: result.journey, style: result.style)
}

/// A JSON text read and written again, as text.
func rewritten(_ json: String) throws -> String {
    String(decoding: try rewritten(Array(json.utf8)), as: UTF8.self)
}

/// The text that a journey is written as.
func written(_ journey: Journey) -> String {
    String(decoding: JourneyWriter.bytes(of: journey), as: UTF8.self)
}
