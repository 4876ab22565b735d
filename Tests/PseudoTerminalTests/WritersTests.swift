import Foundation
import Testing

/// Several processes save one map at the same time.
@Suite struct WritersTests {
    private let place = EditorPlace()

    @Test func everyCardOfSeveralWritersIsKept() throws {
        defer { place.remove() }
        let file = try place.example()
        let before = try titles(in: file)
        let (writers, cards) = (4, 8)
        let lost = DispatchQueue.concurrentPerform(writers) { writer in
            (1...cards).map { add("card \(writer)-\($0)", to: file) }.filter { $0 != 0 }.count
        }
        #expect(lost == 0)
        let added = Set(try titles(in: file)).subtracting(before)
        #expect(added.count == writers * cards)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
        #expect(!names.contains { $0.hasPrefix(".waymark-") }, "\(names)")
    }

    /// Adds a card to the inbox with the real program; its exit status.
    private func add(_ title: String, to file: String) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Products.path("waymark"))
        process.arguments = ["add", file, title]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func titles(in file: String) throws -> [String] {
        let content = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
        let touchpoints = try #require((content as? [String: Any])?["touchpoints"] as? [String: [String: Any]])
        return touchpoints.values.compactMap { $0["title"] as? String }
    }
}

extension DispatchQueue {
    /// Runs `body` for every number below `count` at the same time; the sum of what they give.
    fileprivate static func concurrentPerform(_ count: Int, _ body: @escaping @Sendable (Int) -> Int) -> Int {
        let sums = Sums()
        DispatchQueue.concurrentPerform(iterations: count) { sums.add(body($0)) }
        return sums.total
    }
}

/// A sum that several threads add to.
private final class Sums: @unchecked Sendable {
    private let lock = NSLock()
    private var sum = 0

    var total: Int { lock.withLock { sum } }

    func add(_ value: Int) { lock.withLock { sum += value } }
}
