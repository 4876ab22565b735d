import JourneyModel
import Terminal

/// What the status line says about the last command.
public struct Message: Equatable, Sendable {
    /// How the message is meant.
    public enum Kind: Sendable {
        /// Something was done.
        case info
        /// Something could not be done.
        case refusal
        /// Something went wrong.
        case error
    }

    /// How it is meant.
    public let kind: Kind
    /// What it says, on one line.
    public let text: String

    /// A message.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// The same without the promise of a key, for where keys are text.
    var withoutKeys: Message {
        text.hasSuffix(Self.promise) ? Message(kind, String(text.dropLast(Self.promise.count))) : self
    }

    /// What is said behind what a key can take back.
    static let promise = " · u undoes"

    /// The text for so many columns: where it is too long, its last parts are left out, which tell what could be done
    /// next. The first part stays in any case.
    func fitted(to width: Int) -> String {
        guard kind == .info else { return text }
        var parts = text.split(separator: " · ", omittingEmptySubsequences: false)
        while parts.count > 1, SafeText(parts.joined(separator: " · "), columns: width + 1).width > width {
            parts.removeLast()
        }
        return parts.joined(separator: " · ")
    }
}

/// Why a command did nothing, in words for the status line.
public struct Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The reason, and what would help.
    public let description: String

    /// A reason.
    public init(_ description: String) {
        self.description = description
    }
}

/// What a command wants done outside the editor.
public enum Effect: Equatable, Sendable {
    /// Save the journey, to another path where one is given; then leave, if asked.
    case save(to: String?, thenQuit: Bool)
    /// Save the journey together with the one that is in a file already, which it stands in from then on.
    case saveTogether(with: String, thenQuit: Bool)
    /// Leave the editor.
    case quit
    /// Stop the process as Ctrl-Z does.
    case suspend
    /// Draw the screen anew.
    case redraw
    /// Put text on the clipboard.
    case copy([UInt8])
    /// Open another journey.
    case open(String)
    /// Open what was chosen on the start screen.
    case start(StartChoice)
    /// Read the file again, dropping what was changed here.
    case reload
    /// Bring what earlier sessions did to the journey, and then undo or redo it.
    case recall(thenRedo: Bool)
    /// Apply what an earlier session left unsaved, or leave it for later.
    case recover(apply: Bool)
    /// Fill what is typical of a function into a lane.
    case profile(String, lane: ID)
    /// Save every change as it is made, from now on, or no more.
    case live(Bool)
    /// Keep the journey as it is under a label.
    case snapshot(String)
    /// Tell which states of the journey are kept, and show the history.
    case history
    /// Compare the journey with the one in a file.
    case compareWith(String)
    /// Tell what all the maps in a folder say; empty for the folder of the journey.
    case portfolio(String)
    /// Mark the journey as it is as seen by the user.
    case markSeen
    /// Compare the journey with a state that is remembered, by the words of `:since`, and do something with what is new.
    case compare(since: String, then: NewsWish)
    /// Tell what there is in a folder, given as it was typed; empty for the one that the program runs in.
    case list(String)
}
