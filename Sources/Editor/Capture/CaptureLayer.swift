import JourneyModel
import Terminal

/// The capture line: cards typed as they are said, one after the other.
struct CaptureLayer: Layer {
    private var prompt: CapturePrompt
    /// The place that stands in where the line names only a lane or only a stage: that of the last card.
    private var here: (lane: ID?, stage: ID?)
    /// The beginning of the line that was there before anything was typed.
    private var prefill: [UInt8]
    /// Lines that could not be read and come after the one that is shown.
    private var waiting: [[UInt8]] = []
    /// The line that was refused last, and where the cursor was put in it.
    private var refused: (line: [UInt8], cursor: Int)?

    init(_ state: EditorState) {
        let lane = state.place.lane.flatMap { $0 == Place.inbox ? nil : $0 }
        here = (lane, state.grid.stage(of: state.place))
        let context = state.journey.captureContext(withWords: true)
        prefill = context.prefill(
            lane: lane.map { Array($0.text.bytes) }, stage: here.stage.map { Array($0.text.bytes) })
        if state.place.lane == Place.inbox { prefill = [] }
        prompt = CapturePrompt(";", prefill, context, prefilled: prefill.count)
    }

    var isTyping: Bool { true }

    /// The line, and behind it those that wait to be mended.
    var typedText: Text {
        let line = isUntouched ? [] : [prompt.line.field.bytes]
        return Text(Array((line + waiting).joined(separator: [UInt8(ascii: "\n")])))
    }

    var coversStatus: Bool { true }

    var hints: [Hint] {
        [Hint("Enter", "make the card"), Hint("Tab", "complete"), Hint("Esc", "make it and stop"), Hint("C-c", "drop")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .key(let key): return try handle(key, in: &state)
        case .paste(let bytes, _): try paste(bytes, in: &state)
        default: break
        }
        return .stay
    }

    private mutating func handle(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "C-c":
            if !isUntouched { state.droppedCapture = prompt.line.field.bytes }
            guard !waiting.isEmpty else {
                if !isUntouched { state.say("The line was dropped; ; and Up bring it back") }
                return .close
            }
            state.say("The line was dropped; Up in an empty line brings it back")
            showNext(in: state)
        case "Up" where isUntouched && state.droppedCapture != nil: bringBack(in: &state)
        case "Esc":
            if isDone(in: &state) { return .close }
            if !waiting.isEmpty || prompt.trouble?.isQuiet == false {
                state.message = Message(.refusal, "The line is kept until it can be read; C-c drops it")
            }
        case "C-s":
            if isDone(in: &state) { return .closeAndPass }
        case "Enter":
            if isUntouched { return .close }
            if !takeLineTypedIntoRefused(in: &state) { _ = commit(in: &state) }
        default:
            try prompt.press(key)
            if key.typed == " " { replacePrefill(whenTyped: true) }
            remark()
        }
        return .stay
    }

    private var isUntouched: Bool { prompt.line.field.bytes == prefill || prompt.line.field.isEmpty }

    /// Makes the card, if there is anything to make; whether no line is left.
    private mutating func isDone(in state: inout EditorState) -> Bool {
        if takeLineTypedIntoRefused(in: &state) { return false }
        let hadNone = waiting.isEmpty
        return (isUntouched || commit(in: &state)) && hadNone
    }
}

// Making cards.
extension CaptureLayer {
    /// Makes the card; whether that worked.
    private mutating func commit(in state: inout EditorState) -> Bool {
        do {
            let line = try parse(prompt.line.field.bytes)
            try state.add([line])
            follow(line)
            showNext(in: state)
            return true
        } catch let error as CaptureError {
            refuse(error)
        } catch {
            state.message = Message(.refusal, "\(error)")
        }
        return false
    }

    private mutating func refuse(_ error: CaptureError) {
        prompt.show(error)
        refused = (prompt.line.field.bytes, prompt.line.field.cursor)
    }

    /// Reads a line. A line without any place goes to the inbox; what only a lane or only a stage lacks is here.
    private func parse(_ bytes: [UInt8]) throws(CaptureError) -> CaptureLine {
        let line = try CaptureLine.parse(bytes, in: prompt.context)
        guard line.lanes.isEmpty != (line.stage == nil) else { return line }
        let context = CaptureContext(
            lanes: prompt.context.lanes, stages: prompt.context.stages,
            lane: here.lane.map { Array($0.text.bytes) }, stage: here.stage.map { Array($0.text.bytes) })
        return try CaptureLine.parse(bytes, in: context)
    }

    /// The next card begins at the place of this one, without the judgements.
    private mutating func follow(_ line: CaptureLine) {
        let context = prompt.context
        let lanes = line.lanes.compactMap { captured in
            context.lanes.firstIndex { $0.id == captured.lane }.flatMap(context.handle(ofLane:))
        }
        prefill = context.prefill(lane: nil, stage: line.stage)
        if !lanes.isEmpty {
            prefill = Array(lanes.joined(separator: [UInt8(ascii: ",")])) + (prefill.isEmpty ? [0x3A, 0x20] : prefill)
        }
        if let lane = line.lanes.first, let stage = line.stage { here = (ID(Text(lane.lane)), ID(Text(stage))) }
    }

    /// Puts the line that was dropped last back.
    private mutating func bringBack(in state: inout EditorState) {
        guard let line = state.droppedCapture else { return }
        state.droppedCapture = nil
        prompt = CapturePrompt(";", line, state.journey.captureContext(withWords: true))
        remark()
    }

    /// Shows the next line that waits, with what is wrong with it, or an empty one.
    private mutating func showNext(in state: EditorState) {
        refused = nil
        let context = state.journey.captureContext(withWords: true)
        guard !waiting.isEmpty else { return prompt = CapturePrompt(";", prefill, context, prefilled: prefill.count) }
        let label = "\(Plural.counted(waiting.count, "line")) left ;"
        let line = waiting.removeFirst()
        prompt = CapturePrompt(label, line, context)
        do throws(CaptureError) { _ = try parse(line) } catch { refuse(error) }
    }
}

// Who types does not always look: a line that was refused is followed by the next one all the same.
extension CaptureLayer {
    /// The line that was typed where the cursor stands in a refused one. Mending takes a word there, or begins with moving
    /// and deleting; several words are a line of their own. Words at the end go on with the line.
    private var lineTypedIntoRefused: [UInt8]? {
        guard let refused, refused.cursor < refused.line.count else { return nil }
        let bytes = prompt.line.field.bytes
        let (before, behind) = (refused.line[..<refused.cursor], refused.line[refused.cursor...])
        guard bytes.count > refused.line.count, bytes.starts(with: before), bytes.suffix(behind.count) == behind else {
            return nil
        }
        let typed = bytes[before.count..<bytes.count - behind.count]
        let words = typed.split(separator: UInt8(ascii: " ")).count { $0.contains(where: Self.isLetter) }
        guard words > 1 else { return nil }
        return ownLine(prefill + typed) ?? prefill + typed
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Makes the card of a line that was typed into a refused one, which stays to be mended, as the line does where it
    /// cannot be read either; whether there is such a line.
    private mutating func takeLineTypedIntoRefused(in state: inout EditorState) -> Bool {
        guard let line = lineTypedIntoRefused, let refused else { return false }
        waiting.insert(refused.line, at: 0)
        take([line], in: &state)
        return true
    }
}

// What is typed and pasted.
extension CaptureLayer {
    /// Takes the place out that was there before, where what follows it begins with a place of its own.
    private mutating func replacePrefill(whenTyped: Bool) {
        let bytes = prompt.line.field.bytes
        guard let kept = ownLine(bytes) else { return }
        let place = CapturePlaceReader.place(of: kept, in: prompt.context)
        guard !whenTyped || place?.upperBound == kept.count - 1 else { return }
        prompt.drop(prefill.count)
    }

    /// The line without the place that was there before, where it has one of its own behind that; else `nil`.
    private func ownLine(_ bytes: [UInt8]) -> [UInt8]? {
        guard !prefill.isEmpty, bytes.starts(with: prefill) else { return nil }
        let kept = Array(bytes[prefill.count...])
        return CapturePlaceReader.place(of: kept, in: prompt.context) == nil ? nil : kept
    }

    /// Says quietly what is wrong with the line as it stands.
    private mutating func remark() {
        guard !isUntouched else { return }
        do throws(CaptureError) { _ = try parse(prompt.line.field.bytes) } catch { prompt.remark(error) }
    }

    /// Takes pasted text: one line goes into the line, several become a card each.
    private mutating func paste(_ bytes: [UInt8], in state: inout EditorState) throws {
        let lines = try PastedText.lines(bytes).map { Array($0.bytes) }
        guard lines.count > 1 else {
            try prompt.paste(bytes)
            replacePrefill(whenTyped: false)
            return remark()
        }
        let field = prompt.line.field
        var whole = lines.enumerated().map { index, line in
            index == 0 ? field.bytes[..<field.cursor] + line : prefill + line
        }
        whole[whole.count - 1] += field.bytes[field.cursor...]
        take(whole.map { ownLine($0) ?? $0 }, in: &state)
    }

    /// Makes a card of every line that can be read, as one step of undo; the others wait to be mended.
    private mutating func take(_ lines: [[UInt8]], in state: inout EditorState) {
        var cards: [CaptureLine] = []
        var wrong: [[UInt8]] = []
        for line in lines {
            do throws(CaptureError) { cards.append(try parse(line)) } catch { wrong.append(line) }
        }
        do {
            try state.add(cards)
            if let last = cards.last { follow(last) }
        } catch {
            state.message = Message(.refusal, "\(error)")
            wrong = lines
        }
        waiting = wrong + waiting
        showNext(in: state)
    }
}

// Drawing.
extension CaptureLayer {
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        prompt.draw(into: &canvas, state.screen, notes: state.message.map(Self.notes) ?? preview(state))
    }

    /// A message in the words of this place, the fullest first: a `u` that is typed here is a letter.
    private static func notes(_ message: Message) -> [String] {
        let deed = message.withoutKeys.text
        return deed == message.text ? [deed] : ["\(deed) · Esc u undoes", deed]
    }

    /// What the line would make, or how it is written, the fullest first.
    private func preview(_ state: EditorState) -> [String] {
        let bytes = prompt.line.field.bytes
        guard !isUntouched, let line = (try? parse(bytes)) ?? (try? parse(bytes + Array(" x".utf8))) else {
            return ["lane-2,lane+1@stage: title !pain [4 3 5 4 2] * #tag (channel) · C-c leaves"]
        }
        let summary = "→ " + state.summary(of: line)
        if let doubt = CaptureDoubt.remark(on: bytes, read: line, in: prompt.context) {
            return ["\(summary) · \(doubt)", doubt]
        }
        return ["\(summary) · Esc makes it and stops, C-c drops it", "\(summary) · C-c drops it", summary]
    }
}

extension EditorState {
    /// Adds what capture lines describe as one change, and selects the last card.
    mutating func add(_ lines: [CaptureLine]) throws {
        guard let last = lines.last else { return }
        let title = String(decoding: last.title, as: UTF8.self).shortened(to: 40)
        let label = lines.count == 1 ? "Captured “\(title)”: \(summary(of: last))" : "Captured \(lines.count) cards"
        let isPlaced = last.stage != nil && !last.lanes.isEmpty
        let lane = isPlaced ? ID(Text(last.lanes[0].lane)) : Place.inbox
        try change { draft, random in
            for line in lines.dropLast() { try draft.add(line, using: &random) }
            return Arrangement(label: label, place: .card(try draft.add(last, using: &random), lane: lane))
        }
        unfold(lane, last.stage.map { ID(Text($0)) })
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
