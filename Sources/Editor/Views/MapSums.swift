import JourneyInsight
import JourneyModel

/// What headers, labels and the overview say about many cards at once.
struct MapSums {
    /// The sum of a cell, a stage or a lane.
    struct Sum {
        var mean: Double?
        var spread: Double?
        var cards = 0
        var unjudged = 0
        var pains = 0
        var moments = 0
    }

    private let journey: Journey

    init(_ journey: Journey) {
        self.journey = journey
    }

    func cell(_ lane: ID, _ stage: ID) -> Sum { Sum() }

    func stage(_ stage: ID) -> Sum { Sum() }

    func lane(_ lane: ID) -> Sum { Sum() }
}
