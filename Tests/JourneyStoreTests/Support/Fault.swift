import Glibc

/// Which calls of a `MemoryDisk` fail, and how.
struct Fault {
    /// How long it lasts.
    enum Span {
        /// Only this call.
        case once
        /// This call, and all later ones of its kind.
        case kind
        /// This call and all later ones.
        case everything
    }

    /// The number of the call, counted from 0.
    let call: Int
    let code: Int32
    let span: Span

    /// Every error number once, and those that tend to last for ever as well.
    static func all(at call: Int) -> [Fault] {
        let passing = (Int32(1)...133).map { Fault(call: call, code: $0, span: .once) }
        let lasting = [EIO, ENOSPC, EROFS, EACCES, EPERM, EINTR, ENOENT, EEXIST, EINVAL, EBUSY, ENOSYS, EMFILE, ESTALE]
        return passing
            + lasting.flatMap { code in
                [Span.kind, .everything].map { Fault(call: call, code: code, span: $0) }
            }
    }
}
