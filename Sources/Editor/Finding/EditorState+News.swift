import JourneyInsight
import JourneyModel

/// A state of the map that news are counted from.
struct NewsBaseline: Sendable {
    /// The map as it was.
    let journey: Journey
    /// Which state it is, for a sentence.
    let name: String
    /// Who is known to have changed what since then.
    var credits = Credits()
}

/// What is wanted of news once there is something to compare with.
public enum NewsWish: Equatable, Sendable {
    /// Only to say how many there are.
    case count
    /// To go to the next one, or the previous one.
    case go(forward: Bool)
    /// To see them as a list.
    case list
    /// To see the map as it was; the list is there for later.
    case preview
}

extension EditorState {
    /// What has changed since the baseline; nothing without one.
    var currentNews: News { News(from: news?.journey ?? journey, to: journey) }

    /// Who made the changes since the baseline, as far as journals and this session know.
    var newsCredits: Credits {
        var credits = news?.credits ?? Credits()
        credits.add(history.done + others.changes)
        return credits
    }

    /// Does something with news, or asks for what they are counted from.
    mutating func meet(_ wish: NewsWish) throws {
        guard let news else { return effects.append(.compare(since: "seen", then: wish)) }
        switch wish {
        case .count:
            let count = currentNews.lines.count
            say("\(count == 0 ? "Nothing is new" : Plural.counted(count, "change")) since \(news.name)")
        case .go(let forward): try go(to: .news, forward: forward)
        case .list: try open(.news)
        case .preview: layers.append(PreviewLayer(of: news, over: self))
        }
    }

    /// Opens the list of what came in from others, else that of news.
    mutating func showNews() throws {
        guard news == nil, !others.arrivals.isEmpty else { return try meet(.list) }
        try open(.news, part: "arrivals")
    }

    /// The places that news are at, each once. What was removed is told at the corner.
    var newsFinds: [Find] {
        let credits = newsCredits
        return currentNews.lines.map { line in
            let author = credits.author(of: line.edit).map { " (\(Printable.line($0)))" } ?? ""
            return Find(
                place: line.subject.map(place(of:)) ?? .journey, kind: line.place, text: Text(line.what + author))
        }
    }
}

extension Editor {
    /// Takes a state of the map that news are counted from, with what is known about who changed it, and does what was wanted of them.
    public mutating func compare(
        with journey: Journey, called name: String, credits: Credits = Credits(), then wish: NewsWish
    ) {
        state.news = NewsBaseline(journey: journey, name: name, credits: credits)
        do {
            try state.meet(wish)
        } catch {
            state.message = Message(.refusal, "\(error)")
        }
        state.scrollToSelection()
    }

    /// Counts news from now on.
    public mutating func didMarkSeen(on day: String) {
        state.news = NewsBaseline(journey: state.journey, name: "what you marked as seen on \(day)")
        state.say("Marked as seen · ]n walks through what changes from now on")
    }
}
