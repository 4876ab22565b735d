import Glibc

/// Makes a draft what the file is that it will replace: group, access list,
/// extended attributes and mode, and the owner where that is allowed.
///
/// The draft starts readable by its owner alone, and each step leaves it no
/// wider than the original: the group before the list that names what groups
/// may, the mode last.
struct Likeness {
    /// The disk.
    let files: any FileSystem
    /// The file to be replaced.
    let original: OpenDocument
    /// The draft, open.
    let draft: Descriptor

    /// Copies everything, or throws what cannot be kept.
    func copy() throws(SaveError) {
        let keepsOwner = try copyOwnerAndGroup()
        try copyAttributes()
        // Bits that run a file as its owner do not pass to another owner.
        let kept: UInt32 = keepsOwner ? 0o7777 : 0o777
        try SaveError.wrap(try files.setMode(original.status.mode & kept, of: draft))
    }

    /// Whether the draft now has the owner of the original.
    private func copyOwnerAndGroup() throws(SaveError) -> Bool {
        let (wanted, current) = (original.status, try SaveError.wrap(try files.status(of: draft)))
        if wanted.owner != current.owner && files.effectiveUser == 0 {
            if (try? files.setOwner(wanted.owner, group: wanted.group, of: draft)) != nil { return true }
        }
        if wanted.group != current.group {
            try keeping(.group, try files.setOwner(nil, group: wanted.group, of: draft))
        }
        return wanted.owner == current.owner
    }

    private func copyAttributes() throws(SaveError) {
        let names = try attributeNames(of: original.descriptor)
        let extra = try attributeNames(of: draft).filter { Self.isAccessList($0) && !names.contains($0) }
        for name in names { try copyAttribute(name) }
        for name in extra { try keeping(.accessList, try files.removeAttribute(name, of: draft)) }
    }

    /// None where the file system has no attributes.
    private func attributeNames(of descriptor: Descriptor) throws(SaveError) -> [FilePath] {
        do throws(SystemError) {
            return try files.attributeNames(of: descriptor)
        } catch {
            if [EOPNOTSUPP, ENOSYS].contains(error.code) { return [] }
            throw .failed(error)
        }
    }

    /// Copies what belongs to the file for good, tries to copy its security
    /// label, and leaves what the system keeps for itself, such as checksums.
    private func copyAttribute(_ name: FilePath) throws(SaveError) {
        if Self.isAccessList(name) {
            try copyAttribute(name, as: .accessList)
        } else if name.bytes.starts(with: "user.".utf8) {
            try copyAttribute(name, as: .attribute(name))
        } else if name == "security.selinux" {
            try? copyAttribute(name, as: .attribute(name))
        }
    }

    private func copyAttribute(_ name: FilePath, as trait: LastingTrait) throws(SaveError) {
        let value = try SaveError.wrap(try files.attribute(name, of: original.descriptor))
        try keeping(trait, try files.setAttribute(name, to: value, of: draft))
    }

    /// Runs `call`; where it is not allowed or not possible, throws that `trait` cannot be kept.
    private func keeping(
        _ trait: LastingTrait, _ call: @autoclosure () throws(SystemError) -> Void
    ) throws(SaveError) {
        do throws(SystemError) {
            try call()
        } catch {
            let refusals = [EPERM, EACCES, EINVAL, EOPNOTSUPP, ENOSYS]
            guard refusals.contains(error.code) else { throw .failed(error) }
            throw .wouldChangeWhatTheFileIs(original.descriptor.path, trait)
        }
    }

    private static func isAccessList(_ name: FilePath) -> Bool {
        ["system.posix_acl_access", "system.nfs4_acl", "system.richacl"].contains(name)
    }
}
