import Glibc

// Measures what happens inside, at several sizes of journey. Say `-c release` to `swift run`, or it measures nothing.

guard let options = Options(CommandLine.arguments.dropFirst()) else {
    print(Options.usage)
    exit(2)
}
let stopwatch = Stopwatch(runs: options.runs)
var measurements: [Measurement] = []
var memory: [String] = []
for size in options.sizes {
    guard let model = ModelBenchmarks(size: size, stopwatch: stopwatch),
        let editor = EditorBenchmarks(size: size, stopwatch: stopwatch)
    else {
        print("the journey of \(size) touchpoints cannot be opened")
        exit(1)
    }
    let held = model.heldBytes()
    memory.append("\(size): file \(model.fileSize), held \(held), ratio \(held * 10 / model.fileSize)/10")
    measurements += model.run() + editor.run()
}
if options.isJSON {
    Printing.lines(measurements)
} else {
    print("median / p99, or median and throughput\n")
    Printing.table(measurements, sizes: options.sizes)
    print("\nbytes: " + memory.joined(separator: " · "))
}
