import Testing

@testable import Editor

@Suite struct CaptureDoubtTests {
    @Test(
        "What is most likely a slip is remarked on",
        arguments: [
            ("it-2@deci late again", "“it-2@deci” has no colon behind it, so it is no place"),
            (" fin,it@cons two at once", "“fin,it@cons” has no colon behind it, so it is no place"),
            ("fin@cons: it-2@deci late again", "“it-2@deci” has no colon behind it, so it is no place"),
            ("it@deci: late [4 3 5]", "“[4 3 5]” has no !pain before it, so it is no score"),
            ("it@deci: late ! nobody knows why", "“!” has a blank behind it, so it is no pain"),
        ])
    func slips(line: String, remark: String) throws {
        let read = try CaptureLine.parse(line, in: CaptureFixture.context())
        #expect(CaptureDoubt.remark(on: Array(line.utf8), read: read, in: CaptureFixture.context()) == remark)
    }

    @Test(
        "What is meant as it stands is not",
        arguments: [
            "it-2@deci: late again", "mail to ana@decline.example", "it\\@deci late", "it@nowhere late",
            "it@deci: late !legal stalls [4 3 5]", "it@deci: Enfin!", "it@deci: wow!! really", "it@deci: row [a 3]",
            "IT people ask", "", "fin@cons: mail to it@deci", "fin@cons: it@nowhere late",
        ])
    func noSlips(line: String) throws {
        let bytes = Array("\(line) x".utf8)
        let read = try CaptureLine.parse(bytes, in: CaptureFixture.context())
        #expect(CaptureDoubt.remark(on: bytes, read: read, in: CaptureFixture.context()) == nil)
    }
}
