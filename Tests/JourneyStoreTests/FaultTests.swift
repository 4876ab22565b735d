import Glibc
import JourneyStore
import Testing

/// Any error number at any call: the old file stands byte for byte, or the new
/// one does and the save said so.
struct FaultTests {
    /// What a sweep starts from.
    enum Start: String, CaseIterable {
        case replace, replaceWithoutExchange, replaceThroughLink, replaceAsRoot, create, createWithoutPromise, identical
    }

    private let old = "{\"title\": \"before\"}"
    private let new = "{\"title\": \"after, and longer\"}"

    @Test("Every error number at every call of a save", arguments: Start.allCases)
    func sweep(start: Start) throws {
        let calls = try run(start, fault: nil).disk.calls
        for number in calls.indices {
            for fault in Fault.all(at: number) {
                let outcome = try run(start, fault: fault)
                let context = "\(calls[number]) failed with \(fault.code), \(fault.span)"
                check(outcome, start, context)
                if fault.span == .once { checkTidy(outcome, context) }
            }
        }
    }

    @Test("Every error number at every call of a load", arguments: [true, false])
    func loading(throughLink: Bool) throws {
        func disk() -> MemoryDisk {
            let disk = MemoryDisk()
            disk.put(old, at: "map")
            disk.put(.link(to: "map"), at: "link")
            return disk
        }
        let path: FilePath = throughLink ? "link" : "map"
        let rehearsal = disk()
        _ = try DocumentFile(path, on: rehearsal).load()
        for number in rehearsal.calls.indices {
            for fault in Fault.all(at: number) {
                let disk = disk()
                disk.fault = fault
                if let loaded = try? DocumentFile(path, on: disk).load() {
                    #expect(loaded.bytes == bytes(old), "\(rehearsal.calls[number]) failed with \(fault.code)")
                }
                #expect(disk.openFiles.isEmpty)
                #expect(disk.log.isEmpty)
            }
        }
    }

    @Test("A full disk leaves the old file and no litter")
    func fullDisk() throws {
        for space in 0..<new.utf8.count {
            let disk = prepared(.replace)
            disk.space = space
            #expect(throws: SaveError.failed(SystemError(ENOSPC, .write, "map"))) {
                try DocumentFile("map", on: disk).save(bytes(new), base: bytes(old), verify: trusting)
            }
            #expect(disk.text(at: "map") == old)
            #expect(disk.names == ["map"])
        }
    }

    private struct Outcome {
        let disk: MemoryDisk
        let result: Result<LoadedFile, SaveError>
        let wanted: [UInt8]
    }

    private func prepared(_ start: Start) -> MemoryDisk {
        let disk = MemoryDisk()
        let kept: [FilePath: [UInt8]] = ["user.team": [1], "system.posix_acl_access": [2], "security.selinux": [3]]
        let node = Node(bytes: bytes(old), mode: 0o664, group: 2000, attributes: kept)
        disk.groups = [1000, 2000]
        switch start {
        case .replace, .identical: disk.put(node, at: "map")
        case .replaceWithoutExchange:
            disk.put(node, at: "map")
            disk.canExchange = false
        case .replaceThroughLink:
            disk.put(node, at: "real")
            disk.put(.link(to: "./real"), at: "map")
        case .replaceAsRoot:
            disk.put(node, at: "map")
            disk.user = 0
            disk.groups = [0]
        case .create: break
        case .createWithoutPromise: disk.canRenameNew = false
        }
        return disk
    }

    private func run(_ start: Start, fault: Fault?) throws -> Outcome {
        let disk = prepared(start)
        disk.fault = fault
        let isNew = start == .create || start == .createWithoutPromise
        let wanted = bytes(start == .identical ? old : new)
        let result: Result<LoadedFile, SaveError>
        do throws(SaveError) {
            let file = DocumentFile("map", on: disk)
            result = .success(try file.save(wanted, base: isNew ? nil : bytes(old), verify: trusting))
        } catch {
            result = .failure(error)
        }
        if fault == nil { _ = try result.get() }
        return Outcome(disk: disk, result: result, wanted: wanted)
    }

    private func check(_ outcome: Outcome, _ start: Start, _ context: String) {
        let isNew = start == .create || start == .createWithoutPromise
        let file: FilePath = start == .replaceThroughLink ? "real" : "map"
        let found = outcome.disk.text(at: file)
        switch outcome.result {
        case .success(let saved):
            #expect(found == String(decoding: outcome.wanted, as: UTF8.self), "\(context)")
            #expect(saved.bytes == outcome.wanted)
        case .failure(.notDurable):
            #expect(found == String(decoding: outcome.wanted, as: UTF8.self), "\(context)")
        case .failure(.unchecked(_, let kept, _)):
            #expect(found == String(decoding: outcome.wanted, as: UTF8.self), "\(context)")
            #expect(outcome.disk.text(at: kept) == old, "\(context)")
        case .failure(let error):
            #expect(found == (isNew ? nil : old), "\(context)")
            #expect(!error.description.contains("\n"))
        }
        #expect(outcome.disk.openFiles.isEmpty, "\(context)")
        if start == .replaceThroughLink { #expect(outcome.disk.node(at: "map")?.kind == .link) }
    }

    /// After a single failure, unless it hit the tidying itself, no draft is left.
    private func checkTidy(_ outcome: Outcome, _ context: String) {
        #expect(!outcome.disk.names.contains { $0.hasPrefix(".waymark-") }, "\(context)")
    }
}
