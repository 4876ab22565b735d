import JourneyModel
import Terminal
import TestSupport
import Testing

@testable import Editor

@Suite("The whole map on paper")
struct MapPrintTests {
    /// A map of so many stages and ten lanes, with a card in each stage.
    private func journey(stages count: Int) throws -> Journey {
        let lanes = (0..<10).map { #""l\#($0)":{"pos":"a\#($0)","name":"Lane \#($0)"}"# }
        let stages = (0..<count).map { #""s\#($0)":{"pos":"a\#(10_000 + $0)","name":"Stage \#($0)"}"# }
        let cards = (0..<count).map {
            #""t\#($0)":{"stage":"s\#($0)","title":"Card \#($0).","experiences":{"l\#($0 % 10)":{"emotion":1}}}"#
        }
        let json = """
            {"format":"waymark/1","stages":{\(stages.joined(separator: ","))},"lanes":{\(lanes.joined(separator: ","))},
            "touchpoints":{\(cards.joined(separator: ","))}}
            """
        return try JourneyReader.read(Array(json.utf8)).journey
    }

    @Test("All bands are equally high, and every card stands in one of them")
    func bands() throws {
        let print = MapPrint(
            try journey(stages: 12), zoom: .cards, width: 80, theme: try Theme.load("dark", for: .full))
        var bands: [Surface] = []
        print.forEachBand { bands.append($0) }
        #expect(bands.count == 4 && Set(bands.map(\.size)).count == 1)
        for number in 0..<12 {
            #expect(bands.count { $0.text.contains("Card \(number).") } == 1, "card \(number)")
        }
    }

    @Test("grows with what is printed: the rows are not measured again for every band")
    func growth() throws {
        let theme = try Theme.load("dark", for: .full)
        let (small, large) = (try journey(stages: 20), try journey(stages: 160))
        let ratio = Growth.ratio(from: 20, factor: 8) { size in
            let print = MapPrint(size == 20 ? small : large, zoom: .cards, width: 60, theme: theme)
            return { print.forEachBand { _ in } }
        }
        #expect(ratio < 20, "eight times the stages took \(ratio) times the work")
    }
}
