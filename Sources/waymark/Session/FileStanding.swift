/// What is known of how the file of the map stands besides what it holds: what was told of it, and for what. A save that
/// works ends all of it.
struct FileStanding {
    /// The edition of the journey that a live save was refused for; it is tried again with the next change, and once the
    /// file was looked at.
    var refusedEdition: Int?
    /// Why the last live save was refused, as it was told.
    var lastRefusal: String?
    /// Since when there is nothing to be taken in from the file, by `Clock`.
    var troubledSince: Int?
    /// What was told of that.
    var toldTrouble: FileTrouble?
    /// What others saved that conflicts with what is here, as it was told, and the edition of the journey that was looked
    /// at last.
    var conflict: (text: String, edition: Int)?
}
