import JourneyModel

/// A matrix of a view: records placed by two of their fields, each from 1 to 5.
public struct MethodMatrix: Sendable {
    /// A record in a matrix.
    public struct Point: Hashable, Sendable {
        /// The record.
        public let subject: MethodSubject
        /// What it is called.
        public let name: String
        /// Where it stands from left to right, 1 to 5; `nil` when it is not rated.
        public let x: Int?
        /// Where it stands from bottom to top, 1 to 5; `nil` when it is not rated.
        public let y: Int?
    }

    /// One axis of a matrix.
    public struct Axis: Hashable, Sendable {
        /// The key of the field that it shows.
        public let key: Text
        /// What it is called.
        public let label: String
    }

    /// The steps of both axes.
    public static let steps = 1...5

    /// The axis from left to right.
    public let x: Axis
    /// The axis from bottom to top.
    public let y: Axis
    /// The names of the quarters: high and low of `y`, then low and high of `x`.
    public let quarters: (topLeft: String, topRight: String, bottomLeft: String, bottomRight: String)
    /// The records, those that are not rated last.
    public let points: [Point]

    /// The records at one place.
    public func points(x: Int, y: Int) -> [Point] { points.filter { $0.x == x && $0.y == y } }

    /// The records without a place.
    public var unrated: [Point] { points.filter { $0.x == nil || $0.y == nil } }

    /// The name of the quarter of a place; 4 and 5 are high.
    public func quarter(x: Int, y: Int) -> String {
        switch (PainPriority.isHigh(y), PainPriority.isHigh(x)) {
        case (true, false): quarters.topLeft
        case (true, true): quarters.topRight
        case (false, false): quarters.bottomLeft
        case (false, true): quarters.bottomRight
        }
    }

    /// The matrix of records of a type by two of their fields.
    init(
        _ records: [ID], _ type: RecordType, x: (Field<Int>, String), y: (Field<Int>, String),
        quarters: (topLeft: String, topRight: String, bottomLeft: String, bottomRight: String), in journey: Journey
    ) {
        self.x = Axis(key: x.0.key, label: x.1)
        self.y = Axis(key: y.0.key, label: y.1)
        self.quarters = quarters
        let all = records.map { id in
            let record = journey[type, id]
            func step(_ field: Field<Int>) -> Int? { record?[field].flatMap { Self.steps.contains($0) ? $0 : nil } }
            return Point(
                subject: MethodSubject(type, id), name: journey.name(type, id, limit: Printable.whole), x: step(x.0),
                y: step(y.0))
        }
        points = all.filter { $0.x != nil && $0.y != nil } + all.filter { $0.x == nil || $0.y == nil }
    }
}
