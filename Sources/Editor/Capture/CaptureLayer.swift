import JourneyModel
import Terminal

/// The capture line: cards typed as they are said, one after the other.
struct CaptureLayer: Layer {
    private var prompt: CapturePrompt
    /// The place that stands in where the line names only a lane or only a stage.
    private let here: (lane: ID?, stage: ID?)
    /// The beginning of the line that was there before anything was typed.
    private var prefill: [UInt8]

    init(_ state: EditorState) {
        let lane = state.place.lane.flatMap { $0 == Place.inbox ? nil : $0 }
        here = (lane, state.grid.stage(of: state.place))
        let context = state.journey.captureContext(withWords: true)
        prefill = context.prefill(
            lane: lane.map { Array($0.text.bytes) }, stage: here.stage.map { Array($0.text.bytes) })
        if state.place.lane == Place.inbox { prefill = [] }
        prompt = CapturePrompt(";", prefill, context)
    }

    var isTyping: Bool { true }

    var hints: [Hint] {
        [Hint("Enter", "make the card"), Hint("Tab", "complete"), Hint("Esc", "make it and stop"), Hint("C-c", "drop")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .key(let key):
            switch key.name {
            case "C-c": return .close
            case "Esc":
                if isUntouched || commit(in: &state) { return .close }
                state.message = Message(.refusal, "The line is kept until it can be read; C-c drops it")
            case "C-s":
                if isUntouched || commit(in: &state) { return .closeAndPass }
            case "Enter":
                if isUntouched { return .close }
                _ = commit(in: &state)
            default: _ = prompt.press(key)
            }
        case .paste(let bytes, _): prompt.paste(bytes)
        default: break
        }
        return .stay
    }

    private var isUntouched: Bool { prompt.line.field.bytes == prefill || prompt.line.field.isEmpty }

    /// Makes the card; whether that worked.
    private mutating func commit(in state: inout EditorState) -> Bool {
        do {
            let line = try parse()
            try state.add(line)
            prefill = nextPrefill(line)
            prompt = CapturePrompt(";", prefill, state.journey.captureContext(withWords: true))
            return true
        } catch let error as CaptureError {
            prompt.show(error)
        } catch {
            state.message = Message(.refusal, "\(error)")
        }
        return false
    }

    /// Reads the line. A line without any place goes to the inbox; what only a lane or only a stage lacks is here.
    private func parse() throws(CaptureError) -> CaptureLine {
        let bytes = prompt.line.field.bytes
        let line = try CaptureLine.parse(bytes, in: prompt.context)
        guard line.lanes.isEmpty != (line.stage == nil) else { return line }
        let context = CaptureContext(
            lanes: prompt.context.lanes, stages: prompt.context.stages,
            lane: here.lane.map { Array($0.text.bytes) }, stage: here.stage.map { Array($0.text.bytes) })
        return try CaptureLine.parse(bytes, in: context)
    }

    /// The same place for the next card, without the judgements.
    private func nextPrefill(_ line: CaptureLine) -> [UInt8] {
        let context = prompt.context
        let lanes = line.lanes.compactMap { captured in
            context.lanes.firstIndex { $0.id == captured.lane }.flatMap(context.handle(ofLane:))
        }
        let stage = context.prefill(lane: nil, stage: line.stage)
        guard !lanes.isEmpty else { return stage }
        let comma = [UInt8(ascii: ",")]
        let tail = stage.isEmpty ? Array(": ".utf8) : stage
        return Array(lanes.joined(separator: comma)) + tail
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        prompt.draw(into: &canvas, state.screen, note: state.message?.text ?? preview(state))
    }

    /// What the line would make, or how it is written.
    private func preview(_ state: EditorState) -> String {
        guard !isUntouched, let line = try? parse() else {
            return "lane-2,lane+1@stage: title !pain [4 3 5 4 2] * #tag (channel)"
        }
        return "→ " + state.summary(of: line)
    }
}

extension EditorState {
    /// Adds what a capture line describes, and selects it.
    mutating func add(_ line: CaptureLine) throws {
        let label = "Captured “\(String(decoding: line.title, as: UTF8.self).prefix(40))”: \(summary(of: line))"
        let isPlaced = line.stage != nil && !line.lanes.isEmpty
        let lane = isPlaced ? ID(Text(line.lanes[0].lane)) : Place.inbox
        try arrange { draft, random in
            let id = try draft.add(line, using: &random)
            return Arrangement(label: label, place: .card(id, lane: lane))
        }
        unfold(lane, line.stage.map { ID(Text($0)) })
    }

    /// What a capture line makes, in words: where, how it felt, with what.
    func summary(of line: CaptureLine) -> String {
        let lanes = line.lanes.map { captured in
            laneName(ID(Text(captured.lane))) + (captured.emotion.map { " \(EmotionMark.number($0))" } ?? "")
        }
        let stage = line.stage.map { stageName(ID(Text($0))) }
        var parts = [[lanes.joined(separator: ", "), stage ?? ""].filter { !$0.isEmpty }.joined(separator: " @ ")]
        if lanes.isEmpty || stage == nil { parts[0] = parts[0].isEmpty ? "inbox" : "inbox, for \(parts[0])" }
        if !line.pains.isEmpty { parts.append(Plural.counted(line.pains.count, "pain")) }
        if line.isMoment { parts.append("moment of truth") }
        parts += line.tags.map { "#" + String(decoding: $0, as: UTF8.self) }
        if let channel = line.channel { parts.append("(\(String(decoding: channel, as: UTF8.self)))") }
        return parts.joined(separator: " · ")
    }
}
