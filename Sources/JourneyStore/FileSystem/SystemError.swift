import Glibc

/// A call of the file system that failed.
public struct SystemError: Error, Hashable, Sendable {
    /// The error number, as in `errno.h`.
    public let code: Int32
    /// What was asked.
    public let call: FileCall
    /// The file or folder it was asked of.
    public let path: FilePath
    /// The limit of this program because of which nothing was asked of the system; `nil` where the system refused.
    public let ownLimit: OwnLimit?

    /// The failure `code` of `call` on `path`.
    public init(_ code: Int32, _ call: FileCall, _ path: FilePath) {
        self.code = code
        self.call = call
        self.path = path
        ownLimit = nil
    }

    /// The refusal of `call` on `path` because of a limit of this program.
    init(_ limit: OwnLimit, _ call: FileCall, _ path: FilePath) {
        (code, self.call, self.path, ownLimit) = (EFBIG, call, path, limit)
    }
}

extension SystemError {
    /// Whether what was asked for is simply not there.
    public var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}

extension SystemError: CustomStringConvertible {
    /// One line: where, what, and what to do.
    public var description: String {
        "\(path): cannot \(call.rawValue): \(reason); \(advice)"
    }

    /// What the system says about the error number, or which limit of this program was met.
    public var reason: String {
        if let ownLimit { return "more than \(ownLimit.bytes >> 20) MiB, which is waymark's own limit" }
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }

    private var advice: String {
        if let ownLimit { return ownLimit.advice }
        return switch code {
        case ENOSPC, EDQUOT: "free some space, or save it under another name"
        case EACCES, EPERM: "ask its owner for permission, or use another place"
        case EROFS: "this disk cannot be written; use another place"
        case ENOENT, ENOTDIR: "check the path"
        case ENAMETOOLONG: "use a shorter name"
        case EMFILE, ENFILE, ENOMEM: "close other programs and try again"
        case EFBIG: "raise the limit on file sizes (ulimit -f), or use another place"
        case EIO, ESTALE, ENODEV, ENXIO: "the disk or its connection is failing; save it to another disk"
        default: "try again, or use another place"
        }
    }
}
