// swift-tools-version: 6.2
import PackageDescription

// Generic types are looked up by name when they are first used unless the compiler is told to call for them
// directly; in a program that starts in milliseconds the look-ups show.
let direct = ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"]
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .unsafeFlags(direct, .when(configuration: .release)),
]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]
let hashTrees = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Waymark",
    products: [.executable(name: "waymark", targets: ["waymark"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        // What the program knows of the system and the terminal.
        .target(name: "CSystem", cSettings: strictC),
        .target(
            name: "CTerminal",
            cSettings: strictC,
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .target(name: "Terminal", swiftSettings: strict),
        .target(
            name: "CursesScreen",
            dependencies: ["Terminal", "CTerminal", "CSystem"],
            swiftSettings: strict
        ),

        // The journey: what it is, what it says, where it is kept.
        .target(name: "JourneyModel", dependencies: [hashTrees], swiftSettings: strict),
        .target(name: "JourneyInsight", dependencies: ["JourneyModel"], swiftSettings: strict),
        .target(name: "JourneyStore", dependencies: ["JourneyModel", "CSystem"], swiftSettings: strict),
        .target(
            name: "CTemplates",
            exclude: [
                "example.journey.json", "b2b.journey.json", "moments.journey.json", "zmot.journey.json",
                "blank.journey.json", "profiles.json",
            ],
            cSettings: strictC
        ),
        .target(name: "JourneyTemplates", dependencies: ["JourneyModel", "CTemplates"], swiftSettings: strict),

        // The program.
        .target(
            name: "Themes",
            path: "Themes",
            resources: [.embedInCode("dark.toml"), .embedInCode("light.toml"), .embedInCode("mono.toml")],
            swiftSettings: strict
        ),
        .target(
            name: "Editor",
            dependencies: ["JourneyModel", "JourneyInsight", "Terminal", "Themes"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "waymark",
            dependencies: [
                "JourneyModel", "JourneyInsight", "JourneyStore", "JourneyTemplates",
                "Terminal", "CursesScreen", "CSystem", "Themes", "Editor", arguments,
            ],
            swiftSettings: strict
        ),

        // Tests, and what measures.
        .target(name: "TestSupport", dependencies: ["Terminal"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "JourneyModelTests",
            dependencies: ["JourneyModel", "TestSupport"],
            resources: [.copy("Fixtures")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "JourneyInsightTests",
            dependencies: ["JourneyInsight", "JourneyModel", "JourneyTemplates", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(name: "JourneyStoreTests", dependencies: ["JourneyStore", "CSystem"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "TestSupport"],
            exclude: ["generate_width_table.py"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EditorTests",
            dependencies: ["Editor", "JourneyModel", "JourneyTemplates", "Terminal", "TestSupport", "Themes"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "waymark", "Editor", "JourneyModel", "JourneyStore", "JourneyTemplates", "Terminal", "TestSupport",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "CEmulator",
            path: "Tests/CEmulator",
            cSettings: strictC,
            linkerSettings: [.linkedLibrary("vterm")]
        ),
        .executableTarget(
            name: "ScreenProbe",
            dependencies: ["CSystem", "CursesScreen", "Terminal"],
            path: "Tests/ScreenProbe",
            swiftSettings: strict
        ),
        .testTarget(
            name: "PseudoTerminalTests",
            dependencies: ["CEmulator", "CursesScreen", "ScreenProbe", "Terminal", "TestSupport", "waymark"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["JourneyModel", "JourneyInsight", "Editor", "Terminal"],
            path: "Tests/Benchmarks",
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
