import Testing

@testable import JourneyStore

/// Folders that only their user may enter.
@Suite struct PrivateFolderTests {
    private func open(_ disk: MemoryDisk) throws(SystemError) {
        disk.discard(try PrivateFolder(files: disk, path: "/home/state/waymark").open())
    }

    @Test("Whoever makes the same folders at the same moment is in nobody's way")
    func together() throws {
        let quiet = MemoryDisk()
        try open(quiet)
        #expect(quiet.calls.filter { $0 == .makeFolder }.count > 3)
        for moment in quiet.calls.indices {
            let disk = MemoryDisk()
            disk.beforeCall = { number in
                guard number == moment else { return }
                disk.beforeCall = { _ in }
                do { try open(disk) } catch { Issue.record("the other one, before call \(moment): \(error)") }
            }
            #expect(throws: Never.self, "before call \(moment)") { try open(disk) }
        }
    }
}
