import JourneyModel
import Testing

@testable import Editor

/// Records that refer to themselves or to each other in circles, as only files made elsewhere can hold them.
@Suite struct CircularReferenceTests {
    @Test(
        "Walking and searching end, whatever refers to what",
        arguments: [
            #""pains": {"p": {"text": "p", "on": ["p"]}}"#,
            #""pains": {"p": {"text": "p", "on": ["q"]}, "q": {"text": "q", "on": ["p"]}}"#,
            #""opportunities": {"o": {"text": "o", "on": ["o"]}}"#,
            #""opportunities": {"o": {"text": "o", "on": ["p"]}}, "pains": {"p": {"text": "p", "on": ["o"]}}"#,
            #""relations": {"r": {"from": "a", "to": "a", "kind": "conflicts", "at": "r"}}"#,
            #""metrics": {"m": {"name": "m", "stage": "m"}}"#,
            #""comments": {"c": {"on": "d", "re": "d", "text": "c"}, "d": {"on": "c", "re": "c", "text": "d"}}"#,
        ])
    func circles(records: String) throws {
        let json = """
            {"format": "waymark/1", "lanes": {"a": {"name": "a"}}, "stages": {"s": {"name": "s"}},
            "touchpoints": {"t": {"stage": "s", "title": "t", "experiences": {"a": {}}}}, \(records)}
            """
        var driver = try EditorDriver(try JourneyReader.read(Array(json.utf8)).journey)
        driver.press("] p ] o ] r ] k ] c I j j Esc / p Enter n c Esc")
        #expect(driver.screen.contains("t"))
    }
}
