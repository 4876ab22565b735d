extension CommandList {
    static let capturingKeys: [(String, String)] = [(";", "capture")]

    static let capturing: [CommandSpec] = [
        CommandSpec("capture", .write, "Type cards in one line each, with lanes, emotions and pains", whyNot: readOnly)
        {
            state, _ in
            try state.requireRoom(for: .touchpoint)
            state.layers.append(CaptureLayer(state))
        }
    ]
}
