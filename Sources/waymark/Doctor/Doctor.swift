import CursesScreen
import Editor
import Glibc
import JourneyStore
import Terminal

/// Looks at everything around the program that decides how it works here.
struct Doctor {
    private let environment = UserEnvironment.current()
    private let survey = TerminalSurvey.take()

    /// What was found, in the order in which things build on each other.
    var diagnoses: [Diagnosis] {
        [program, locale, terminal, size, colors, glyphs, theme, keys, user]
            + [folder("state", environment.stateFolder), folder("settings", environment.configFolder)]
    }

    private var program: Diagnosis { Diagnosis(subject: "program", state: "waymark \(Waymark.version)") }

    private var locale: Diagnosis {
        let name = setlocale(LC_CTYPE, "").map { String(cString: $0) } ?? "C, because there is no such locale here"
        let source = ["LC_ALL", "LC_CTYPE", "LANG"].first { variable($0) != nil }
        let asked = source.map { " (\($0)=\(variable($0) ?? ""))" } ?? " (nothing is set)"
        let isUTF8 = survey.profile.glyphs == .unicode
        return Diagnosis(
            subject: "locale", state: name + asked,
            trouble: isUTF8 ? nil : "text is not in UTF-8 here; set LANG=C.UTF-8 to see every character")
    }

    private var terminal: Diagnosis {
        let names = [(STDIN_FILENO, "input"), (STDOUT_FILENO, "output")]
        let piped = names.filter { isatty($0.0) == 0 }.map(\.1)
        let asked = survey.type.map { "TERM=\($0)" } ?? "TERM is not set"
        let used = survey.usedType.map { $0 == survey.type ? "" : ", used as \($0)" } ?? ""
        let note = piped.isEmpty ? "" : "; \(piped.joined(separator: " and ")) not a terminal"
        return Diagnosis(
            subject: "terminal", state: asked + used + note,
            trouble: survey.usedType == nil
                ? "no terminal is described here; install ncurses-base or ncurses-term" : nil)
    }

    private var size: Diagnosis {
        guard let columns = Console().columns, let rows = Console().rows else {
            return Diagnosis(subject: "size", state: "not known without a terminal")
        }
        let isSmall = columns < 40 || rows < 12
        return Diagnosis(
            subject: "size", state: "\(columns)×\(rows)", trouble: isSmall ? "the map needs 40×12; make it larger" : nil
        )
    }

    private var colors: Diagnosis {
        let depth = survey.profile.colors
        let reason = (variable("NO_COLOR") ?? "").isEmpty ? "" : " (NO_COLOR is set)"
        return Diagnosis(subject: "colours", state: (depth == .mono ? "none" : "\(depth.rawValue)") + reason)
    }

    private var glyphs: Diagnosis {
        let sample = SafeText("▼▼ ▼ ● ▲ ▲▲ ○ ★ ⇅ │ ─ ▁▃▅▇")
        guard survey.profile.glyphs == .ascii else {
            return Diagnosis(subject: "glyphs", state: "Unicode: \(sample)")
        }
        return Diagnosis(
            subject: "glyphs", state: "ASCII: \(String(String.UnicodeScalarView(sample.map(\.ascii.base))))")
    }

    private var theme: Diagnosis {
        let choice = ThemeChoice(name: nil)
        let follows = survey.profile.colors == .mono ? "" : ", unless the terminal tells of another ground"
        let asked = choice.followsGround ? follows : " (WAYMARK_THEME)"
        do throws(CommandFailure) {
            _ = try choice.load(for: survey.profile.colors)
            return Diagnosis(subject: "theme", state: choice.name + asked)
        } catch {
            return Diagnosis(subject: "theme", state: choice.name + asked, trouble: error.messages.first)
        }
    }

    private var keys: Diagnosis {
        let settings = Settings(environment)
        let path = settings.path(KeyChoice.fileName).map(\.description) ?? "none"
        do throws(CommandFailure) {
            guard let map = try KeyChoice(settings: settings).load() else {
                return Diagnosis(subject: "keys", state: "standard")
            }
            return Diagnosis(subject: "keys", state: ([path] + map.hidings.map { "\($0)" }).joined(separator: "; "))
        } catch {
            return Diagnosis(subject: "keys", state: path, trouble: error.messages.first)
        }
    }

    private var user: Diagnosis { Diagnosis(subject: "user", state: environment.userName) }

    private func folder(_ subject: String, _ path: FilePath?) -> Diagnosis {
        guard let path else {
            return Diagnosis(subject: subject, state: "nowhere", trouble: "there is no home folder; set HOME")
        }
        switch FolderState(of: path) {
        case .absent: return Diagnosis(subject: subject, state: "\(path) (not there yet)")
        case .usable: return Diagnosis(subject: subject, state: "\(path)")
        case .unusable(let reason): return Diagnosis(subject: subject, state: "\(path)", trouble: reason)
        }
    }

    private func variable(_ name: String) -> String? { environment.variable(name) }
}
