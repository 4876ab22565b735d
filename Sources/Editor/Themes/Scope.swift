/// A thing on the screen that a theme gives a look.
///
/// The raw value is the index into a theme's styles. Names and meanings stand in ``Scope/entries``, in the same order.
public enum Scope: UInt8, CaseIterable, Sendable {
    case text
    case title, titleState, titleAuthor, titleSelected
    case stage, stageSum, stageFolded, stageCurrent, stageSelected
    case lane, laneSum, laneFolded, laneCurrent, laneSelected
    case rule, ruleStrong, cutoff
    case cell, cellEmpty, cellGoal, cellSelected, inbox
    case card, cardTitle, cardSelected, cardRange, cardBar, cardTwin, cardMarks, cardChannel
    case emotion, emotionWorst, emotionBad, emotionNeutral, emotionGood, emotionBest, emotionNone, emotionExpected
    case broken, moment, pain, shared, comment, validated
    case heat, heatWorst, heatBad, heatNeutral, heatGood, heatBest, heatNone
    case curve, curveSelected, curveExpected
    case hint, hintKey
    case status, statusNormal, statusEdit, statusRange, statusPending, statusError, statusSaved, statusModified, chip
    case field, fieldLabel, fieldValue, fieldEmpty, fieldGroup, fieldSelected, fieldEdit, fieldInvalid
    case layer, layerTitle, layerBorder, layerKey, layerMatch, layerDisabled, layerSelected
    case searchMatch, searchCurrent, jumpLabel
    case findingError, findingWarning, findingNote
}
