import JourneyModel

/// What looks like a place or a mark in a capture line and is text all the same, most likely by a slip.
public enum CaptureDoubt {
    /// What to say of a line that was read; `nil` where nothing in it is doubtful.
    public static func remark(on bytes: [UInt8], read line: CaptureLine, in context: CaptureContext) -> String? {
        missingColon(bytes, context) ?? looseFactors(line.title) ?? blankBehindSign(line.title)
    }

    /// `it-2@dec late again`, at the start or behind a place: the word would be a place with a colon behind it.
    private static func missingColon(_ bytes: [UInt8], _ context: CaptureContext) -> String? {
        let start = CapturePlaceReader.place(of: bytes, in: context)?.upperBound ?? 0
        let word = Array(bytes.dropFirst(start).drop(while: CaptureSigns.isBlank).prefix { !CaptureSigns.isBlank($0) })
        guard word.contains(CaptureSigns.at), !word.contains(CaptureSigns.escape) else { return nil }
        let line = word + Array(": x".utf8)
        guard let meant = try? CaptureLine.parse(line, in: context), meant.title == Array("x".utf8) else { return nil }
        return "“\(Text(word))” has no colon behind it, so it is no place"
    }

    /// `late [4 3 5]`: the scores are those of a pain, and there is none.
    private static func looseFactors(_ title: [UInt8]) -> String? {
        for place in title.indices where isBegun(place, in: title) {
            guard let mark = CaptureMark.at(place, of: title, inPain: true), mark.kind == .factors else { continue }
            return "“\(Text(Array(title[mark.range])))” has no !pain before it, so it is no score"
        }
        return nil
    }

    /// `late ! nobody knows why`: the sign of a pain touches its first word.
    private static func blankBehindSign(_ title: [UInt8]) -> String? {
        let isLoose = title.indices.contains { place in
            title[place] == CaptureSigns.pain && isBegun(place, in: title) && place + 2 < title.count
                && CaptureSigns.isBlank(title[place + 1])
        }
        return isLoose ? "“!” has a blank behind it, so it is no pain" : nil
    }

    private static func isBegun(_ place: Int, in title: [UInt8]) -> Bool {
        place == 0 || CaptureSigns.isBlank(title[place - 1])
    }
}
