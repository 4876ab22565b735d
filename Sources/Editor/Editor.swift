import JourneyModel
import Terminal

/// The editor: takes events, changes its state, and draws frames. It knows neither the terminal nor the disk.
public struct Editor: Sendable {
    /// The state of everything.
    public var state: EditorState
    private var map: MapFrame?

    /// An editor in a state.
    public init(_ state: EditorState) {
        self.state = state
        self.state.fitZoom(among: [.compact, .cards])
        self.state.scrollToSelection()
    }

    /// How long to wait for the next event before `timeOut` is called; `nil` for ever.
    public var wakeupMilliseconds: Int? {
        state.pending.isEmpty || state.showsPending ? nil : 500
    }

    /// Shows what may follow a half-typed sequence.
    public mutating func timeOut() {
        if !state.pending.isEmpty { state.showsPending = true }
    }

    /// Takes an event; what is to be done outside the editor.
    public mutating func handle(_ event: InputEvent, now: Int) -> [Effect] {
        state.now = now
        if case .key = event, !state.others.fresh.isEmpty { state.fadeMarks() }
        state.take(event)
        if !state.isTyping { state.others.endTyping() }
        state.scrollToSelection()
        defer { state.effects = [] }
        return state.effects
    }

    /// Does now what the first key would have to wait for. For after the first frame.
    public func prepareForKeys() {
        _ = state.keys.match([])
    }

    /// The screen as it should be shown now.
    public mutating func frame() -> Surface {
        defer { state.judged = [] }
        state.bringViewsUpToDate()
        return ScreenView(state).frame(over: &map)
    }
}

extension EditorState {
    /// Gives an event to the topmost layer, the text being edited, or the map.
    mutating func take(_ event: InputEvent) {
        switch event {
        case .resize(let size):
            if size != self.size { view.firstCard = [:] }
            return self.size = size
        case .focus, .reply, .terminate: return
        default: break
        }
        if case .paste(let bytes, truncated: true) = event { return take(beginningOfPaste: bytes) }
        if case .key(let key) = event, let plain = escaped(key) {
            take(.key(KeyEvent(.escape)))
            return take(.key(plain))
        }
        if edit == nil, giveToLayers(event) { return }
        if edit != nil { return takeWhileEditing(event) }
        switch event {
        case .key(let key): take(key)
        case .paste(let bytes, _): pasteCards(bytes)
        case .mouse(let mouse): take(mouse)
        default: break
        }
    }

    /// Takes what was kept of a pasted text, and says that there was more.
    private mutating func take(beginningOfPaste bytes: [UInt8]) {
        take(.paste(bytes, truncated: false))
        let said = message.map { "\($0.text) · " } ?? ""
        message = Message(.refusal, "\(said)the pasted text was too long; what is behind its first MiB is missing")
    }

    /// The key behind an Escape that a slow line brought together with it: Alt with a key that means nothing so.
    private func escaped(_ key: KeyEvent) -> KeyEvent? {
        guard key.modifiers.contains(.alt), !means(key) else { return nil }
        return KeyEvent(key.key, key.modifiers.subtracting(.alt))
    }

    /// Whether a key with Alt does something where it would go: in a text, or on the map.
    private func means(_ key: KeyEvent) -> Bool {
        let layer = layers.last
        if edit != nil || layer?.isTyping == true { return TextField.action(for: key) != nil }
        guard layer?.passesKeys != false else { return false }
        return keys.match(pending + [key]) != .none
    }

    /// Gives an event to the topmost layer, and what a layer passes on to the one below it; whether one kept it.
    private mutating func giveToLayers(_ event: InputEvent) -> Bool {
        guard let top = layers.last else { return false }
        // Nobody answers a question that is not shown.
        if isTooSmall, !Self.isEscape(event) { return true }
        message = nil
        if case .paste = event, !top.isTyping, !top.passesKeys {
            message = Message(.refusal, "There is no text here to paste into; Esc goes back")
            return true
        }
        var index = layers.count - 1
        while layers.indices.contains(index) {
            if give(event, toLayer: index) { return true }
            index -= 1
        }
        return false
    }

    private static func isEscape(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event else { return false }
        return key.key == .escape
    }

    /// Whether the layer at an index kept the event.
    private mutating func give(_ event: InputEvent, toLayer index: Int) -> Bool {
        var layer = layers.remove(at: index)
        if case .mouse(let mouse) = event, isInside(mouse, layer) {
            if mouse.action == .press(.left) { layer.click(at: mouse.position, in: &self, mapLayout) }
            layers.insert(layer, at: index)
            return true
        }
        do {
            let outcome = try layer.handle(event, in: &self)
            if outcome.stays { layers.insert(layer, at: min(index, layers.count)) }
            return !outcome.passes
        } catch {
            layers.insert(layer, at: min(index, layers.count))
            message = Message(.refusal, "\(error)")
            return true
        }
    }

    /// Whether a mouse event is a layer's own, which no one else may take for a click beside it.
    private func isInside(_ mouse: MouseEvent, _ layer: any Layer) -> Bool {
        guard case .press = mouse.action else { return false }
        return layer.area(self, mapLayout)?.contains(mouse.position) == true
    }

    mutating func take(_ key: KeyEvent) {
        if key.key == .escape { return escape() }
        pending.append(key)
        switch keys.match(pending) {
        case .command(let invocation):
            clearPending()
            run(invocation)
        case .prefix: message = nil
        case .none:
            if key.typed == "?", pending.count > 1 {
                pending.removeLast()
                return showsPending = true
            }
            let name = pending.name
            clearPending()
            message = Message(.refusal, "\(name) does nothing here; ? shows what the keys do")
        }
    }

    private mutating func clearPending() {
        pending = []
        showsPending = false
    }

    /// Closes one thing: a half-typed sequence, a range; then comes back to the view that one came from. Never closes the
    /// editor.
    private mutating func escape() {
        message = nil
        if !pending.isEmpty { return clearPending() }
        if anchor != nil { return anchor = nil }
        if walk?.shownPattern != nil {
            walk?.isShown = false
            return
        }
        if view.showsInspector { return view.showsInspector = false }
        _ = returnToView()
    }

    /// A click selects; a second one on the selected card edits it; the wheel walks.
    private mutating func take(_ mouse: MouseEvent) {
        guard let place = mapLayout.place(at: mouse.position) else { return }
        switch mouse.action {
        case .press(.left):
            if place == self.place { return run(Invocation(line: "edit-title")) }
            select(place)
        case .scrollUp: run(Invocation(line: "select-up"))
        case .scrollDown: run(Invocation(line: "select-down"))
        default: break
        }
    }
}
