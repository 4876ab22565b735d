/// Which calls of a `MemoryDisk` fail, and how.
struct Fault {
    /// How long it lasts.
    enum Span: CaseIterable {
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
}
