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
}
