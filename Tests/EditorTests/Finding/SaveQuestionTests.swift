import enum Editor.Effect
import JourneyModel
import Testing

@testable import Editor

@Suite struct SaveQuestionTests {
    private func asked() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 40, height: 12)
        driver.select(SmallJourney.shared)
        driver.press("1 2")
        driver.editor.state.reportSaveFailure(
            "maps/test.json: changed by someone else since it was read", changedOnDisk: true)
        return driver
    }

    @Test func itNamesTheWaysOut() throws {
        let driver = try asked()
        let text = driver.screen
        for part in ["changed by someone", "save yours under another", "read the file again", "go on editing"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func mineAreSavedElsewhere() throws {
        var driver = try asked()
        driver.press("s")
        #expect(driver.rows.last?.contains("test-2.journey.json") == true)
        driver.press("C-u")
        driver.type("mine")
        driver.press("Enter")
        #expect(driver.effects == [.save(to: "mine.journey.json", thenQuit: false)])
    }

    @Test(arguments: ["dir/", "/", "dir/.", "..", "~/"])
    func aFolderGetsNoEnding(name: String) throws {
        var driver = try asked()
        driver.press("s C-u")
        driver.type(name)
        driver.press("Enter")
        #expect(driver.effects == [.save(to: name, thenQuit: false)])
    }

    @Test func theFileIsReadAgainOrNothingHappens() throws {
        var driver = try asked()
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty && driver.effects.isEmpty)
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "-1")
        driver = try asked()
        driver.press("r")
        #expect(driver.effects == [.reload])
    }

    @Test func otherFailuresAreOnlySaid() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.editor.state.reportSaveFailure("disk full", changedOnDisk: false)
        #expect(driver.message == "disk full" && driver.state.layers.isEmpty)
    }

    @Test func aMapWithoutFileAsksForAName() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.editor.state.document.name = ""
        driver.press("C-s")
        #expect(driver.rows.last?.contains("small.journey.json") == true)
        driver.press("Enter")
        #expect(driver.effects == [.save(to: "small.journey.json", thenQuit: false)])
        driver.press("j 1 q s Enter")
        #expect(driver.effects == [.save(to: "small.journey.json", thenQuit: true)])
    }
}
