import CTemplates

/// What stakeholders of each function typically want, fear and ask for: the start of a new lane.
public enum Profiles {
    /// A JSON object in UTF-8, keyed by the `function` of a lane (`finance`, `it`, … `end-user`).
    ///
    /// Each value is a lane record without position, person and cells.
    public static var bytes: [UInt8] { waymark_file_profiles().copy }
}
