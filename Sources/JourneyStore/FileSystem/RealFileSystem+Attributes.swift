import CSystem
import Glibc

extension RealFileSystem {
    /// See `FileSystem`.
    public func setMode(_ mode: UInt32, of descriptor: Descriptor) throws(SystemError) {
        try check(fchmod(descriptor.number, mode), .setMode, descriptor.path)
    }

    /// See `FileSystem`.
    public func setOwner(_ owner: UInt32?, group: UInt32?, of descriptor: Descriptor) throws(SystemError) {
        let unchanged = UInt32.max
        let result = fchown(descriptor.number, owner ?? unchanged, group ?? unchanged)
        try check(result, .setOwner, descriptor.path)
    }

    /// See `FileSystem`.
    public func attributeNames(of descriptor: Descriptor) throws(SystemError) -> [FilePath] {
        let list = try growing(.attributeNames, descriptor) { buffer, size in
            waymark_attribute_names(descriptor.number, buffer?.assumingMemoryBound(to: CChar.self), size)
        }
        return list.split(separator: 0).map { FilePath(bytes: Array($0)) }
    }

    /// See `FileSystem`.
    public func attribute(_ name: FilePath, of descriptor: Descriptor) throws(SystemError) -> [UInt8] {
        try growing(.attribute, descriptor) { buffer, size in
            name.withCString { waymark_attribute(descriptor.number, $0, buffer, size) }
        }
    }

    /// See `FileSystem`.
    public func setAttribute(
        _ name: FilePath, to value: [UInt8], of descriptor: Descriptor
    ) throws(SystemError) {
        let result = name.withCString { name in
            value.withUnsafeBytes { waymark_set_attribute(descriptor.number, name, $0.baseAddress, $0.count) }
        }
        try checkResult(result, .setAttribute, descriptor.path)
    }

    /// See `FileSystem`.
    public func removeAttribute(_ name: FilePath, of descriptor: Descriptor) throws(SystemError) {
        let result = name.withCString { waymark_remove_attribute(descriptor.number, $0) }
        try checkResult(result, .removeAttribute, descriptor.path)
    }

    /// Asks `call` for the size, then for the bytes; again if they grew in between.
    private func growing(
        _ kind: FileCall, _ descriptor: Descriptor, _ call: (UnsafeMutableRawPointer?, Int) -> Int
    ) throws(SystemError) -> [UInt8] {
        for _ in 0..<8 {
            let size = call(nil, 0)
            try checkResult(size, kind, descriptor.path)
            if size == 0 { return [] }
            var result = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, length in
                result = call(buffer.baseAddress, size)
                length = max(result, 0)
            }
            if result == -Int(ERANGE) { continue }
            try checkResult(result, kind, descriptor.path)
            return bytes
        }
        throw SystemError(ERANGE, kind, descriptor.path)
    }
}
