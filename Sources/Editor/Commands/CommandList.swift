/// All commands.
public enum CommandList {
    /// The commands in the order of the reference page.
    public static let all: [CommandSpec] = [
        moving, judging, writing, capturing, arranging, finding, showing, viewing, reaching, journey, program,
        annotating,
    ].flatMap { $0 }

    private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    /// The command with a name.
    public static func named(_ name: String) -> CommandSpec? { byName[name] }
}

extension EditorState {
    /// Runs a command; a refusal becomes a message.
    mutating func run(_ invocation: Invocation) {
        guard let command = CommandList.named(invocation.name) else {
            message = Message(.error, "There is no command “\(invocation.name)”; : and Tab list them all")
            return
        }
        if isTooSmall, [.judge, .write, .arrange].contains(command.group) {
            message = Message(.refusal, "The window is too small to see what this changes")
            return
        }
        if let reason = command.whyNot(self) {
            message = Message(.refusal, reason)
            return
        }
        do {
            message = nil
            let open = layers.count
            try command.run(&self, invocation.argument)
            // A prompt that it opened may be left without a change.
            if command.isRepeatable, layers.count == open { lastCommand = invocation }
        } catch {
            message = Message(.refusal, "\(error)")
        }
    }
}
