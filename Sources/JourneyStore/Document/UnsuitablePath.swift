/// Why a path cannot be that of a map, whatever the disk holds.
public enum UnsuitablePath: Hashable, Sendable {
    /// The path has no characters.
    case empty
    /// The path holds a zero byte, which no file name can.
    case zeroByte
    /// It is a folder, or ends in a slash.
    case folder
    /// It is a FIFO.
    case pipe
    /// It is a socket.
    case socket
    /// It is a device.
    case device
    /// Its symbolic links lead in a circle, or over more than forty steps.
    case linkLoop
    /// It is somebody else's symbolic link in a folder that everyone may write.
    case foreignLink

    /// What is unsuitable about something of this kind; `nil` for a file or a link.
    init?(_ kind: FileStatus.Kind) {
        switch kind {
        case .regular, .link: return nil
        case .folder: self = .folder
        case .pipe: self = .pipe
        case .socket: self = .socket
        case .device: self = .device
        }
    }
}

extension UnsuitablePath: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String { "\(matter); \(advice)" }

    /// What is wrong.
    public var matter: String {
        switch self {
        case .empty: "the file name is empty"
        case .zeroByte: "the file name holds a zero byte"
        case .folder: "this is a folder"
        case .pipe: "this is a FIFO, not a file"
        case .socket: "this is a socket, not a file"
        case .device: "this is a device, not a file"
        case .linkLoop: "its symbolic links lead in a circle"
        case .foreignLink: "this is someone else's link in a folder open to everyone"
        }
    }

    private var advice: String {
        switch self {
        case .empty, .socket, .device: "name a file"
        case .zeroByte: "use another name"
        case .folder: "name a file in it"
        case .pipe: "name a file, or use - for standard input"
        case .linkLoop: "mend the links or name the file itself"
        case .foreignLink: "name the file it leads to"
        }
    }
}
