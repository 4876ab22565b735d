extension CaptureContext {
    /// The fewest letters of a name that a handle is made of, so that it can still be read.
    private static let fewestLetters = 3

    /// The beginning of a line for a card at a place, such as `it@dec: `. What cannot be named by any word, or is not
    /// there, is left out; nothing at all makes an empty line.
    public func prefill(lane: [UInt8]?, stage: [UInt8]?) -> [UInt8] {
        let laneHandle = lane.flatMap { id in lanes.firstIndex { $0.id == id } }.flatMap(handle(ofLane:))
        let stageHandle = stage.flatMap { id in stages.firstIndex { $0.id == id } }.flatMap(handle(ofStage:))
        guard laneHandle != nil || stageHandle != nil else { return [] }
        let place = (laneHandle ?? []) + (stageHandle.map { [CaptureSigns.at] + $0 } ?? [])
        return place + [CaptureSigns.colon, 0x20]
    }

    /// The letters that words for lanes begin with, whatever they are made of: short names, names or ids.
    var laneInitials: Set<Character> {
        let keys = lanes.flatMap { [$0.shortKey, $0.nameKey, $0.idKey] }
        return Set(keys.compactMap { String(decoding: $0.prefix(1), as: UTF8.self).first })
    }

    /// The shortest readable word that means the lane at `index` and nothing else, or `nil` if there is none.
    func handle(ofLane index: Int) -> [UInt8]? {
        handles(of: index, among: lanes).first { handle in
            let word = CaptureLaneWord(handle.indices, of: handle, lanes: lanes)
            return word.match == .one(index) && word.emotion == nil
        }
    }

    /// The shortest readable word that means the stage at `index` and nothing else, or `nil` if there is none.
    func handle(ofStage index: Int) -> [UInt8]? {
        handles(of: index, among: stages).first {
            CaptureMatch.find(CaptureKey($0), among: stages) == .one(index)
        }
    }

    /// What the choice at `index` may be called, the most readable first; not all of it need be unambiguous.
    private func handles(of index: Int, among choices: [CaptureChoice]) -> [[UInt8]] {
        let choice = choices[index]
        let shared = choices.indices.filter { $0 != index }.map { other in
            max(
                choice.nameKey.sharedCount(with: choices[other].nameKey),
                choice.nameKey.sharedCount(with: choices[other].shortKey))
        }
        let letters = max(Self.fewestLetters, (shared.max() ?? 0) + 1)
        let words = [choice.shortKey.bytes, choice.nameKey.prefix(letters), choice.nameKey.bytes, choice.idKey.bytes]
        return words.filter { !$0.isEmpty }
    }
}
