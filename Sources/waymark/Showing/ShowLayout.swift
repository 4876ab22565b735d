import ArgumentParser
import Editor

/// The ways in which `show` lays a map out.
enum ShowLayout: String, CaseIterable, ExpressibleByArgument {
    case cards, compact, overview, outline

    /// The zoom level of the editor that it is; `nil` for the outline, which the editor does not have.
    var zoom: Zoom? { Zoom(rawValue: rawValue) }
}
