import Glibc

extension UnsafeMutablePointer<dirent> {
    /// The bytes of the entry's name. An entry may be shorter than its type says, so that it is never copied whole.
    var nameBytes: [UInt8] {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = UnsafeRawPointer(self).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        return UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
    }
}
