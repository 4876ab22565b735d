import ArgumentParser
import JourneyModel

/// `waymark schema`.
struct SchemaCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.schema.rawValue,
        abstract: "Print the format of documents as JSON Schema (draft 2020-12).",
        discussion: "Editors and validators take it: waymark schema > waymark.schema.json"
    )

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        console.write(raw: JSONSchemaText.bytes)
        return .good
    }
}
