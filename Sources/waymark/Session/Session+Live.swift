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
        guard !others.isBusy, let path = subject.path, !subject.isGone else { return }
        if others.isDoubtful { return look(at: path) }
        guard editor.state.isLive, editor.state.isModified, refusedEdition != editor.state.journeyEdition else {
            return
        }
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
        case .saved(.success(let saved), let journey, let edition): finishSave(saved, of: journey, edition: edition)
        case .saved(.failure(let error), _, _):
            refusedEdition = editor.state.journeyEdition
            if case .missingOnDisk = error { subject.isGone = true }
            editor.state.report(.error, "\(error)")
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
        let (file, journey, edition) = (DocumentFile(path), editor.state.journey, editor.state.journeyEdition)
        let hasBegun = begin { .looked(FileLook(at: file, base: base, journey: journey), edition: edition) }
        if !hasBegun { others.isDoubtful = true }
    }

    private func take(_ look: FileLook, edition: Int) {
        guard case .changed(let bytes, let authors, let edits, let conflicts) = look.found else { return }
        // What was changed meanwhile has to be merged as well.
        guard editor.state.journeyEdition == edition else { return others.isDoubtful = true }
        let name = authors.isEmpty ? "Someone" : authors.joined(separator: ", ")
        guard conflicts == 0 || editor.state.isLive else {
            return editor.state.report(
                .refusal, "\(name) saved what conflicts with yours; C-s merges it, and g x settles the conflict")
        }
        let hadChanges = editor.state.isModified
        guard editor.state.takeIn(edits, by: authors, at: time(nil)) else { return }
        let steps = editor.state.takeSteps()
        // A session without changes of its own has nothing that would have to be brought back.
        if hadChanges || journal.hasBegun { journal.take(steps) }
        subject.base = bytes
        subject.isLaidOut = true
        if conflicts > 0 {
            editor.state.report(.info, "\(name) saved what conflicts with yours; theirs is in comments · g x settles")
        }
    }
}

// What is saved while it is made.
extension Session {
    private func saveLive(to path: FilePath) {
        let (save, base) = (merging(into: path), subject.base)
        let (journey, edition) = (editor.state.journey, editor.state.journeyEdition)
        _ = begin {
            let result = Result { () throws(SaveError) in try save.save(journey, base: base) }
            return .saved(result, of: journey, edition: edition)
        }
    }

    /// Takes in what others had saved, over what was changed while the save was under way.
    private func finishSave(_ saved: MergingSave.Outcome, of journey: Journey, edition: Int) {
        let current = editor.state.journey
        let isCurrent = editor.state.journeyEdition == edition
        var edits = saved.edits
        if !isCurrent, !edits.isEmpty {
            var theirs = journey
            guard (try? theirs.apply(edits)) != nil else { return }
            edits = current.edits(to: Journey.merge(base: journey, ours: current, theirs: theirs).journey)
        }
        if !edits.isEmpty {
            guard editor.state.takeIn(edits, by: saved.authors, at: time(nil)) else {
                return refusedEdition = editor.state.journeyEdition
            }
            journal.take(editor.state.takeSteps())
        }
        subject.base = saved.bytes
        subject.isLaidOut = true
        subject.markers = nil
        editor.state.didSave(isCurrent: isCurrent)
        if isCurrent { noteSave() }
        if let doubt = saved.doubt { editor.state.report(.error, "\(doubt)") }
    }
}
