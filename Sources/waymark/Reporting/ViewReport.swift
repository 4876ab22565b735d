import Editor
import JourneyInsight
import Terminal

/// Prints a view for people or programs.
struct ViewReport {
    /// How it is printed.
    enum Form {
        case text(width: Int), json, csv
    }

    let view: MethodView
    let parts: [MethodPart]
    let form: Form

    /// The view, or only the part of that name.
    init(_ view: MethodView, part name: String?, _ form: Form) throws(CommandFailure) {
        self.view = view
        self.form = form
        parts = view.parts.filter { name == nil || $0.key == name }
        guard !parts.isEmpty else {
            let names = view.parts.map(\.key).joined(separator: ", ")
            throw CommandFailure(.usage, "\(view.kind.rawValue) has no part \(name ?? ""); its parts are \(names)")
        }
    }

    func print(to console: Console) {
        switch form {
        case .json: console.write(raw: Array("\(view.json(part: parts.count == 1 ? parts[0].key : nil).line)\n".utf8))
        case .csv: for line in parts[0].csv { console.write(raw: Array("\(line)\r\n".utf8)) }
        case .text(let width): printText(width, to: console)
        }
    }

    private func printText(_ width: Int, to console: Console) {
        let answer = SafeText(view.answer, columns: 4000).wrapped(to: width, lines: 40)
        for line in answer.lines { console.write(line.description) }
        for part in parts {
            console.write("")
            console.write(part.title, columns: width)
            for line in MethodPrint(part, width: width - 2).lines { console.write("  \(line)", columns: width) }
        }
    }
}
