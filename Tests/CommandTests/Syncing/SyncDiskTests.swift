import TestSupport
import Testing

/// What a sync brought in, on a disk that does not promise to keep it.
@Suite(.enabled(if: Tracing.isPossible, "strace is missing, or not allowed here"))
struct SyncDiskTests {
    @Test("A sync tells that what came in may not stay, and what it brought is there")
    func doubtful() throws {
        let clones = try SyncingClones()
        try clones.shell("cd two && $WAYMARK add map 'it-1@dec: Of two' && $WAYMARK sync map")
        let trace = "strace -f -qq -o /dev/null -P \"$PWD\" -e trace=fsync -e inject=fsync:error=EIO"
        let outcome = try clones.shell("cd one && \(trace) $WAYMARK sync map")
        #expect(outcome.status == 4 && outcome.text.contains("does not promise to keep"), "\(outcome.text)")
        #expect(clones.workspace.text("one/map").contains("Of two"))
        #expect(try clones.shell("cd one && $WAYMARK sync map && git status --porcelain").lines.count == 1)
    }
}
