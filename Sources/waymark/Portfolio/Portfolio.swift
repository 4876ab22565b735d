import JourneyInsight
import JourneyModel
import JourneyStore

/// The maps of a folder, each with what it says.
struct Portfolio {
    /// The maps that can be read.
    let entries: [PortfolioEntry]
    /// Why others cannot.
    let troubles: [String]

    /// Reads the maps of a folder. What has not changed since the last time is taken from an index in the state folder,
    /// which is believed only about files that are the same to the nanosecond.
    init(of folder: FilePath, state: FilePath?) {
        let index = PortfolioIndex(of: folder, in: state)
        var (entries, troubles, kept) = ([PortfolioEntry](), [String](), [PortfolioIndex.Line]())
        var doubtful: Set<String> = []
        let shelf = state.map { SnapshotShelf(in: $0) }
        let search = MapSearch(folder)
        troubles += search.passedOver.map { "\($0.path): \($0.reason)" }
        for found in search.maps {
            let path = found.path.description
            if let line = index.line(found) {
                kept.append(line)
            } else {
                do throws(ReadingFailure) {
                    let document = try OpenedDocument(reading: FileArgument(path: found.path), mergingMarkers: true)
                    let line = PortfolioIndex.Line(
                        path: path, state: found.state, mark: SnapshotShelf.mark(of: document.base),
                        summary: MapSummary(of: document.journey))
                    kept.append(line)
                    // What is to be told is told every time.
                    if let doubt = Self.doubt(document) {
                        troubles.append("\(path): \(doubt)")
                        doubtful.insert(path)
                    }
                } catch {
                    troubles.append("\(error)")
                    continue
                }
            }
            guard let line = kept.last else { continue }
            let seen = shelf.flatMap { shelf in
                (try? DocumentFile(found.path).realPath()).flatMap { shelf.seenMark(of: $0) }
            }
            entries.append(PortfolioEntry(path: path, summary: line.summary, isNews: seen.map { $0 != line.mark }))
        }
        (self.entries, self.troubles) = (entries, troubles)
        index.write(kept.filter { !doubtful.contains($0.path) })
    }

    /// Why what is shown of a map may not be all that it says; `nil` where it is.
    private static func doubt(_ document: OpenedDocument) -> String? {
        if let markers = document.markers {
            return "git conflict markers in line \(markers.line); it is shown merged, open it to settle them"
        }
        return document.content.newerFormat.map {
            "its format is \($0), and this program knows \(JourneyReader.format); what it does not know is left out"
        }
    }
}
