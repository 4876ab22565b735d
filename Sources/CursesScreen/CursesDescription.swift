import CTerminal
import Terminal

/// The description of the terminal as curses reads it, without the pauses (`$<…>`) that some ask for: terminals that
/// needed them are gone.
struct CursesDescription: TerminalDescription {
    func sequence(_ name: String) -> [UInt8]? {
        waymark_capability(name).map(Self.withoutDelays)
    }

    func sequence(_ name: String, _ numbers: [Int]) -> [UInt8]? {
        let first = numbers.first.map(Int32.init(clamping:)) ?? 0
        let second = numbers.dropFirst().first.map(Int32.init(clamping:)) ?? 0
        return waymark_expanded(name, first, second).map(Self.withoutDelays)
    }

    func number(_ name: String) -> Int? {
        let number = waymark_number(name)
        return number < 0 ? nil : Int(number)
    }

    func isSo(_ name: String) -> Bool {
        waymark_flag(name)
    }

    private static func withoutDelays(_ text: UnsafePointer<CChar>) -> [UInt8] {
        var sequence: [UInt8] = []
        var place = text
        while place.pointee != 0 {
            if let end = delayEnd(place) {
                place = end
                continue
            }
            sequence.append(UInt8(bitPattern: place.pointee))
            place += 1
        }
        return sequence
    }

    /// Where the pause ends that begins at `place`; `nil` where none does.
    private static func delayEnd(_ place: UnsafePointer<CChar>) -> UnsafePointer<CChar>? {
        guard place[0] == CChar(bitPattern: UInt8(ascii: "$")), place[1] == CChar(bitPattern: UInt8(ascii: "<")) else {
            return nil
        }
        var end = place
        while end.pointee != 0 {
            if end.pointee == CChar(bitPattern: UInt8(ascii: ">")) { return end + 1 }
            end += 1
        }
        return nil
    }
}
