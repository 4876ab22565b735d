@testable import JourneyStore
import Testing

/// What saves that were cut off leave beside a file is cleared away by the next, but for what is nowhere else.
struct StraysTests {
    private let old = journey(["t-old"])
    private let new = journey(["t-new", "t-old"])
    private let next = journey(["t-next", "t-old"])

    private static func journey(_ cards: [String]) -> String {
        let records = cards.map { #""\#($0)":{"title":"\#($0)"}"# }.joined(separator: ",")
        return #"{"format":"waymark/1","touchpoints":{\#(records)}}"#
    }

    private func saved(on disk: MemoryDisk, _ text: String, over base: String) throws {
        _ = try DocumentFile("map", on: disk).save(bytes(text), base: bytes(base), verify: trusting)
    }

    /// Saves as if the program had been killed after `count` changes of the disk.
    private func cutOff(after count: Int, canExchange: Bool) throws -> MemoryDisk? {
        let rehearsal = MemoryDisk()
        rehearsal.canExchange = canExchange
        rehearsal.put(old, at: "map")
        let initial = rehearsal.nodes
        try saved(on: rehearsal, new, over: old)
        guard count <= rehearsal.log.count else { return nil }
        var nodes = initial
        for mutation in rehearsal.log.prefix(count) { mutation.apply(to: &nodes) }
        let disk = MemoryDisk(nodes: nodes)
        disk.canExchange = canExchange
        return disk
    }

    @Test(
        "After a kill at any moment of a save the next one leaves no litter, and what is nowhere else is offered",
        arguments: [true, false])
    func sweep(canExchange: Bool) throws {
        var offered = 0
        var count = 0
        while let disk = try cutOff(after: count, canExchange: canExchange) {
            let found = try #require(disk.text(at: "map"))
            let isReplaced = found == new
            try saved(on: disk, next, over: found)
            let left = DocumentFile("map", on: disk).leftSaves()
            let names = disk.names.filter { $0 != "map" }
            #expect(names.allSatisfy { $0.hasPrefix(".waymark-left-") }, "after \(count) changes: \(names)")
            #expect(names.count == left.count, "after \(count) changes: \(names)")
            if isReplaced { #expect(left.isEmpty, "after \(count) changes") }
            for save in left {
                #expect(bytes(new).starts(with: save.bytes) && save.isMade(of: bytes(old)))
                offered += save.bytes == bytes(new) ? 1 : 0
                try DocumentFile("map", on: disk).remove(save)
            }
            #expect(disk.names == ["map"])
            count += 1
        }
        #expect(count > 5 && offered > 0)
    }

    @Test("What was offered before another save can be removed after it, under whatever name it has then")
    func removalAfterSave() throws {
        var (removed, count) = (0, 0)
        while let disk = try cutOff(after: count, canExchange: true) {
            let offered = DocumentFile("map", on: disk).leftSaves()
            try saved(on: disk, next, over: try #require(disk.text(at: "map")))
            for save in offered { try DocumentFile("map", on: disk).remove(save) }
            #expect(disk.names == ["map"], "after \(count) changes")
            (removed, count) = (removed + offered.count, count + 1)
        }
        #expect(removed > 0)
    }

    @Test("What others saved at the moment of an exchange that was cut off is offered, whatever is saved later")
    func foreign() throws {
        let disk = MemoryDisk()
        disk.put(old, at: "map")
        let rehearsal = MemoryDisk()
        rehearsal.put(old, at: "map")
        try saved(on: rehearsal, new, over: old)
        let exchange = try #require(rehearsal.calls.firstIndex(of: .exchange))
        disk.beforeCall = { [unowned disk] number in
            if number == exchange { disk.put(Self.journey(["t-old", "t-theirs"]), at: "map") }
        }
        disk.afterChange = { [unowned disk] in
            if case .exchange? = disk.log.last {
                disk.fault = Fault(call: disk.calls.count, code: 5, span: .everything)
            }
        }
        #expect(throws: SaveError.self) { try saved(on: disk, new, over: old) }
        let after = MemoryDisk(nodes: disk.nodes)
        #expect(after.text(at: "map") == new)
        try saved(on: after, next, over: new)
        #expect(
            DocumentFile("map", on: after).leftSaves().map { $0.bytes } == [bytes(Self.journey(["t-old", "t-theirs"]))])
        try saved(on: after, old, over: next)
        #expect(DocumentFile("map", on: after).leftSaves().count == 1)
    }

    @Test("Drafts of other files stay, and while someone saves in the folder nothing is cleared away")
    func others() throws {
        let disk = try #require(try cutOff(after: 3, canExchange: true))
        disk.put("other", at: "map2")
        let litter = disk.names.filter { $0 != "map" && $0 != "map2" }
        #expect(litter.count == 1)
        _ = try DocumentFile("map2", on: disk).save(bytes(new), base: bytes("other"), verify: trusting)
        #expect(disk.names.filter { $0 != "map" && $0 != "map2" } == litter)
        let folder = try disk.openFolder(".", from: nil)
        try disk.lock(folder)
        #expect(DocumentFile("map", on: disk).leftSaves().isEmpty)
        try saved(on: disk, next, over: old)
        #expect(disk.names.filter { $0 != "map" && $0 != "map2" } == litter)
    }

    @Test(
        "A draft of a save that goes on without the lock of the folder is swept by no other save, at any moment",
        arguments: [true, false])
    func withoutLock(isNew: Bool) throws {
        var moment = 0
        var disturbed = 0
        while true {
            let disk = MemoryDisk()
            if !isNew { disk.put(old, at: "map") }
            // Somebody holds the lock until the save has given up waiting.
            let holder = try disk.openFolder(".", from: nil)
            try disk.lock(holder)
            var (seen, isOver) = (0, false)
            disk.beforeCall = { [unowned disk] _ in
                guard disk.paused > 1_900, !isOver else { return }
                seen += 1
                guard seen == moment + 1 else { return }
                isOver = true
                // The holder dies, and another save of a file in the folder sweeps.
                disk.discard(holder)
                let place = try? PathResolver(files: disk).resolve("map")
                guard let place else { return }
                defer { disk.discard(place.folder) }
                if (try? disk.lock(place.folder)) != nil { Strays(files: disk, place: place).sweep() }
                disturbed += 1
            }
            _ = try DocumentFile("map", on: disk).save(bytes(new), base: isNew ? nil : bytes(old), verify: trusting)
            #expect(disk.text(at: "map") == new, "moment \(moment)")
            #expect(disk.names == ["map"], "moment \(moment)")
            #expect(disk.openFiles.count == (isOver ? 0 : 1), "moment \(moment)")
            guard isOver else { break }
            moment += 1
        }
        #expect(disturbed > 6)
    }
}
