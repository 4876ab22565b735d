import CTemplates

extension waymark_file {
    /// Its bytes.
    var copy: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }
}
