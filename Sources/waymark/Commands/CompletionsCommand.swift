import ArgumentParser

/// `waymark completions SHELL`.
struct CompletionsCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.completions.rawValue,
        abstract: "Print what makes a shell complete the commands and options.",
        discussion: """
            bash: waymark completions bash > ~/.local/share/bash-completion/completions/waymark
            zsh: waymark completions zsh > _waymark, in a folder of $fpath
            fish: waymark completions fish > ~/.config/fish/completions/waymark.fish
            """
    )

    /// The shells that can be helped.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish

        /// The shell as the argument parser knows it.
        var completed: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        console.write(raw: Array("\(Waymark.completionScript(for: shell.completed))\n".utf8))
        return .good
    }
}
