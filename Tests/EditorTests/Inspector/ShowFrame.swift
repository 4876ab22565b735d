import JourneyModel
import JourneyTemplates
import Terminal
import Testing

@testable import Editor

@Suite struct ShowFrame {
    @Test func show() throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        var driver = try EditorDriver(journey, width: 130, height: 44)
        driver.press("I Down Down")
        print(driver.screen)
        driver.press("j j j j Enter")
        print(driver.screen)
        driver = try EditorDriver(journey, width: 80, height: 24)
        driver.press("I PageDown PageDown")
        print(driver.screen)
    }
}
