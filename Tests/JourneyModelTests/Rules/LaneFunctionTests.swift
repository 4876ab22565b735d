import JourneyModel
import Testing

@Suite struct LaneFunctionTests {
    @Test(
        "The name of a lane says its function as a whole or with its last word",
        arguments: [
            ("Finance", "finance"), ("Fraud operations", "operations"), ("Group IT", "it"), ("IT security", "security"),
            ("Board", "executive"), ("Management", "executive"), ("End users", "end-user"),
        ])
    func said(name: String, function: String) {
        #expect(LaneFunction.named(Text(name))?.string == function)
    }

    @Test(
        "Other names say none",
        arguments: [
            "The bank's customers", "Finance of others", "", "Other", "Risk management", "Review board",
            "Channel partners",
        ])
    func unsaid(name: String) {
        #expect(LaneFunction.named(Text(name)) == nil)
    }
}
