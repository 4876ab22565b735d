import ArgumentParser
import Editor
import JourneyModel
import JourneyStore
import Terminal

/// `waymark show FILE`.
struct ShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.show.rawValue,
        abstract: "Print a map.",
        discussion: """
            The map as the editor draws it, in bands of stages that fit in the width; outline is indented text, made \
            for reading and comparing.
            """
    )

    @Argument(help: "The map; - for standard input.")
    var file: FileArgument

    @Option(help: "cards, compact, overview or outline.")
    var layout: ShowLayout = .cards

    @Option(help: ArgumentHelp("Columns, 24 to 1000; without it those of the terminal, else 100.", valueName: "n"))
    var width: Int?

    @Option(help: "always, auto or never.")
    var color: ColorWish = .auto

    @Option(help: ArgumentHelp("The theme; waymark themes lists them.", valueName: "name"))
    var theme: String?

    @Flag(help: "Use no character beyond ASCII.")
    var ascii = false

    mutating func validate() throws {
        guard let width, !(MapPrint.leastWidth...1000).contains(width) else { return }
        throw ValidationError("The width \(width) is out of range; it goes from \(MapPrint.leastWidth) to 1000.")
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let depth = color.depth(isTerminal: console.isTerminal, environment: UserEnvironment.current().variable)
        let theme = try ThemeChoice(name: theme).load(for: depth ?? .full)
        let document = try OpenedDocument.read(file, mergingMarkers: true)
        document.warnIfNewer(console)
        document.warnOfMarkers(console)
        let printer = MapPrinter(console: console, depth: depth, isASCII: ascii)
        if let zoom = layout.zoom {
            let width = width ?? console.columns ?? 100
            try printer.print(document.journey, MapPrint(document.journey, zoom: zoom, width: width, theme: theme))
        } else {
            try printer.print(MapOutline(document.journey), width: width)
        }
        return .good
    }
}
