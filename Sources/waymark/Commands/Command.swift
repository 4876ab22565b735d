import ArgumentParser

/// A command that works without a terminal, or decides that it needs one.
protocol Command: ParsableCommand {
    /// Does the work.
    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus
}
