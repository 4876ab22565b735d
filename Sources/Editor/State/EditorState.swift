import JourneyInsight
import JourneyModel
import Terminal

/// Everything the editor is about: the journey, what was done to it, and what is shown.
public struct EditorState: Sendable {
    /// The journey as it stands.
    public internal(set) var journey: Journey
    /// What its cells, stages and lanes add up to.
    public internal(set) var sums: MapSums
    /// What can be undone and redone.
    public internal(set) var history = History()
    /// How many changes stood when the journey was saved; `nil` when that state cannot be reached by undo.
    var savedDepth: Int?
    /// What is wrong with the file, so that it does not hold the journey whatever was saved; `nil` for nothing.
    public var fileTrouble: String?
    /// Whether the last save that live made failed.
    public var isLiveRefused = false
    /// Whether others saved what conflicts with what is not saved here.
    public var isBehindOthers = false
    /// Whether the journey has no file and nothing was ever changed in it, so that there is nothing to lose.
    var isUntouched: Bool
    /// Whether earlier sessions were asked for what they did.
    var hasRecalled = false
    /// How many of the changes that can be undone earlier sessions made.
    var recalled = 0
    /// What keeps changes that are not saved.
    public var protection = Protection.unprotected("this program keeps no journal here")
    /// The file.
    public var document: DocumentInfo
    /// What is selected.
    public internal(set) var place: Place = .journey
    /// The other end of a selected range.
    public internal(set) var anchor: Place?
    /// What is shown of the map.
    public internal(set) var view = ViewState()
    /// The text being edited, in edit mode.
    public internal(set) var edit: EditSession?
    /// Lists, prompts and strips over the map, the topmost last.
    var layers: [any Layer] = []
    /// The keys of a sequence that is not complete.
    public internal(set) var pending: [KeyEvent] = []
    /// Whether the pending keys have waited long enough to show what may follow.
    public internal(set) var showsPending = false
    /// What the status line says.
    public internal(set) var message: Message?
    /// What the map is compared with for news; `nil` until that was asked for.
    var news: NewsBaseline?
    /// Whether every change is saved as it is made.
    public var isLive = false
    /// What tells of what others save.
    public var company = Company.watched
    /// How the last sync of the map went; `nil` where none is known of.
    public var sync: SyncNote?
    /// What others changed during this session.
    var others = OthersWork()
    /// A view that was made of other maps.
    var givenView: MethodView?
    /// The states of the map that were kept.
    var keptStates: [MethodView.KeptState] = []
    /// The view from which one went to the map, and to which Escape comes back.
    var viewToReturnTo: MethodLayer?
    /// Where the user was in the views that they closed.
    var viewMemories: [MethodView.Kind: MethodMemory] = [:]
    /// Where the inspector is.
    var inspector = InspectorState()
    /// Touchpoints that were copied or cut.
    var register = Register()
    /// What `n` and `N` walk.
    var walk: Walk?
    /// What it goes through.
    var walked: WalkedFinds?
    /// The command that `.` repeats.
    var lastCommand: Invocation?
    /// The change that was made last, where no command repeats it: `.` says so.
    var unrepeatable: String?
    /// Counts the changes that may alter the layout of the map.
    var revision = 0
    /// Counts all changes of the journey.
    var edition = 0
    /// The edits that led to it from the one before.
    var lastEdits: [Edit] = []
    /// The number of changes that the journey has gone through.
    public var journeyEdition: Int { edition }
    /// The touchpoints and stages that relations say stakeholders are in conflict at.
    var conflictPlaces: Set<ID>
    /// The touchpoints whose judgements changed since the last frame, and nothing else about them.
    var judged: Set<ID> = []
    /// The heights of rows that are known.
    var rowHeights = RowHeights()
    /// The lines of the title of a card that is being edited.
    var editedLines: Int?
    /// Who makes the changes.
    public var author: Text = ""
    /// The time of the event being handled, in seconds since 1970.
    var now = 0
    /// How far the clocks of the user are ahead of UTC, in seconds.
    public var secondsFromUTC = 0
    /// The size of the screen.
    public internal(set) var size = Size(width: 80, height: 24)
    /// What the terminal can show of characters.
    public var glyphs = GlyphSet.unicode
    /// What the keys do.
    var keys: KeyMap {
        get { ownKeys ?? .standard }
        set { ownKeys = newValue }
    }
    /// The keys that the user has chosen. The standard ones are only made when they are asked for: not before the first
    /// frame.
    private var ownKeys: KeyMap?
    /// How everything looks.
    public internal(set) var theme: Theme
    /// Whether the user has chosen that here.
    public internal(set) var hasChosenTheme = false
    /// The themes that can be chosen.
    public var themes = ThemeLibrary.bundled(for: .full)
    /// The capture line that was dropped last.
    var droppedCapture: [UInt8]?
    /// What was typed on the command line, the newest last.
    var commandHistory: [String] = []
    /// The names in the folder whose files are being completed.
    var folderNames: FolderNames?
    /// Where new ids and positions come from.
    var random: Randomness
    /// What is to be done outside the editor.
    var effects: [Effect] = []

    /// A state that shows a journey, whose sums may be known already.
    public init(
        _ journey: Journey, sums: MapSums? = nil, document: DocumentInfo = DocumentInfo(), theme: Theme,
        keys: KeyMap? = nil, random: Randomness = .system
    ) {
        self.journey = journey
        self.sums = sums ?? MapSums(of: journey)
        conflictPlaces = journey.placesInConflict
        self.document = document
        self.theme = theme
        ownKeys = keys
        self.random = random
        savedDepth = document.name.isEmpty || document.holdsOther ? nil : 0
        isUntouched = document.name.isEmpty
        place = Self.firstPlace(in: journey)
    }

    /// The topmost card of the first stage that has any; without placed cards the first one of the inbox, without any
    /// cards the first cell. Looks at every stage and every lane once.
    static func firstPlace(in journey: Journey) -> Place {
        let map = journey.map
        guard let first = map.stages.first else { return .journey }
        if let stage = map.stages.first(where: { !map.touchpoints(stage: $0).isEmpty }) {
            for lane in map.lanes {
                if let card = map.touchpoints(lane: lane, stage: stage).first { return .card(card, lane: lane) }
            }
        }
        if let card = map.unplaced.first { return .card(card, lane: Place.inbox) }
        return map.lanes.first.map { .cell(lane: $0, stage: first) } ?? .journey
    }

    /// Whether the journey differs from its file.
    public var isModified: Bool { fileTrouble != nil || history.done.count != savedDepth }

    /// Whether leaving the journey now would lose something. What is live is saved on the way out.
    var hasUnsavedWork: Bool { isModified && !isUntouched && (!isLive || fileTrouble != nil || isLiveRefused) }

    /// How many changes lie between the journey and its file; 0 where that cannot be told.
    var unsavedChanges: Int { savedDepth.map { abs(history.done.count - $0) } ?? history.done.count }

    /// The rows and columns of the map.
    public var grid: Grid { Grid(journey) }

    /// Says something in the status line.
    mutating func say(_ text: String) { message = Message(.info, text) }
}

extension EditorState {
    /// Selects a place.
    mutating func select(_ place: Place) {
        self.place = place
    }

    /// Selects the nearest place that exists, where the selected one is gone. A card is followed to where it stands now.
    mutating func repairSelection() {
        let grid = grid
        if let anchor, !grid.contains(anchor) { self.anchor = nil }
        guard !grid.contains(place) else { return }
        switch place {
        case .card(let id, let lane):
            let stage = journey[.touchpoint, id]?[Touchpoint.stage]
            place = otherPlace(of: id, in: grid) ?? nearest(lane, stage ?? grid.stages.first, in: grid)
        case .cell(let lane, let stage): place = nearest(lane, stage, in: grid)
        default: place = Self.firstPlace(in: journey)
        }
    }

    /// The topmost row in which a touchpoint stands, the inbox among them; `nil` where it is gone.
    private func otherPlace(of touchpoint: ID, in grid: Grid) -> Place? {
        grid.rows.lazy.map { Place.card(touchpoint, lane: $0) }.first(where: grid.contains)
    }

    private func nearest(_ lane: ID, _ stage: ID?, in grid: Grid) -> Place {
        guard let stage, grid.stages.contains(stage), grid.rows.contains(lane) else {
            return Self.firstPlace(in: journey)
        }
        return grid.place(lane, stage, index: 0)
    }
}

extension EditorState {
    /// Tells the size of the screen before the first frame.
    public mutating func setSize(_ size: Size) {
        self.size = size
    }
}
