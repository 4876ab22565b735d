/// What a sync does with the bytes of maps.
public struct GitMaps: Sendable {
    /// Merges three versions; `base` is `nil` where there is none. Fails with why one is no map.
    public typealias Merge =
        @Sendable (_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]) throws(GitError) -> [UInt8]
    /// The message of a commit from one version to another.
    public typealias Message = @Sendable (_ old: [UInt8]?, _ new: [UInt8]) -> String
    /// Puts bytes in the place of what the file holds, merging what was saved there since it held `base`; `authors` are
    /// those whose commits brought what is new. Whether the disk promises to keep it.
    public typealias Save =
        @Sendable (_ bytes: [UInt8], _ base: [UInt8], _ authors: [String]) throws(GitError) -> Bool

    /// Whether bytes are a map that can be merged.
    public typealias Check = @Sendable ([UInt8]) -> Bool

    let isMap: Check
    let merge: Merge
    let message: Message
    let save: Save

    /// What is done with the bytes of maps.
    public init(isMap: @escaping Check, merge: @escaping Merge, message: @escaping Message, save: @escaping Save) {
        self.isMap = isMap
        self.merge = merge
        self.message = message
        self.save = save
    }
}
