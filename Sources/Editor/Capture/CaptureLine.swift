/// A card in one line, as it is typed while people talk.
///
/// ```
/// it-2,fin+1,ops@dec: security questionnaire late !stalls legal for weeks [4 3 5 4 2] * #security (email)
/// ```
///
/// The grammar, where a blank is a space, tab or line break:
///
/// ```
/// line     = [ place ":" blank ] words
/// place    = lanes | [ lanes ] "@" stage | "inbox"
/// lanes    = lane *( "," lane )
/// lane     = name [ ( "+" | "-" | "−" | "=" ) ( "0" | "1" | "2" ) | "0" ]
/// stage    = name | "inbox"
/// words    = *( word | blank mark )
/// mark     = pain | factors | moment | tag | channel
/// pain     = "!" words                     what hurts, up to the next pain or the end
/// factors  = "[" 1*5( "1"…"5" | "-" | "." ) "]"    with blanks or commas between; - and . skip one
/// moment   = "*"                           alone between blanks
/// tag      = "#" name
/// channel  = "(" text ")"                  with nothing but other marks up to the end or the next mark
/// ```
///
/// - A name is any unambiguous beginning of a short name, name or id, or where nothing begins so, an abbreviation (`ops`
///   for operations); case, blanks and signs do not count. What fits exactly wins, so a lane called `Tier-2` is meant
///   by `tier-2`, and `tier-2-2` judges it.
/// - The place is the line's first word and ends with its colon. Blanks in it do no harm where all of its lanes are there
///   and a stage or an emotion with its sign says that they are no words: `all 0 @dec: …`. A first word without `@`, comma
///   and emotion is a place only if a lane begins with it, or its three or more letters abbreviate one lane alone:
///   `Note: call Ana` is a title where no lane is called so. `all` stands for every lane where none is called so.
/// - Where the place names no lane or no stage, those of the context stand in; without them the card is in the inbox,
///   as it is with `inbox` for a stage.
/// - A mark counts only after a blank and is taken out of the text around it; text goes on in the title until the
///   first pain and then in that pain. Factors without a pain before them, and brackets that hold anything else,
///   are text.
/// - `\` before one of `\ ! [ ] * # ( ) : @ ,` makes it text.
///
/// Parsing takes linear time and never fails on a line without a place and without marks: that line, without the blanks
/// around it, is the title.
public struct CaptureLine: Equatable, Sendable {
    /// The id of the stage; `nil` is the inbox.
    public internal(set) var stage: [UInt8]?
    /// The lanes that the card is in, in the order of the line; none leaves it in the inbox.
    public internal(set) var lanes: [CapturedLane]
    /// The title; never empty.
    public internal(set) var title: [UInt8]
    /// The pains, in the order of the line.
    public internal(set) var pains: [CapturedPain]
    /// Whether the card is a moment of truth.
    public internal(set) var isMoment: Bool
    /// The tags, each once.
    public internal(set) var tags: [[UInt8]]
    /// The channel.
    public internal(set) var channel: [UInt8]?

    /// Reads a line.
    public static func parse(_ line: [UInt8], in context: CaptureContext) throws(CaptureError) -> CaptureLine {
        guard String(validating: line, as: UTF8.self) != nil else {
            throw CaptureError(.notUTF8, at: wellFormedCount(of: line)..<line.count, of: line)
        }
        var place = CapturePlaceReader(line: line, context: context)
        try place.read()
        var words = CaptureWordReader(line: line, from: place.end)
        try words.read()
        return CaptureLine(
            stage: place.stage, lanes: place.lanes, title: words.title, pains: words.pains,
            isMoment: words.isMoment, tags: words.tags, channel: words.channel
        )
    }

    /// Reads a line given in text.
    public static func parse(_ line: String, in context: CaptureContext) throws(CaptureError) -> CaptureLine {
        try parse(Array(line.utf8), in: context)
    }

    private static func wellFormedCount(of line: [UInt8]) -> Int {
        let repaired = String(decoding: line, as: UTF8.self).utf8
        return zip(line, repaired).prefix { $0 == $1 }.count
    }
}
