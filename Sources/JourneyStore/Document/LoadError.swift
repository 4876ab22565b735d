/// Why a map could not be found or read.
public enum LoadError: Error, Hashable, Sendable {
    /// There is no such file.
    case missing(FilePath)
    /// The path cannot be that of a map.
    case unsuitable(FilePath, UnsuitablePath)
    /// The file is larger than `DocumentFile.sizeLimit`.
    case tooLarge(FilePath)
    /// The disk refused.
    case failed(SystemError)

    /// The result of `call`, its failure as `failed`.
    static func wrap<Result>(_ call: @autoclosure () throws(SystemError) -> Result) throws(LoadError) -> Result {
        do throws(SystemError) {
            return try call()
        } catch {
            throw .failed(error)
        }
    }
}

extension LoadError: CustomStringConvertible {
    /// One line: where, what, and what to do.
    public var description: String {
        switch self {
        case .missing(let path): "\(path): no such file; check the name, or make a new map there"
        case .unsuitable(let path, let reason): "\(path): \(reason)"
        case .tooLarge(let path): "\(path): larger than 64 MiB, the most a map can have; is it the right file?"
        case .failed(let error): "\(error)"
        }
    }
}
