import JourneyModel
import Testing

@testable import Editor

@Suite struct NounTests {
    @Test(arguments: [
        ("p", ["card price fin", "stage late", "card audit it"]),
        ("o", ["card audit it"]),
        ("m", ["card price fin"]),
        ("c", ["card audit it"]),
        ("k", ["stage late"]),
        ("l", ["lane fin", "lane it", "lane desk"]),
        ("s", ["stage early", "stage late"]),
        ("r", ["stage late", "card demo fin"]),
        ("u", ["card price fin", "card audit it"]),
        ("e", ["card demo fin"]),
        ("b", ["card demo fin"]),
        ("a", ["card price fin"]),
    ])
    func everyNounIsWalkedRoundInBothDirections(key: String, expected: [String]) throws {
        for keys in ["] \(key)", "> \(key)"] {
            #expect(try Set(walk(keys, "n", count: expected.count)) == Set(expected))
        }
        for keys in ["[ \(key)", "< \(key)"] {
            #expect(try Set(walk(keys, "n", count: expected.count)) == Set(expected), "\(keys)")
        }
    }

    private func walk(_ keys: String, _ again: String, count: Int) throws -> [String] {
        var driver = try FindingFixture.driver()
        driver.press(keys)
        var places = [name(driver.state.place)]
        for _ in 1..<max(count, 1) {
            driver.press(keys.hasPrefix("[") || keys.hasPrefix("<") ? "N" : again)
            places.append(name(driver.state.place))
        }
        return places
    }

    private func name(_ place: Place) -> String {
        switch place {
        case .journey: "journey"
        case .stage(let id): "stage \(id)"
        case .lane(let id): "lane \(id)"
        case .cell(let lane, let stage): "cell \(lane) \(stage)"
        case .card(let id, let lane): "card \(id) \(lane)"
        }
    }

    @Test func theMessageCountsNamesAndTellsOfTheWayRound() throws {
        var driver = try FindingFixture.driver()
        driver.press("] p")
        #expect(driver.message == "Pain 2/3 · Too dear")
        driver.press("n")
        #expect(driver.message == "Pain 3/3 · Nobody answers")
        driver.press("n")
        #expect(driver.message == "Pain 1/3 · Too dear · went on from the start")
        driver.press("N")
        #expect(driver.message == "Pain 3/3 · Nobody answers · went on from the end")
    }

    @Test func stagesAreWalkedFromTheColumnWhereOneIs() throws {
        var driver = try FindingFixture.driver()
        driver.select(.card("audit", lane: "it"))
        driver.press("[ s")
        #expect(driver.state.place == .stage("late"))
        driver.press("N")
        #expect(driver.state.place == .stage("early"))
    }

    @Test func nothingIsSaidInTheWordsOfTheNoun() throws {
        for noun in Noun.allCases {
            var driver = try EditorDriver(Journey())
            driver.editor.state.news = NewsBaseline(journey: Journey(), name: "then")
            driver.press("] \(noun.key)")
            #expect(driver.message == noun.nothing)
            #expect(driver.message.hasPrefix("Nothing"))
        }
    }

    @Test func theKeysOfTheNounsDiffer() {
        #expect(Set(Noun.allCases.map(\.key)).count == Noun.allCases.count)
    }

    @Test func whatIsFoldedAwayUnfolds() throws {
        var driver = try FindingFixture.driver()
        driver.editor.state.view.foldedLanes = ["it"]
        driver.press("] o")
        #expect(driver.state.view.foldedLanes.isEmpty)
        #expect(driver.state.place == .card("audit", lane: "it"))
    }
}
