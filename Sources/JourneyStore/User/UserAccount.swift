/// A user's line in the password file.
struct UserAccount: Equatable {
    /// The login name.
    let name: String
    /// The home folder.
    let home: String

    /// The first line for the number `user` in `passwords`, whose lines are
    /// `name:password:user:group:comment:home:shell`; `nil` when there is none.
    init?(user: UInt32, in passwords: [UInt8]) {
        for line in passwords.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard fields.count == 7, UInt32(String(decoding: fields[2], as: UTF8.self)) == user else { continue }
            name = String(decoding: fields[0], as: UTF8.self)
            home = String(decoding: fields[5], as: UTF8.self)
            return
        }
        return nil
    }
}
