import Glibc
import JourneyInsight
import JourneyModel
import JourneyStore

/// What is told about a session that was cut off.
struct SessionReport {
    private let session: UnfinishedSession
    private let recovery: Recovery?
    private let now = time(nil)

    /// A report on `session`.
    init(_ session: UnfinishedSession) {
        self.session = session
        recovery = try? Recovery(session)
    }

    /// “northwind.journey.json: 12 edits after 14:02 (session 3kf9x2ab)”.
    var line: String { "\(name): \(summary) (session \(session.id))" }

    private var name: String {
        session.header.path.map(\.description) ?? "“\(session.header.title)”, a map without a file"
    }

    private var edits: [Edit] { recovery.map { $0.before.edits(to: $0.after) } ?? [] }

    private var summary: String {
        recovery?.summary(of: edits, now: now) ?? "its journal begins with a map that cannot be read"
    }

    /// What was done, a line each.
    var lines: [String] { recovery?.lines(now: now) ?? [] }

    /// The report for programs.
    var json: JSONValue {
        .object([
            .init("session", .string(session.id)), .init("file", .optional(session.header.path?.description)),
            .init("title", .string(session.header.title.string)),
            .init("began", .string(session.header.startedAt.string)),
            .init("since", .optional(recovery?.since.string)), .init("edits", .count(edits.count)),
            .init("trouble", .optional(recovery == nil ? "unreadable" : recovery?.trouble)),
            .init("lines", .strings(lines)),
        ])
    }
}
