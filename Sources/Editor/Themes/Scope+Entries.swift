extension Scope {
    /// Every scope with its name and meaning, in the order of the cases; a parent stands before its children.
    public static let entries: [ScopeEntry] = [
        ScopeEntry(.text, "text", "plain text, and what every other scope falls back to"),

        ScopeEntry(.title, "title", "the title of the journey, in the first line"),
        ScopeEntry(.titleState, "title.state", "its state and standing"),
        ScopeEntry(.titleAuthor, "title.author", "who saved in the last minutes"),
        ScopeEntry(.titleSelected, "title.selected", "the journey itself, selected at the corner of the map"),

        ScopeEntry(.stage, "stage", "the name of a stage"),
        ScopeEntry(.stageSum, "stage.sum", "what a stage sums up: mean, pains, moments"),
        ScopeEntry(.stageFolded, "stage.folded", "the name of a folded stage"),
        ScopeEntry(.stageCurrent, "stage.current", "the stage of the selected card"),
        ScopeEntry(.stageSelected, "stage.selected", "a stage that is selected itself"),

        ScopeEntry(.lane, "lane", "the name of a lane"),
        ScopeEntry(.laneSum, "lane.sum", "what a lane sums up: mean and line"),
        ScopeEntry(.laneFolded, "lane.folded", "the name of a folded lane"),
        ScopeEntry(.laneCurrent, "lane.current", "the lane of the selected card"),
        ScopeEntry(.laneSelected, "lane.selected", "a lane that is selected itself"),

        ScopeEntry(.rule, "rule", "the lines between cells", role: .mark),
        ScopeEntry(.ruleStrong, "rule.strong", "the lines below stages and beside lanes", role: .mark),
        ScopeEntry(.cutoff, "cutoff", "how much lies behind a cut-off edge"),

        ScopeEntry(.cell, "cell", "a cell"),
        ScopeEntry(.cellEmpty, "cell.empty", "the sign of an empty cell", role: .mark),
        ScopeEntry(.cellGoal, "cell.goal", "what a stakeholder wants in a stage"),
        ScopeEntry(.cellSelected, "cell.selected", "an empty cell that is selected"),
        ScopeEntry(.inbox, "inbox", "the heading of the unplaced cards"),

        ScopeEntry(.card, "card", "a card"),
        ScopeEntry(.cardTitle, "card.title", "the title of a card"),
        ScopeEntry(.cardSelected, "card.selected", "the title of the selected card"),
        ScopeEntry(.cardRange, "card.range", "the title of a card in the selected range"),
        ScopeEntry(.cardBar, "card.bar", "the thick bar beside the selected card", role: .mark),
        ScopeEntry(.cardTwin, "card.twin", "the thin bar beside its twins in other lanes", role: .mark),
        ScopeEntry(.cardMarks, "card.marks", "the line of marks below a title, where nothing more special serves"),
        ScopeEntry(.cardChannel, "card.channel", "the channel of a card"),

        ScopeEntry(.emotion, "emotion", "an emotion"),
        ScopeEntry(.emotionWorst, "emotion.-2", "very bad"),
        ScopeEntry(.emotionBad, "emotion.-1", "bad"),
        ScopeEntry(.emotionNeutral, "emotion.0", "neither bad nor good"),
        ScopeEntry(.emotionGood, "emotion.+1", "good"),
        ScopeEntry(.emotionBest, "emotion.+2", "very good"),
        ScopeEntry(.emotionNone, "emotion.none", "not judged yet"),
        ScopeEntry(.emotionExpected, "emotion.expected", "what had been expected"),

        ScopeEntry(.broken, "broken", "a promise broken by two or more"),
        ScopeEntry(.moment, "moment", "a moment of truth"),
        ScopeEntry(.pain, "pain", "pains and their number"),
        ScopeEntry(.shared, "shared", "the lanes that a card is shared with"),
        ScopeEntry(.comment, "comment", "open comments and their number"),
        ScopeEntry(.validated, "validated", "a validated card"),

        ScopeEntry(.heat, "heat", "a cell of the overview"),
        ScopeEntry(.heatWorst, "heat.-2", "a cell that is very bad on the whole"),
        ScopeEntry(.heatBad, "heat.-1", "a cell that is bad on the whole"),
        ScopeEntry(.heatNeutral, "heat.0", "a cell that is neither"),
        ScopeEntry(.heatGood, "heat.+1", "a cell that is good on the whole"),
        ScopeEntry(.heatBest, "heat.+2", "a cell that is very good on the whole"),
        ScopeEntry(.heatNone, "heat.none", "a cell where nothing is judged"),

        ScopeEntry(.curve, "curve", "a lane in the journey line"),
        ScopeEntry(.curveSelected, "curve.selected", "the selected lane in the journey line"),
        ScopeEntry(.curveExpected, "curve.expected", "what the selected lane expected", role: .mark),

        ScopeEntry(.hint, "hint", "the hint line"),
        ScopeEntry(.hintKey, "hint.key", "a key in it"),

        ScopeEntry(.status, "status", "the status line"),
        ScopeEntry(.statusNormal, "status.mode.normal", "the name of the mode where keys are commands"),
        ScopeEntry(.statusEdit, "status.mode.edit", "the name of the mode where keys are text"),
        ScopeEntry(.statusRange, "status.mode.range", "the name of the mode while a range is selected"),
        ScopeEntry(.statusPending, "status.pending", "the keys of a half-typed sequence"),
        ScopeEntry(.statusError, "status.error", "why something could not be done"),
        ScopeEntry(.statusSaved, "status.saved", "all is saved"),
        ScopeEntry(.statusModified, "status.modified", "there is something to save"),
        ScopeEntry(.chip, "chip", "a filter or sweep that is on, and how much is left"),

        ScopeEntry(.field, "field", "a field of the inspector"),
        ScopeEntry(.fieldLabel, "field.label", "its label"),
        ScopeEntry(.fieldValue, "field.value", "its value"),
        ScopeEntry(.fieldEmpty, "field.empty", "the sign of a field without value"),
        ScopeEntry(.fieldGroup, "field.group", "the heading of a group of fields"),
        ScopeEntry(.fieldSelected, "field.selected", "the selected field"),
        ScopeEntry(.fieldEdit, "field.edit", "text being edited, anywhere"),
        ScopeEntry(.fieldInvalid, "field.invalid", "a value that the field cannot take"),

        ScopeEntry(.layer, "layer", "lists, strips, palette, prompt and help"),
        ScopeEntry(.layerTitle, "layer.title", "the title of one"),
        ScopeEntry(.layerBorder, "layer.border", "the border of one", role: .mark),
        ScopeEntry(.layerKey, "layer.key", "a key shown in one"),
        ScopeEntry(.layerMatch, "layer.match", "the letters of an item that match what was typed"),
        ScopeEntry(.layerDisabled, "layer.disabled", "an item that cannot be chosen now, and why"),
        ScopeEntry(.layerSelected, "layer.selected", "the selected item"),

        ScopeEntry(.searchMatch, "search.match", "what a search found"),
        ScopeEntry(.searchCurrent, "search.current", "the one it is at"),
        ScopeEntry(.jumpLabel, "jump.label", "the letters to type for jumping to a card"),

        ScopeEntry(.findingError, "finding.error", "a finding that must be mended"),
        ScopeEntry(.findingWarning, "finding.warning", "a finding that should be looked at"),
        ScopeEntry(.findingNote, "finding.note", "a finding that is good to know"),
    ]
}
