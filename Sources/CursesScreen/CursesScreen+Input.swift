import CSystem
import CTerminal
import Terminal

extension CursesScreen {
    /// Waits for input, signals, one of `descriptors` (at most 14) or the end of `milliseconds`.
    ///
    /// May also return with nothing before that, when what came is not complete.
    public func wait(for descriptors: [Int32], milliseconds: Int?) -> Wakeup {
        // Writing failed since: nobody would ever say that the other side is gone.
        guard device.isAlive else { return Wakeup(events: [.terminate(signal: TerminalSignal.hangUp)]) }
        let limit =
            owesSize || !untold.isEmpty ? 0 : [milliseconds, decoder.timeoutMilliseconds].compactMap { $0 }.min()
        let polled = [signals] + descriptors + [device.descriptor]
        var states = [UInt8](repeating: 0, count: polled.count)
        let count = waymark_wait(polled, Int32(polled.count), limit.map(Int32.init(clamping:)) ?? -1, &states)
        var wakeup = Wakeup()
        if states[0] != 0 { wakeup.events += takeSignals() }
        wakeup.events += untold
        untold = []
        if owesSize {
            owesSize = false
            wakeup.events.append(.resize(adoptSize()))
        }
        wakeup.ready = descriptors.indices.filter { states[$0 + 1] != 0 }.map { descriptors[$0] }
        if let state = states.last, state != 0 {
            wakeup.events += takeInput(isGone: state == 2)
        } else if count == 0, decoder.timeoutMilliseconds == limit {
            wakeup.events += decoder.timeout()
        }
        return wakeup
    }

    private func takeInput(isGone: Bool) -> [InputEvent] {
        let events = isGone ? [] : withoutAnswers(decoder.feed(device.drain()))
        if isGone { device.hangUp() }
        return device.isAlive ? events : events + [.terminate(signal: TerminalSignal.hangUp)]
    }

    /// Takes the answers that are due out of `events`.
    private func withoutAnswers(_ events: [InputEvent]) -> [InputEvent] {
        guard events.contains(where: { if case .reply = $0 { true } else { false } }) else { return events }
        let now = waymark_microseconds()
        defer { guardAnswers() }
        return events.filter { event in
            switch event {
            case .reply(.status): !line.answered(at: now)
            case .reply(let reply): ground.take(reply) && reply != .identity
            default: true
            }
        }
    }

    /// How long who leaves at `now` should wait for answers; `nil` where none is due.
    func answersWait(at now: Int) -> Int? {
        switch (line.answersWait(at: now), ground.answersWait(at: now, isRemote: isRemote)) {
        case (let one?, let two?): max(one, two)
        case (let one, nil): one
        case (nil, let two): two
        }
    }

    /// Waits for answers that are on their way, for a while: whoever gets the terminal next would take them for keys.
    func awaitAnswers() {
        let start = waymark_microseconds()
        while device.isAlive, waymark_terminal_is_ours(device.descriptor), let wait = answersWait(at: start),
            case let rest = start + wait - waymark_microseconds(), rest > 0
        {
            var state: UInt8 = 0
            _ = waymark_wait([device.descriptor], 1, Int32(rest / 1000 + 1), &state)
            if state == 2 { return device.hangUp() }
            if state == 1 { keepAnswers(withoutAnswers(decoder.feed(device.drain()))) }
        }
        line.forgetAnswers()
        ground.forget()
        guardAnswers()
    }

    /// Keeps what the terminal told for when there is somebody to be told; keys are not meant for us any more.
    private func keepAnswers(_ events: [InputEvent]) {
        untold += events.filter { if case .reply = $0 { true } else { false } }
    }

    private func takeSignals() -> [InputEvent] {
        var events: [InputEvent] = []
        while case let signal = waymark_signals_next(), signal != 0 {
            switch signal {
            case TerminalSignal.windowChange: owesSize = true
            case TerminalSignal.stop: stop(note: "", isOwed: true)
            case TerminalSignal.proceed:
                repaint()
                owesSize = true
            default: events.append(.terminate(signal: signal))
            }
        }
        return events
    }

    /// Takes over the size that the terminal has now.
    func adoptSize() -> Size {
        guard let current = device.size, current != size, !current.isEmpty else { return size }
        size = current
        invalidate()
        return size
    }
}
