import Testing

@testable import Editor

@Suite struct ScopeTests {
    @Test func everyScopeHasItsEntryInItsPlace() {
        #expect(Scope.entries.map(\.scope) == Scope.allCases)
        #expect(Set(Scope.entries.map(\.name)).count == Scope.entries.count)
        for scope in Scope.allCases { #expect(Scope(name: scope.name) == scope) }
        #expect(Scope(name: "card.nothing") == nil)
    }

    @Test func aParentComesFirst() throws {
        for scope in Scope.allCases where scope != .text {
            let parent = try #require(scope.parent)
            #expect(parent.rawValue < scope.rawValue, "\(scope.name)")
        }
        #expect(Scope.cardTitle.parent == .card)
        #expect(Scope.statusEdit.parent == .status)
        #expect(Scope.findingError.parent == .text)
        #expect(Scope.text.parent == nil)
    }

    @Test func emotionsHaveTheirScopes() {
        #expect(
            [-9, -2, -1, 0, 1, 2, 9].map { Scope.emotion($0).name }
                == ["-2", "-2", "-1", "0", "+1", "+2", "+2"].map { "emotion." + $0 })
        #expect(Scope.emotion(nil) == .emotionNone)
        #expect(
            [-2, -1.5, -1.4, -0.4, 0.5, 1.4, 1.5].map { Scope.heat($0).name }
                == ["-2", "-2", "-1", "0", "+1", "+1", "+2"].map { "heat." + $0 })
        #expect(Scope.heat(nil) == .heatNone)
        #expect(Scope.heat(.nan) == .heatNone)
    }
}
