import Glibc

/// Ends the process.
func leave(status: Int32) -> Never {
    exit(status)
}
