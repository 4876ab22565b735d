import ArgumentParser

/// `waymark doctor`.
struct DoctorCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.doctor.rawValue,
        abstract: "Say how locale, terminal, colours and folders are here.",
        discussion: "Exit code: 0 all is well, 1 something is in the way."
    )

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let diagnoses = Doctor().diagnoses
        for line in diagnoses.flatMap(\.lines) { console.write(line) }
        return diagnoses.contains { $0.trouble != nil } ? .findings : .good
    }
}
