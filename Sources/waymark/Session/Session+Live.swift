import Editor
import Glibc
import JourneyModel
import JourneyStore

/// Several people on one map: what they save comes in between keys, and with live on every change goes out.
extension Session {
    /// Watches the file of the map from now on.
    func watchFile() {
        others.follow(realPath, isLive: editor.state.isLive)
        showSync()
        showCompany()
    }

    /// Turns live on or off.
    func setLive(_ isOn: Bool) {
        editor.state.isLive = isOn
        forgetRefusal()
        editor.state.report(.info, isOn ? "Live: every change is saved as it is made" : "Live is off; C-s saves")
        watchFile()
        others.isDoubtful = isOn
    }

    /// Shows what the system gives for the company of others, and says so when that is less than it was.
    private func showCompany() {
        let new: Company = others.isHeldUp ? .heldUp : others.polls ? .polls : .watched
        guard new != editor.state.company else { return }
        let old = editor.state.company
        editor.state.company = new
        switch new {
        case .heldUp:
            let what = editor.state.isLive ? "Live is held up" : "What others save is not looked at"
            editor.state.report(
                .error, "\(what): the system gives no thread for it; close other programs, and C-s saves until then")
        case .polls:
            editor.state.report(.info, "Live looks at the file once a second: the system gives no watch on its folder")
        case .watched:
            if old == .heldUp { editor.state.report(.info, "The file is looked at again") }
        }
    }

    /// Begins an errand to the disk; whether that was possible, which is shown.
    private func begin(_ errand: @escaping @Sendable () -> FileCompany.Arrival) -> Bool {
        defer { showCompany() }
        return others.begin(errand)
    }

    /// Takes in what others did, and begins what is to be done on the disk.
    func meetOthers(_ ready: [Int32]) {
        for arrival in others.take(ready) { take(arrival) }
        if others.isSyncDoubtful {
            others.isSyncDoubtful = false
            showSync()
        }
        guard !others.isBusy, let path = subject.path else { return }
        // What conflicted may fit what is here by now.
        if let conflict = standing.conflict, conflict.edition != editor.state.journeyEdition {
            others.isDoubtful = true
        }
        if others.isDoubtful { return look(at: path) }
        if editor.state.isLiveRefused, !editor.state.isModified { forgetRefusal() }
        guard editor.state.isLive, editor.state.isModified, editor.state.fileTrouble == nil,
            standing.refusedEdition != editor.state.journeyEdition
        else { return }
        saveLive(to: path)
    }

    /// Waits until nothing is under way on the disk, but no longer than `milliseconds`, and takes in what came of it.
    func finishErrands(milliseconds: Int = 10_000) {
        let end = Clock.milliseconds() + milliseconds
        while others.isBusy, Clock.milliseconds() < end {
            var polled = others.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            poll(&polled, nfds_t(polled.count), 50)
            for arrival in others.take(polled.filter { $0.revents != 0 }.map(\.fd)) { take(arrival) }
        }
    }

    private func take(_ arrival: FileCompany.Arrival) {
        switch arrival {
        case .saved(.success(let saved), let edition, let place): finishSave(saved, edition: edition, upTo: place)
        case .saved(.failure(let error), _, _): refuse(error)
        case .looked(let look, let edition): take(look, edition: edition)
        }
    }
}

// What others saved.
extension Session {
    private func look(at path: FilePath) {
        guard let base = subject.base else { return }
        others.isDoubtful = false
        showSync()
        let (file, ancestor) = (DocumentFile(path), subject.markers?.bytes)
        let (journey, edition) = (editor.state.journey, editor.state.journeyEdition)
        let hasBegun = begin {
            .looked(FileLook(at: file, base: base, ancestor: ancestor, journey: journey), edition: edition)
        }
        if !hasBegun { others.isDoubtful = true }
    }

    private func take(_ look: FileLook, edition: Int) {
        standing.conflict?.edition = edition
        if let trouble = trouble(of: look) { return take(trouble) }
        endTrouble()
        guard case .changed(let change) = look.found else { return endConflict() }
        let (isCurrent, isLive) = (editor.state.journeyEdition == edition, editor.state.isLive)
        guard isCurrent || isLive else { return others.isDoubtful = true }
        let name = change.authors.isEmpty ? "Someone" : change.authors.joined(separator: ", ")
        guard change.merged.conflicts.isEmpty || isLive else {
            let what = change.merged.conflicts.first.map { editor.state.text(of: $0) } ?? ""
            return take("\(name) saved what conflicts with yours: \(what)", edition: edition)
        }
        let hadMarkers = subject.markers != nil
        guard let conflicts = takeIn(change, over: isCurrent ? nil : look.journey) else {
            return standing.refusedEdition = editor.state.journeyEdition
        }
        (standing.conflict, editor.state.isBehindOthers) = (nil, false)
        if let markers = change.markers {
            let next = isLive ? "g x lists them" : "g x lists them, C-s saves the merge"
            editor.state.report(.error, "git left conflict markers in the file: \(markers.summary) · \(next)")
        } else if hadMarkers, holds(change.bytes) {
            editor.state.didSave()
            noteSave()
            editor.state.report(.info, "The conflict markers are gone from the file")
        } else if !conflicts.isEmpty {
            editor.state.report(.info, "\(name) saved what conflicts with yours; theirs is in comments · g x settles")
        }
    }

    /// Why nothing can be taken in from what was found. What both sides of conflict markers come to is a change, which is
    /// not for readers.
    private func trouble(of look: FileLook) -> FileTrouble? {
        switch look.found {
        case .trouble(let trouble): trouble
        case .changed(let change) where change.markers != nil && subject.readOnly != nil:
            .noMap("git left conflict markers in it")
        case .changed, .same: nil
        }
    }

    /// Whether these bytes of the file say just what the editor shows.
    private func holds(_ bytes: [UInt8]) -> Bool {
        (try? JourneyReader.read(bytes))?.journey == editor.state.journey
    }

    /// Takes that the file holds what conflicts with the journey of this edition, which is told once.
    private func take(_ text: String, edition: Int) {
        let isTold = standing.conflict?.text == text
        (standing.conflict, editor.state.isBehindOthers) = ((text, edition), true)
        if !isTold { editor.state.report(.refusal, "\(text) · C-s merges it, g x settles it") }
    }

    /// Takes that the file holds what is known of it.
    private func endConflict() {
        guard standing.conflict != nil else { return }
        (standing.conflict, editor.state.isBehindOthers) = (nil, false)
        editor.state.report(.info, "What conflicted with yours is not in the file any more")
    }

    /// Brings what others saved into the editor, whose undo does not know of it; the file is known to hold it from then on.
    ///
    /// - Parameter old: the journey that it was merged into, where that has been changed since.
    /// - Returns: the places that both had set to something else; `nil` where it did not fit, which is told, and what is
    ///   known of the file stays as it was.
    func takeIn(_ change: FileLook.Change, over old: Journey? = nil) -> [MergeConflict]? {
        let again = old.map { Journey.merge(base: $0, ours: editor.state.journey, theirs: change.merged.journey) }
        guard takeIn((again ?? change.merged).edits, by: change.authors) else { return nil }
        subject.base = change.bytes
        subject.markers = change.markers
        subject.isLaidOut = true
        if change.markers != nil { editor.state.forgetSaved() }
        // With nothing of one's own to save the file holds just that: nothing of it would have to be brought back.
        if !editor.state.isModified { noteSave() }
        return change.merged.conflicts + (again?.conflicts ?? [])
    }

    /// Brings the edits of others into the editor, whose undo does not know of them; whether they fitted, which is told if not.
    /// A journal that begins with them begins at what the file held before.
    func takeIn(_ edits: [Edit], by authors: [String]) -> Bool {
        let hadChanges = editor.state.isModified
        guard editor.state.takeIn(edits, by: authors, at: time(nil)) else { return false }
        let steps = editor.state.takeSteps()
        if hadChanges { journal.take(steps) } else { journal.hold(steps, over: subject.journalBase) }
        return true
    }
}

// What is saved while it is made.
extension Session {
    /// Where others have saved meanwhile, nothing is written: what they saved comes in first, and then it is saved anew. So
    /// there are never more than two states of the file in memory beside that which is written.
    private func saveLive(to path: FilePath) {
        let (save, base, ancestor) = (merging(into: path), subject.base, subject.markers?.bytes)
        let (journey, edition, place) = (editor.state.journey, editor.state.journeyEdition, journal.lastStep)
        _ = begin {
            var tries = 0
            while true {
                tries += 1
                do throws(SaveError) {
                    return .saved(.success(try save.attempt(journey, base: base)), edition: edition, upTo: place)
                } catch {
                    guard tries < MergingSave.mostTries, case .changedOnDisk = error, let base
                    else { return .saved(.failure(error), edition: edition, upTo: place) }
                    let look = FileLook(at: save.file, base: base, ancestor: ancestor, journey: journey)
                    switch look.found {
                    case .trouble, .changed: return .looked(look, edition: edition)
                    case .same: continue
                    }
                }
            }
        }
    }

    private func finishSave(_ saved: MergingSave.Outcome, edition: Int, upTo place: SessionJournal.Place) {
        let isCurrent = editor.state.journeyEdition == edition
        subject.base = saved.bytes
        subject.isLaidOut = true
        subject.markers = nil
        // What the disk does not promise to keep is not saved; it is tried again.
        if let doubt = saved.doubt, doubt.isNotDurable {
            self.doubt(upTo: place)
            return refuse(doubt)
        }
        standing = FileStanding()
        editor.state.didSave(isCurrent: isCurrent)
        if isCurrent { noteSave() } else { noteSave(upTo: place) }
        if let doubt = saved.doubt { editor.state.report(.error, "\(doubt)") }
    }
}
