import Glibc
import Testing

@testable import JourneyStore

@Suite("The lock under which a sync brings files into the work tree")
struct TakeOverLockTests {
    @Test("Where there are no locks nothing is waited for", arguments: [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL, EBADF])
    func noLocks(code: Int32) throws {
        let disk = MemoryDisk()
        let folder = try disk.openFolder("/", from: nil)
        disk.fault = Fault(call: disk.calls.count, code: code, span: .everything)
        try TakeOverNote.lock(folder, disk)
        #expect(disk.paused == 0)
    }

    @Test("Another sync is waited for, and told where it never ends")
    func held() throws {
        let disk = MemoryDisk()
        let (other, folder) = (try disk.openFolder("/", from: nil), try disk.openFolder("/", from: nil))
        try disk.lock(other)
        #expect(throws: SystemError(EWOULDBLOCK, .lock, "/")) { try TakeOverNote.lock(folder, disk) }
        #expect(disk.paused > 0)
        try disk.close(other)
        disk.paused = 0
        disk.fault = Fault(call: disk.calls.count, code: EINTR, span: .once)
        try TakeOverNote.lock(folder, disk)
        #expect(disk.paused == 0)
        #expect(disk.locked.values.contains(folder.number))
    }
}
