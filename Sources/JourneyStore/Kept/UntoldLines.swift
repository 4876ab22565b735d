/// The lines in the file of a day of commands of which nothing can be told.
public struct UntoldLines: Hashable, Sendable {
    /// The file.
    public let file: FilePath
    /// How many are damaged or were cut off.
    public private(set) var damaged = 0
    /// How many are whole, but of a newer program.
    public private(set) var newer = 0
    /// The numbers of the first ones, counted from 1, at most ``named``.
    public private(set) var first: [Int] = []

    /// So many are told by their numbers: a file may be nothing but damage.
    static let named = 3

    /// None of a file.
    init(in file: FilePath) {
        self.file = file
    }

    /// How many there are.
    public var count: Int { damaged + newer }

    /// Adds a damaged line.
    mutating func addDamaged(_ number: Int) {
        damaged += 1
        name(number)
    }

    /// Adds a line of a newer program.
    mutating func addNewer(_ number: Int) {
        newer += 1
        name(number)
    }

    private mutating func name(_ number: Int) {
        if first.count < Self.named { first.append(number) }
    }
}
