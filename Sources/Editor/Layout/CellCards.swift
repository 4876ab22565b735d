import JourneyModel

/// The cards of a cell in order; `nil` stands for the one that is being made.
struct CellCards: RandomAccessCollection {
    private let cards: IDList
    private let new: Int?

    init(_ cards: IDList, new: Int?) {
        self.cards = cards
        self.new = new
    }

    var startIndex: Int { 0 }

    var endIndex: Int { cards.count + (new == nil ? 0 : 1) }

    subscript(index: Int) -> ID? {
        guard let new, index >= new else { return cards[index] }
        return index == new ? nil : cards[index - 1]
    }
}
