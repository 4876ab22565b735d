import Editor
import JourneyModel

/// Adds captured cards to a journey, all of them or none.
struct Adding {
    /// A capture as it was given.
    struct Line {
        /// What to call it in a message.
        let name: String
        /// What it says.
        let bytes: [UInt8]
    }

    private let journey: Journey
    private let context: CaptureContext

    /// Adds to `journey`.
    init(to journey: Journey) {
        self.journey = journey
        context = journey.captureContext()
    }

    /// A card that was added: its id, its title and place in a line for people, and what in its line is most likely not
    /// meant as it was read.
    typealias Card = (id: ID, text: String, doubt: String?)

    /// The journey with the cards of `lines`, and what became of each line. Fails with a message for every line that is
    /// wrong.
    func add(_ lines: [Line]) throws(CommandFailure) -> (journey: Journey, cards: [Card]) {
        let captured = try parse(lines)
        var draft = Draft(journey)
        var random = SystemRandomNumberGenerator()
        var cards: [Card] = []
        do throws(RuleError) {
            for (line, card) in zip(lines, captured) {
                let doubt = CaptureDoubt.remark(on: line.bytes, read: card, in: context)
                let id = try draft.add(card, using: &random)
                cards.append((id, describe(card), doubt.map { "\(line.name): \($0)" }))
            }
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
        return (draft.journey, cards)
    }

    private func parse(_ lines: [Line]) throws(CommandFailure) -> [CaptureLine] {
        var captured: [CaptureLine] = []
        var messages: [String] = []
        for line in lines {
            do throws(CaptureError) {
                captured.append(try CaptureLine.parse(line.bytes, in: context))
            } catch {
                messages.append("\(line.name): \(error)")
            }
        }
        guard messages.isEmpty else { throw CommandFailure(.unreadable, messages + ["nothing was added"]) }
        return captured
    }

    private func describe(_ card: CaptureLine) -> String {
        let lanes = card.lanes.map { lane in
            let name = journey[.lane, ID(Text(lane.lane))]?[Lane.name] ?? Text(lane.lane)
            return lane.emotion.map { "\(name) \(Self.spelled($0))" } ?? "\(name)"
        }
        let stage = card.stage.map { id in journey[.stage, ID(Text(id))]?[Stage.name] ?? Text(id) }
        let isPlaced = stage != nil && !lanes.isEmpty
        let place = [lanes.joined(separator: ", "), stage.map { "\($0)" } ?? ""].filter { !$0.isEmpty }
        let parts = (isPlaced ? place : ["the inbox"] + place).joined(separator: " · ")
        return "“\(Text(card.title))”: \(parts)"
    }

    private static func spelled(_ emotion: Int) -> String {
        emotion > 0 ? "+\(emotion)" : emotion < 0 ? "−\(-emotion)" : "0"
    }
}
