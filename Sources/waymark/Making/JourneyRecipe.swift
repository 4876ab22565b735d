import JourneyModel
import JourneyTemplates

/// What a new journey is made from.
struct JourneyRecipe {
    /// The template that it begins with.
    var template: JourneyTemplate = .b2b
    /// The title; `nil` keeps that of the template.
    var title: Text?
    /// The lanes in the place of the template's; `nil` keeps those.
    var lanes: [LaneRequest]?
    /// The names of the stages in the place of the template's; `nil` keeps those.
    var stages: [Text]?

    /// The journey. Fails where lanes or stages that touchpoints stand in would go.
    func make() throws(CommandFailure) -> Journey {
        var builder = JourneyBuilder(try TemplateShelf.journey(template))
        if let title { try builder.setTitle(title) }
        guard lanes != nil || stages != nil else { return builder.journey }
        guard builder.journey.records(.touchpoint).isEmpty else {
            throw CommandFailure(
                .usage,
                "the template \(template.name) comes with its own lanes and stages; "
                    + "leave out --lanes and --stages, or choose another template")
        }
        if let stages { try builder.replaceStages(with: stages) }
        if let lanes { try builder.replaceLanes(with: lanes) }
        return builder.journey
    }
}
