/// What a key may do to the text of a field, by the name that a key map gives it.
public enum TextAction: String, CaseIterable, Sendable {
    /// One character towards the start.
    case moveLeft = "move-left"
    /// One character towards the end.
    case moveRight = "move-right"
    /// To the start of the word before the cursor.
    case moveWordLeft = "move-word-left"
    /// To the end of the word behind the cursor.
    case moveWordRight = "move-word-right"
    /// One line up, in text of several lines.
    case moveUp = "move-up"
    /// One line down, in text of several lines.
    case moveDown = "move-down"
    /// To the start of the line.
    case moveLineStart = "move-line-start"
    /// To the end of the line.
    case moveLineEnd = "move-line-end"
    /// To the start of the text.
    case moveStart = "move-start"
    /// To the end of the text.
    case moveEnd = "move-end"
    /// Takes out the character before the cursor.
    case eraseLeft = "erase-left"
    /// Takes out the character behind the cursor.
    case eraseRight = "erase-right"
    /// Cuts back to the white space before the cursor.
    case cutBlankLeft = "cut-blank-left"
    /// Cuts to the start of the word before the cursor.
    case cutWordLeft = "cut-word-left"
    /// Cuts to the end of the word behind the cursor.
    case cutWordRight = "cut-word-right"
    /// Cuts to the start of the line.
    case cutLineLeft = "cut-line-left"
    /// Cuts to the end of the line.
    case cutLineRight = "cut-line-right"
    /// Puts back what was cut last.
    case putBack = "put-back"
    /// Begins a new line, in text of several lines.
    case breakLine = "break-line"
    /// Takes back the last change of the field.
    case undo = "undo"
    /// Makes again what was taken back last.
    case redo = "redo"
}
