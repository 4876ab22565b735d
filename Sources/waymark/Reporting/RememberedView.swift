import JourneyInsight
import JourneyModel
import JourneyStore

/// Makes the views of a map, also those that need what is remembered of it.
struct RememberedView {
    private let document: OpenedDocument
    /// Told what of the past cannot be read.
    private let console: Console

    init(of document: OpenedDocument, _ console: Console) {
        self.document = document
        self.console = console
    }

    func view(_ kind: MethodView.Kind) throws(CommandFailure) -> MethodView {
        switch kind {
        case .news: try news()
        case .history: try history()
        default: MethodView(kind, of: document.journey, today: Today.date)
        }
    }

    /// What has changed since the map was marked as seen.
    private func news() throws(CommandFailure) -> MethodView {
        let map = try KeptMap(document.file)
        let baseline = try Baseline(.seen, of: map.path, in: map.state)
        return MethodView(
            News(from: baseline.journey, to: document.journey), since: baseline.name,
            credits: Credits(try changes(of: map)), secondsFromUTC: Today.secondsFromUTC)
    }

    /// What is written down, and the snapshots.
    private func history() throws(CommandFailure) -> MethodView {
        let map = try KeptMap(document.file)
        let snapshots = try SnapshotError.telling { () throws(SnapshotError) in
            try map.snapshots.list(of: map.path).snapshots
        }
        return MethodView(
            written: try changes(of: map), kept: snapshots.map(MethodView.KeptState.init),
            secondsFromUTC: Today.secondsFromUTC)
    }

    private func changes(of map: KeptMap) throws(CommandFailure) -> [Change] {
        let minutes = try SystemError.telling { () throws(SystemError) in try Minutes(of: map.path, in: map.state) }
        for gap in minutes.gaps { console.complain("\(document.file.name): \(gap)") }
        return minutes.changes
    }
}

extension MethodView.KeptState {
    /// A snapshot as views show it.
    init(_ snapshot: Snapshot) {
        self.init(
            label: snapshot.label.string, at: "\(LocalTime.day(of: snapshot.at)) \(LocalTime.clock(of: snapshot.at))",
            author: snapshot.author.string)
    }
}
