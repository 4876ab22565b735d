import JourneyModel

extension Record {
    /// Whether a field is set to exactly this word.
    func holds(_ field: Field<Text>, _ word: StaticString) -> Bool {
        self[field]?.says(word) ?? false
    }
}

extension Text {
    /// Whether the text is exactly this word.
    func says(_ word: StaticString) -> Bool {
        withBytes { left in word.withUTF8Buffer { right in left.elementsEqual(right) } }
    }
}
