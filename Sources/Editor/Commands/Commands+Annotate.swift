import JourneyModel

extension CommandList {
    static let annotatingKeys: [(String, String)] = [
        ("s", "judge-lanes")
    ]

    static let annotating: [CommandSpec] = [
        CommandSpec("judge-lanes", .judge, "Judge this card lane by lane, put lanes in or out", whyNot: noCards) {
            state, _ in state.layers.append(try LaneStrip(in: state))
        }
    ]
}
