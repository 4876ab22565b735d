import Glibc

/// A program that is run to its end; what it reads and what it says are held in memory.
struct Subprocess {
    /// How a program ended.
    struct Outcome: Sendable {
        /// Its exit status; 128 and the number of the signal that ended it; 127 when it could not be started.
        let status: Int32
        /// What it wrote to standard output.
        let output: [UInt8]
        /// What it wrote to standard error.
        let errors: [UInt8]
    }

    /// The program, looked up on the path.
    let program: String
    /// What it is given.
    let arguments: [[UInt8]]
    /// Variables that it finds besides the environment of this process.
    var environment: [(name: String, value: [UInt8])] = []
    /// What it reads from standard input.
    var input: [UInt8] = []

    /// Runs the program.
    func run() -> Outcome {
        // A program that ends before it has read everything is no reason to end as well.
        let former = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, former) }
        // Where the end of children is ignored, as some programs have it in what they start, it cannot be waited for.
        let formerOfChildren = signal(SIGCHLD, SIG_DFL)
        defer { signal(SIGCHLD, formerOfChildren) }
        guard let pipes = Pipes() else { return Outcome(status: 127, output: [], errors: Array("no pipe".utf8)) }
        let (process, code) = start(pipes)
        pipes.closeTheirs()
        guard code == 0 else {
            pipes.closeOurs()
            let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
            return Outcome(status: 127, output: [], errors: Array(reason.utf8))
        }
        let (output, errors) = pipes.exchange(input)
        return Outcome(status: Self.wait(for: process), output: output, errors: errors)
    }

    private func start(_ pipes: Pipes) -> (process: pid_t, code: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes.input.read, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.output.write, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.errors.write, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var usual = sigset_t()
        sigemptyset(&usual)
        sigaddset(&usual, SIGPIPE)
        sigaddset(&usual, SIGCHLD)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        let words = [Array(program.utf8)] + arguments
        let code = Self.withCStrings(words) { words in
            Self.withCStrings(variables) { posix_spawnp(&process, program, &actions, &attributes, words, $0) }
        }
        return (process, code)
    }

    private var variables: [[UInt8]] {
        let own = environment.map { Array("\($0.name)=".utf8) + $0.value }
        var kept: [[UInt8]] = []
        var next = environ
        while let entry = next.pointee {
            let bytes = Array(UnsafeBufferPointer(start: entry, count: strlen(entry))).map { UInt8(bitPattern: $0) }
            if !environment.contains(where: { bytes.starts(with: Array("\($0.name)=".utf8)) }) { kept.append(bytes) }
            next += 1
        }
        return kept + own
    }

    private static func withCStrings<Result>(
        _ strings: [[UInt8]], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { FilePath(bytes: $0).withCString { strdup($0) } }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return 127 }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
