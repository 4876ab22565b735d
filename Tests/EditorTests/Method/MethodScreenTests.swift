import JourneyInsight
import Terminal
import Testing

@testable import Editor

/// What every view looks like: in every part, at every size, in every theme.
@Suite struct MethodScreenTests {
    /// Goes through the parts of every view on a screen.
    private func forEachPart(
        _ size: (Int, Int), theme: String = "dark", _ body: (inout MethodScene, String) throws -> Void
    ) throws {
        for kind in MethodScene.kinds {
            var scene = try MethodScene(kind, size, theme: theme)
            for part in try scene.layer.content.view.parts {
                try body(&scene, "\(kind.rawValue).\(part.key) at \(size), \(theme)")
                scene.driver.press("Tab")
            }
        }
    }

    private func words(_ text: some StringProtocol) -> [String] { text.split(separator: " ").map { String($0) } }

    @Test("The answer stands whole behind the heading, whatever its length", arguments: MethodScene.sizes)
    func answer(size: (Int, Int)) throws {
        try forEachPart(size) { scene, place in
            let layer = try scene.layer
            let frame = layer.frame(in: scene.driver.state.screen)
            let lines = frame.answer.rows.map { scene.driver.rows[$0] }
            #expect(lines[0].hasPrefix(" \(layer.kind.title)  "), "\(place)")
            let said = lines.flatMap { words($0) }.joined(separator: " ")
            let expected = words("\(layer.kind.title) \(layer.content.view.answer)").joined(separator: " ")
            #expect(said == expected, "\(place)")
        }
    }

    @Test("The shown part is named whole and looks otherwise than the others", arguments: MethodScene.sizes)
    func partNames(size: (Int, Int)) throws {
        for theme in ["dark", "mono"] {
            try forEachPart(size, theme: theme) { scene, place in
                let layer = try scene.layer
                let y = layer.frame(in: scene.driver.state.screen).parts.y
                let title = layer.content.view.parts[layer.part].title
                let x = try #require(scene.driver.column(of: " \(title)", row: y), "\(place)")
                let frame = scene.driver.frame
                #expect(!scene.driver.rows[y].contains("…"), "\(place)")
                let styles = frame.bounds.columns.filter { $0 < x || $0 >= x + title.count + 2 }.map {
                    frame[Point(x: $0, y: y)].style
                }
                #expect(!styles.contains(frame[Point(x: x + 1, y: y)].style), "\(place)")
            }
        }
    }

    @Test("Columns stand apart, numbers end where their heading ends, pictures are whole", arguments: MethodScene.sizes)
    func columns(size: (Int, Int)) throws {
        try forEachPart(size) { scene, place in
            let layer = try scene.layer
            guard let table = layer.table, !layer.content.rows.isEmpty else { return }
            let frame = layer.frame(in: scene.driver.state.screen)
            let layout = layer.layout(of: table, width: frame.rows.width)
            let surface = scene.driver.frame
            let lines = [frame.heading.y] + Array(frame.rows.rows.prefix(layer.content.rows.count))
            for (column, next) in zip(layout.columns, layout.columns.dropFirst()) {
                #expect(column.x + column.width + 2 == next.x, "\(place)")
                for y in lines {
                    let x = frame.rows.x + next.x - 1
                    let glyph = surface.rows[y].dropFirst(x).first
                    #expect(glyph == " " || glyph == nil, "\(place), row \(y), column \(next.index)")
                }
            }
            let last = layout.columns.last.map { $0.x + $0.width } ?? 0
            #expect(last <= frame.rows.width, "\(place)")
            for column in layout.columns where table.columns[column.index].give == .never {
                for row in table.rows { #expect(row.cells[column.index].shown.count <= column.width, "\(place)") }
            }
        }
    }

    @Test("Every column comes into sight when one goes to it", arguments: [(80, 24), (120, 40)])
    func reachable(size: (Int, Int)) throws {
        try forEachPart(size) { scene, place in
            guard let table = try scene.layer.table, try !scene.layer.content.rows.isEmpty else { return }
            for index in table.columns.indices {
                #expect(try scene.layer.position.column == index, "\(place)")
                #expect(scene.driver.frame.cursor != nil, "\(place), column \(index)")
                scene.driver.press("l")
            }
        }
    }

    @Test(
        "The selected cell looks otherwise than its row and than the row below, the selected place than the others",
        arguments: MethodScene.themes)
    func selection(theme: String) throws {
        for size in MethodScene.sizes {
            try forEachPart(size, theme: theme) { scene, place in
                let layer = try scene.layer
                let surface = scene.driver.frame
                guard layer.matrix != nil || !layer.content.rows.isEmpty else { return }
                let here = try #require(surface.cursor, "\(place)")
                let style = surface[here].style
                if let table = layer.table {
                    let frame = layer.frame(in: scene.driver.state.screen)
                    let layout = layer.layout(of: table, width: frame.rows.width)
                    for column in layout.columns.dropFirst() {
                        let other = Point(x: frame.rows.x + column.x, y: here.y)
                        #expect(surface[other].style != style, "\(place), column \(column.index)")
                    }
                }
                let beside = layer.matrix == nil ? Point(x: here.x, y: here.y + 1) : Point(x: here.x - 1, y: here.y)
                #expect(surface[beside].style != style, "\(place)")
            }
        }
    }

    @Test("What a row cuts off stands below it, each value behind its heading")
    func detail() throws {
        var scene = try MethodScene(.stakeholders, (80, 24))
        scene.driver.press("j")
        let text = scene.driver.screen
        #expect(text.contains("7 of 16 columns"))
        #expect(text.contains("Role influencer") && text.contains("Priorities "))
        let lane = try #require(scene.layer.subject?.id)
        let concerns = try #require(scene.driver.value("lanes/\(lane)/concerns")).split(separator: ",")
        #expect(concerns.allSatisfy { words($0).allSatisfy { text.contains($0) } })
    }

    @Test("Quarters are named on the lines above them, and no name is cut")
    func quarters() throws {
        for size in MethodScene.sizes {
            let scene = try MethodScene(.opportunities, size)
            var driver = scene.driver
            driver.press("Tab")
            let lines = driver.rows
            #expect(lines.contains { $0.contains("┌ quick win ─") && $0.contains("┬ big bet ─") })
            #expect(lines.contains { $0.contains("├ fill-in ─") && $0.contains("┼ money pit ─") })
        }
    }

    @Test("What is bad looks otherwise than what is good or plain, without colours too", arguments: MethodScene.themes)
    func tones(theme: String) throws {
        let scene = try MethodScene(.stakeholders, (200, 50), theme: theme)
        let surface = scene.driver.frame
        let layer = try scene.layer
        let frame = layer.frame(in: scene.driver.state.screen)
        let table = try #require(layer.table)
        let layout = layer.layout(of: table, width: frame.rows.width)
        let mean = try #require(layout.columns.first { table.columns[$0.index].key == "emotion" })
        var styles: [MethodCell.Tone: Style] = [:]
        for (line, row) in table.rows.enumerated().dropFirst() {
            let end = Point(x: frame.rows.x + mean.x + mean.width - 1, y: frame.rows.y + line)
            styles[row.cells[mean.index].tone] = surface[end].style
        }
        let bad = try #require(styles[.bad])
        #expect(styles.filter { $0.key != .bad }.values.allSatisfy { $0 != bad })
        #expect(styles.count > 2)
    }

    @Test("Order, filter, part and place are kept when a view is closed and opened again")
    func memory() throws {
        var scene = try MethodScene(.pains, (120, 40))
        scene.driver.press("l s /")
        scene.driver.type("no")
        scene.driver.press("Enter j j")
        let row = try scene.layer.position.row
        scene.driver.press("Esc")
        #expect(scene.driver.state.layers.isEmpty)
        scene.driver.press("g p")
        let layer = try scene.layer
        #expect(layer.position.sort == .init(column: 1, isFalling: true))
        #expect(layer.position.filter == "no" && layer.position.row == row && row > 0)
        #expect(scene.driver.screen.contains("“no”"))
        scene.driver.press("Tab Tab q g p")
        #expect(try scene.layer.part == 2)
        scene.driver.press("q :")
        scene.driver.type("show-view pains.triage")
        scene.driver.press("Enter")
        #expect(try scene.layer.part == 0 && scene.layer.position.filter == "no")
    }
}
