import Terminal
import Testing
import Themes

@testable import Editor

@Suite struct BundledThemeTests {
    private static let colored = ["dark", "light"]

    @Test(arguments: BundledTheme.allCases)
    func noScopeIsMissing(theme: BundledTheme) throws {
        var told: Set<Scope> = []
        var next: BundledTheme? = theme
        while let bundled = next {
            let file = try ThemeReader.read(bundled.bytes, name: bundled.rawValue)
            told.formUnion(file.entries.keys)
            next = file.inherits.flatMap(BundledTheme.init(rawValue:))
        }
        #expect(Scope.allCases.filter { !told.contains($0) }.map(\.name) == [])
    }

    @Test(arguments: BundledTheme.allCases)
    func everyThemeSaysWhatItIsAndWhatForItIsMade(theme: BundledTheme) throws {
        let file = try ThemeReader.read(theme.bytes, name: theme.rawValue)
        #expect(file.about?.isEmpty == false)
        #expect(file.background != nil && file.foreground != nil)
    }

    @Test(arguments: colored)
    func contrastIsEnough(name: String) throws {
        let theme = try Theme.load(name, for: .full)
        for entry in Scope.entries {
            let contrast = theme.contrast(of: theme[entry.scope])
            #expect(contrast >= (entry.role == .text ? 4.5 : 3), "\(name): \(entry.name)")
            #expect(!theme[entry.scope].attributes.contains(.dim), "\(name): \(entry.name)")
        }
    }

    /// What strips, lists and the palette show of the map.
    @Test(arguments: colored)
    func contrastIsEnoughOnLayersToo(name: String) throws {
        let theme = try Theme.load(name, for: .full)
        for entry in Scope.entries {
            let contrast = theme.contrast(of: theme.style(entry.scope, on: .layer))
            #expect(contrast >= (entry.role == .text ? 4.5 : 2.8), "\(name): \(entry.name)")
        }
    }

    @Test(arguments: colored, [ColorDepth.sixteen, .eight])
    func fewColorsStayReadable(name: String, depth: ColorDepth) throws {
        let theme = try Theme.load(name, for: depth)
        for entry in Scope.entries {
            #expect(theme.contrast(of: theme[entry.scope]) >= 3, "\(name) \(depth): \(entry.name)")
        }
    }

    @Test(arguments: colored)
    func coloursAreThoseOfThePaletteOfXterm(name: String) throws {
        let bytes = try #require(BundledTheme(rawValue: name)).bytes
        let words = String(decoding: bytes, as: UTF8.self).split(separator: "\"").map(String.init)
        let colors = words.compactMap { RGB($0) }
        #expect(colors.count > 20)
        for color in colors { #expect(color.nearest.index.map(RGB.init(index:)) == color) }
    }

    /// Scopes that say different things in the same place.
    private static let groups: [[Scope]] = [
        [.stage, .stageCurrent, .stageSelected], [.lane, .laneCurrent, .laneSelected],
        [.cardTitle, .cardSelected, .cardRange], [.cell, .cellSelected], [.title, .titleSelected],
        [.layer, .layerSelected], [.layer, .layerMatch], [.fieldValue, .fieldSelected, .fieldEdit, .fieldInvalid],
        [.statusNormal, .statusEdit, .statusRange], [.status, .statusError], [.hint, .hintKey],
        [.cardTitle, .searchMatch, .searchCurrent], [.curve, .curveSelected], [.status, .chip],
    ]

    @Test(arguments: BundledTheme.allCases, ColorDepth.allCases)
    func whatDiffersLooksDifferent(bundled: BundledTheme, depth: ColorDepth) throws {
        let theme = try Theme.load(bundled.rawValue, for: depth)
        for group in Self.groups {
            for (index, one) in group.enumerated() {
                for other in group[(index + 1)...] {
                    #expect(!looksAlike(one, other, in: theme), "\(bundled) \(depth): \(one.name), \(other.name)")
                }
            }
        }
    }

    /// Whether two scopes have the same attributes and colours that can hardly be told apart.
    private func looksAlike(_ one: Scope, _ other: Scope, in theme: Theme) -> Bool {
        let (one, other) = (theme[one], theme[other])
        guard one.attributes == other.attributes else { return false }
        return shown(one.foreground, theme.foreground).contrast(to: shown(other.foreground, theme.foreground)) < 1.3
            && shown(one.background, theme.background).contrast(to: shown(other.background, theme.background)) < 1.3
    }

    private func shown(_ color: Color, _ standard: RGB) -> RGB { color.index.map(RGB.init(index:)) ?? standard }

    @Test(arguments: colored)
    func feelingsRunFromWarmToBlueNeverToGreen(name: String) throws {
        let theme = try Theme.load(name, for: .full)
        for (scope, isWarm) in [
            (Scope.emotionWorst, true), (.emotionBad, true), (.emotionGood, false), (.emotionBest, false),
        ] {
            let color = RGB(index: try #require(theme[scope].foreground.index))
            #expect(isWarm ? color.red > color.green && color.green >= color.blue : color.blue > color.green)
            #expect(isWarm || color.red <= color.green)
        }
    }

    @Test func monoHasNoColours() throws {
        let mono = try Theme.load("mono", for: .full)
        #expect(mono.isColorless)
    }

    @Test(arguments: colored)
    func withoutColoursMonoServes(name: String) throws {
        let theme = try Theme.load(name, for: .mono)
        #expect(theme.isColorless)
        #expect(theme[.cardSelected].attributes == [.bold, .reverse])
        #expect(theme[.cellEmpty].attributes == .dim)
    }
}
