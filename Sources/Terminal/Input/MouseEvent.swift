/// Something done with the mouse.
public struct MouseEvent: Hashable, Sendable {
    /// A button of the mouse.
    public enum Button: Sendable {
        /// The first, second and third one.
        case left, middle, right
    }

    /// What was done.
    public enum Action: Hashable, Sendable {
        /// A button went down.
        case press(Button)
        /// A button went up; which one is not always known.
        case release(Button?)
        /// The mouse moved with a button down.
        case drag(Button)
        /// The mouse moved.
        case move
        /// The wheel turned towards the top or the bottom of the document, or to its sides.
        case scrollUp, scrollDown, scrollLeft, scrollRight
    }

    /// What was done.
    public let action: Action
    /// The cell it was done on.
    public let position: Point
    /// The keys held down.
    public let modifiers: Modifiers

    /// `action` on the cell at `position`, with `modifiers` held down.
    public init(_ action: Action, at position: Point, _ modifiers: Modifiers = []) {
        self.action = action
        self.position = position
        self.modifiers = modifiers
    }
}
