import Glibc
import JourneyInsight
import JourneyModel

/// What the model does with a journey of one size.
struct ModelBenchmarks {
    let size: Int
    let stopwatch: Stopwatch
    private let bytes: [UInt8]
    private let journey: Journey

    /// Generates the file and reads it once; `nil` where it cannot be read.
    init?(size: Int, stopwatch: Stopwatch) {
        self.size = size
        self.stopwatch = stopwatch
        bytes = GeneratedJourney(touchpoints: size).bytes
        guard let result = try? JourneyReader.read(bytes) else { return nil }
        journey = result.journey
    }

    /// All of them, in the order of the table.
    func run() -> [Measurement] {
        [
            measure("read", bytes: bytes.count) { _ = try? JourneyReader.read(bytes) },
            measure("read: JSONDecoder", bytes: bytes.count) { _ = DecoderPeer.read(bytes) },
            measure("check syntax only", bytes: bytes.count) { try? JSONSyntax.validate(bytes) },
            measure("write", bytes: bytes.count) { _ = JourneyWriter.bytes(of: journey) },
            edits(), undo(), moves(), removals(),
            measure("sums of the map") { _ = MapSums(of: journey) },
            measure("check") { _ = Check.findings(in: journey) },
            measure("report") { _ = Report(of: journey) },
        ]
    }

    /// The bytes of memory that the process has more while it holds one more journey of this size.
    func heldBytes() -> Int {
        let before = Self.resident
        let result = try? JourneyReader.read(bytes)
        return withExtendedLifetime(result) { Self.resident - before }
    }

    /// The bytes of the file.
    var fileSize: Int { bytes.count }

    /// The resident bytes of this process, by `/proc/self/statm`.
    private static var resident: Int {
        let file = open("/proc/self/statm", O_RDONLY)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var text = [UInt8](repeating: 0, count: 128)
        let count = max(0, read(file, &text, text.count))
        let pages = String(decoding: text[..<count], as: UTF8.self).split(separator: " ").dropFirst().first
        return (pages.flatMap { Int($0) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private func measure(_ name: String, bytes: Int? = nil, _ body: () -> Void) -> Measurement {
        Measurement(name, touchpoints: size, seconds: stopwatch.time(body), bytes: bytes)
    }

    /// A new emotion on another card each time, while the journey of the frame before is still held.
    private func edits() -> Measurement {
        var journey = journey
        let seconds = stopwatch.each(2_000) { number in
            let held = journey
            if let edit = judgement(number, in: journey) { try? journey.apply(edit) }
            withExtendedLifetime(held) {}
        }
        return Measurement("apply an edit", touchpoints: size, seconds: seconds)
    }

    private func undo() -> Measurement {
        var journey = journey
        var history = History()
        for number in 0..<2_000 {
            guard let edit = judgement(number, in: journey), (try? journey.apply(edit)) != nil else { continue }
            history.record(Change(label: "judge", edits: [edit]))
        }
        let seconds = stopwatch.each(history.done.count) { _ in _ = history.undo(in: &journey) }
        return Measurement("undo a change", touchpoints: size, seconds: seconds)
    }

    /// A card to the next stage each time, behind all that stand there.
    private func moves() -> Measurement {
        var journey = journey
        let stages = journey.map.stages
        var random = SystemRandomNumberGenerator()
        let seconds = stopwatch.each(500) { number in
            var draft = Draft(journey)
            let stage = stages[(number + 1) % stages.count]
            try? draft.move(touchpoint(number), to: stage, .last, using: &random)
            journey = draft.journey
        }
        return Measurement("move a card", touchpoints: size, seconds: seconds)
    }

    private func removals() -> Measurement {
        var journey = journey
        let seconds = stopwatch.each(min(size / 2, 500)) { number in
            var draft = Draft(journey)
            _ = try? draft.remove([(.touchpoint, touchpoint(number))])
            journey = draft.journey
        }
        return Measurement("remove a card", touchpoints: size, seconds: seconds)
    }

    private func touchpoint(_ number: Int) -> ID {
        ID(Text(GeneratedJourney.id(ofTouchpoint: number * 7_919 % size)))
    }

    private func judgement(_ number: Int, in journey: Journey) -> Edit? {
        let id = touchpoint(number)
        guard let lane = journey[.touchpoint, id]?[Touchpoint.experiences].keys.first else { return nil }
        let path = RecordType.touchpoint.path(id) + ["experiences", lane, "emotion"]
        let emotion = (number / size + number) % 5 - 2
        return journey.edit(path, to: .number(Number(emotion)))
    }
}
