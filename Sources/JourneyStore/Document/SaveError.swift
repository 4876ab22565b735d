/// Why a map was not saved. After each of these but `notDurable`, `unchecked` and `torn`
/// the file has the bytes that it had before.
public enum SaveError: Error, Hashable, Sendable {
    /// The path cannot be that of a map.
    case unsuitable(FilePath, UnsuitablePath)
    /// The bytes do not read back as the map they were made of.
    case unfaithful(FilePath)
    /// The bytes are more than `DocumentFile.sizeLimit`, or the file there is.
    case tooLarge(FilePath)
    /// The file is read-only.
    case readOnly(FilePath)
    /// A new map was to be made where there is a file already.
    case alreadyExists(FilePath)
    /// The file is not what it was when it was read.
    case changedOnDisk(FilePath)
    /// The file is gone since it was read.
    case missingOnDisk(FilePath)
    /// Replacing the file would change what it is.
    case wouldChangeWhatTheFileIs(FilePath, LastingTrait)
    /// Replacing the file would change what it is, and no copy could be kept to write over it.
    case noCopy(FilePath, LastingTrait, SystemError)
    /// The new bytes are in place, all of them, but the disk does not promise
    /// that they outlast a power failure.
    case notDurable(SystemError)
    /// The new bytes are in place, all of them, but what they replaced could not
    /// be looked at: it stands beside them, under the name `kept`, and may be what someone else saved.
    case unchecked(FilePath, kept: FilePath, SystemError)
    /// The file was being written over where it is; neither that nor putting the old bytes back succeeded. Both are kept.
    case torn(FilePath, SystemError)
    /// The disk refused.
    case failed(SystemError)

    /// What a failure to find or read the file means to a save.
    init(_ error: LoadError) {
        switch error {
        case .missing(let path): self = .missingOnDisk(path)
        case .unsuitable(let path, let reason): self = .unsuitable(path, reason)
        case .tooLarge(let path): self = .tooLarge(path)
        case .failed(let error): self = .failed(error)
        }
    }

    /// The result of `call`, its failure as `failed`.
    static func wrap<Result>(_ call: @autoclosure () throws(SystemError) -> Result) throws(SaveError) -> Result {
        do throws(SystemError) {
            return try call()
        } catch {
            throw .failed(error)
        }
    }

    /// The result of `call`, its failure as what it means to a save.
    static func wrapLoad<Result>(_ call: @autoclosure () throws(LoadError) -> Result) throws(SaveError) -> Result {
        do throws(LoadError) {
            return try call()
        } catch {
            throw SaveError(error)
        }
    }
}

extension SaveError: CustomStringConvertible {
    /// One line: where, what, and what to do.
    public var description: String {
        switch self {
        case .unsuitable(let path, let reason):
            "\(path): not saved: \(reason)"
        case .unfaithful(let path):
            "\(path): not saved: the text made of this map does not read back as the map; "
                + "this is a fault of the program, please report it; the file is as it was"
        case .tooLarge(let path):
            "\(path): not saved: larger than 64 MiB, the most a map can have; split the map"
        case .readOnly(let path):
            "\(path): not saved: the file is read-only; allow writing (chmod u+w) or save under another name"
        case .alreadyExists(let path):
            "\(path): not saved: there is a file already; open it, or use another name"
        case .changedOnDisk(let path):
            "\(path): not saved: the file was changed by someone else since it was read; "
                + "reload it, or save under another name"
        case .missingOnDisk(let path):
            "\(path): not saved: the file is gone since it was read; save it as a new file"
        case .wouldChangeWhatTheFileIs(let path, let trait):
            "\(path): not saved: \(trait)"
        case .noCopy(let path, let trait, let error):
            "\(path): not saved: \(trait); it is not written over without a copy of both contents: \(error)"
        case .notDurable(let error):
            "written, but the disk does not promise to keep it; save again: \(error)"
        case .unchecked(let path, let kept, let error):
            "\(path): written, but what was there before could not be looked at and is kept as \(kept): \(error)"
        case .torn(let path, let error):
            "\(path): only partly written; all that it is to hold is kept, and "
                + "waymark recover \(path) --apply writes it: \(error)"
        case .failed(let error):
            "not saved: \(error)"
        }
    }

    /// Whether the new bytes are in place, and the disk does not promise to keep them.
    public var isNotDurable: Bool { if case .notDurable = self { true } else { false } }

    /// Whether the new bytes are in place all the same.
    public var isInPlace: Bool {
        switch self {
        case .notDurable, .unchecked: true
        default: false
        }
    }
}
