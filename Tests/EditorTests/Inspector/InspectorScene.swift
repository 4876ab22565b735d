import JourneyModel
import Terminal
import Testing

@testable import Editor

/// What tests of the inspector share.
protocol InspectorScene {}

extension InspectorScene {
    func driver(width: Int = 160, height: Int = 60, at place: Place = InspectorJourney.terms) throws
        -> EditorDriver
    {
        var driver = try EditorDriver(try InspectorJourney.make(), width: width, height: height)
        driver.select(place)
        return driver
    }

    /// Opens the inspector and selects the line with an id.
    func go(_ driver: inout EditorDriver, to id: String) {
        if driver.state.layers.isEmpty { driver.press("I") }
        driver.editor.state.inspector.cursor = id
    }
}
