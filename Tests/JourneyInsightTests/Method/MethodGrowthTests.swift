import JourneyModel
import TestSupport
import Testing

@testable import JourneyInsight

/// What views and rules cost on maps that are large in one way.
@Suite("Views of large maps")
struct MethodGrowthTests {
    private func journey(_ members: [String]) -> Journey {
        let json = "{\"format\":\"waymark/1\",\(members.joined(separator: ","))}".replacing("'", with: "\"")
        return (try? JourneyReader.read(Array(json.utf8)))?.journey ?? Journey()
    }

    private func collection(_ name: String, _ count: Int, _ record: (Int) -> String) -> String {
        "'\(name)':{\((0..<count).map { "'\(name.prefix(1))\($0)':{'pos':'a\(100_000 + $0)',\(record($0))}" }.joined(separator: ","))}"
    }

    /// One touchpoint of so many lanes, half of them happy and half not, most of them joined by relations there.
    private func quarrel(_ size: Int) -> Journey {
        let felt = (0..<size).map { "'l\($0)':{'emotion':\($0 % 2 == 0 ? 2 : -2)}" }.joined(separator: ",")
        return journey([
            collection("lanes", size) { "'name':'L\($0)'" }, "'stages':{'s':{'name':'S'}}",
            "'touchpoints':{'t':{'stage':'s','experiences':{\(felt)}}}",
            collection("relations", size - 2) { "'from':'l\($0)','to':'l\($0 + 1)','kind':'conflicts','at':'t'" },
        ])
    }

    @Test("Conflicts beside many relations grow with both")
    func conflicts() {
        let ratio = Growth.ratio(from: 200, factor: 8) { size in
            let journey = quarrel(size)
            return { #expect(journey.conflicts().count == size - 1) }
        }
        #expect(ratio < 40, "eight times the lanes took \(ratio) times the work")
    }

    @Test("The roadmap by stage owner grows with what is planned, not with the owners of all else")
    func owners() {
        let ratio = Growth.ratio(from: 100, factor: 8) { size in
            let journey = journey([
                collection("stages", size) { "'name':'S\($0)','owner':'O\($0)'" },
                collection("opportunities", size) { "'text':'T','horizon':'now','on':['s\($0)']" },
            ])
            let view = MethodView(.roadmap, of: journey)
            return {
                guard case .table(let table) = view.parts[1].body else { return }
                #expect(table.rows.count == size)
            }
        }
        #expect(ratio < 28, "eight times the map took \(ratio) times the work")
    }

    @Test("Curves of two maps grow with lanes and stages")
    func comparison() {
        let ratio = Growth.ratio(from: 200, factor: 8) { size in
            let journey = journey([
                collection("lanes", size) { "'name':'L\($0)'" }, "'stages':{'s':{'name':'S'},'u':{'name':'U'}}",
                collection("touchpoints", size) { "'stage':'s','experiences':{'l\($0)':{'emotion':1}}" },
            ])
            return {
                let view = Comparison(journey, journey).view("a", "b")
                guard case .table(let table) = view.parts[0].body else { return }
                #expect(table.rows.count == (size + 1) * 5)
            }
        }
        #expect(ratio < 28, "eight times the lanes took \(ratio) times the work")
    }
}
