import ArgumentParser
import JourneyModel
import JourneyStore
import JourneyTemplates

/// `waymark new FILE`.
struct NewCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.new.rawValue,
        abstract: "Make a new map from a template.",
        discussion: """
            Never writes over a file. Lanes of a known function (finance, it, operations, executive, procurement, \
            legal, security, end-user) begin with what such stakeholders typically want and fear.

            Example: waymark new crm.journey.json --lanes "Finance:Ana,IT:Raj,Procurement"
            """
    )

    @Argument(help: "The file to make; - for standard output.")
    var file: FileArgument

    @Option(help: ArgumentHelp("The template: b2b, moments, zmot, blank or example.", valueName: "name"))
    var template: JourneyTemplate = .b2b

    @Option(help: "The title; without it the name of the file serves.")
    var title: String?

    @Option(help: "The lanes, from top to bottom, each with a person if you like: Finance:Ana,IT,Legal.")
    var lanes: String?

    @Option(help: "The stages, from left to right: Discovery,Trial,Purchase.")
    var stages: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let recipe = try recipe()
        let journey = try recipe.make()
        guard !file.isStandard else {
            console.write(raw: JourneyWriter.bytes(of: journey))
            return .good
        }
        try DocumentMaking.make(journey, in: file)
        console.write("Made \(file.name): \(Self.summary(of: journey)). Open it with: waymark \(file.name)")
        if template != .example, let note = ProfileNote(journey) { console.write(note.text) }
        return .good
    }

    private func recipe() throws(CommandFailure) -> JourneyRecipe {
        var recipe = JourneyRecipe(template: template)
        recipe.title =
            try givenTitle() ?? (template == .example || file.isStandard ? nil : FileTitle.make(of: file.path))
        if let lanes { recipe.lanes = try NameList.lanes(lanes, option: "--lanes") }
        if let stages { recipe.stages = try NameList.names(stages, option: "--stages") }
        return recipe
    }

    private func givenTitle() throws(CommandFailure) -> Text? {
        guard let title else { return nil }
        let text = try TypedText.value(title, of: "--title").trimmed
        guard !text.isEmpty else {
            throw CommandFailure(.usage, "--title: the title is empty; leave it out or name it")
        }
        return text
    }

    private static func summary(of journey: Journey) -> String {
        let counts = [("stage", journey.map.stages.count), ("lane", journey.map.lanes.count)]
        return counts.map { Count.text($0.1, $0.0) }.joined(separator: ", ")
    }
}

extension JourneyTemplate: ExpressibleByArgument {}
