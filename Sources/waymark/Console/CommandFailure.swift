/// Why a command did nothing.
struct CommandFailure: Error, Equatable {
    /// The exit status.
    let status: ExitStatus
    /// One line each: what, where and what to do. They may hold foreign text.
    let messages: [String]

    /// A failure with one message.
    init(_ status: ExitStatus, _ message: String) {
        self.init(status, [message])
    }

    /// A failure with several messages.
    init(_ status: ExitStatus, _ messages: [String]) {
        self.status = status
        self.messages = messages
    }
}
