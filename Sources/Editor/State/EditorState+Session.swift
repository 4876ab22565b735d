/// What the program around the editor tells it.
extension EditorState {
    /// Says how something ended that was done outside the editor.
    public mutating func report(_ kind: Message.Kind, _ text: String) {
        message = Message(kind, text)
    }
}
