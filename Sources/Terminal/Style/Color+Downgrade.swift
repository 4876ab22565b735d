extension Color {
    /// The nearest colour that a terminal of `depth` has.
    ///
    /// 256 colours keep everything. 16 colours take the nearest of xterm's named colours by weighted distance in
    /// sRGB ("redmean", Riemersma), greys only among the four greys; 8 colours then drop the brightness bit; without
    /// colours only the standard one is left.
    public func downgraded(to depth: ColorDepth) -> Color {
        guard let index else { return .standard }
        switch depth {
        case .full: return self
        case .sixteen: return .indexed(Self.nearestNamed(index))
        case .eight: return .indexed(Self.nearestNamed(index) & 7)
        case .mono: return .standard
        }
    }

    /// Red, green and blue (0–255) of palette colour `index` as xterm defines them.
    public static func components(of index: UInt8) -> (red: Int, green: Int, blue: Int) {
        let index = Int(index)
        if index < 16 { return named[index] }
        if index >= 232 {
            let grey = 8 + 10 * (index - 232)
            return (grey, grey, grey)
        }
        let cube = index - 16
        return (cubeLevel(cube / 36), cubeLevel(cube / 6 % 6), cubeLevel(cube % 6))
    }

    private static func cubeLevel(_ step: Int) -> Int {
        step == 0 ? 0 : 55 + 40 * step
    }

    private static func nearestNamed(_ index: UInt8) -> UInt8 {
        if index < 16 { return index }
        let wanted = components(of: index)
        let isGrey = wanted.red == wanted.green && wanted.green == wanted.blue
        let candidates: [UInt8] = isGrey ? [0, 8, 7, 15] : Array(0..<16)
        let nearest = candidates.min { distance(named[Int($0)], wanted) < distance(named[Int($1)], wanted) }
        return nearest ?? index & 15
    }

    private static func distance(_ a: (red: Int, green: Int, blue: Int), _ b: (red: Int, green: Int, blue: Int)) -> Int
    {
        let mean = (a.red + b.red) / 2
        let (red, green, blue) = (a.red - b.red, a.green - b.green, a.blue - b.blue)
        return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
    }

    private static let named: [(red: Int, green: Int, blue: Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
}
