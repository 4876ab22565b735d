/// Finds the places of ids in a list, in a way that is quick for ids of up to sixteen bytes.
public struct IDPlaces: Sendable {
    /// The ids by their places.
    public let ids: [ID]
    private let words: [Word]

    private struct Word: Sendable {
        let word: KeyTable.Word
        let place: Int32
    }

    /// The places of ids, each of which stands in the list once.
    public init(_ ids: [ID] = []) {
        self.ids = ids
        words = ids.enumerated().map {
            Word(word: KeyTable.Word($0.element.text), place: Int32(truncatingIfNeeded: $0.offset))
        }
        .sorted { $0.word < $1.word }
    }

    /// The number of ids.
    public var count: Int { ids.count }

    /// The place of an id; `nil` where it does not stand in the list.
    public func place(of id: Text) -> Int? {
        let word = KeyTable.Word(id)
        var index = ChunkedArray<ID>.partition(words.count) { !(words[$0].word < word) }
        while index < words.count, words[index].word == word {
            let place = Int(words[index].place)
            if word.isWhole || ids[place].text == id { return place }
            index += 1
        }
        return nil
    }
}
