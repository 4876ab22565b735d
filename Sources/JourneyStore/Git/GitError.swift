/// Why a map could not be brought together with those of others through git.
public enum GitError: Error, Equatable, Sendable {
    /// git cannot be started; why.
    case noGit(String)
    /// The file is in no repository.
    case noRepository(FilePath)
    /// The repository has no commit yet.
    case noCommit
    /// No branch is checked out.
    case detached
    /// Another branch than the one that is synced, or none, is checked out by now.
    case otherBranch(than: String)
    /// The branch that is synced is gone, or has another name by now.
    case branchGone(String)
    /// Somebody else moves the branch at this moment.
    case moved(String)
    /// Something that git has begun waits to be ended; with which commands.
    case halfDone(what: String, commands: String)
    /// The repository does not know the file.
    case untracked(FilePath)
    /// The repository does not know a remote of this name.
    case noRemote(String)
    /// The remote cannot be reached; what git says.
    case away(remote: String, String)
    /// The remote refuses what it is sent, though it is new; what git says.
    case refused(remote: String, String)
    /// Both sides changed another file of the repository.
    case conflictElsewhere(FilePath)
    /// A file that others changed is changed here as well and not committed; what git says.
    case changedElsewhere(String)
    /// Others have added a file where one is that git does not know.
    case inTheWay(FilePath)
    /// Others have removed the map.
    case removedElsewhere(FilePath)
    /// What the file holds here is no map, or one of another format; why, and what to do.
    case brokenHere(FilePath, String)
    /// What others sent is no map; why.
    case unreadable(String)
    /// The map cannot be read or written here.
    case file(String)
    /// Another git holds the index.
    case indexHeld
    /// The settings of the repository name a program to run.
    case foreignProgram(setting: String)
    /// A file that others changed goes through a filter that the settings of the repository name.
    case filtered(FilePath)
    /// A setting has a value of somebody else.
    case settingTaken(name: String, value: String)
    /// The file of attributes is a symbolic link.
    case linkedAttributes(FilePath)
    /// No remote or branch can have this name.
    case badName(String)
    /// A hook of the remote does not let the changes in; what it says.
    case declined(remote: String, String)
    /// git said no.
    case failed(String)

    /// Whether the same may succeed later without anybody's doing.
    public var isPassing: Bool {
        switch self {
        case .away, .refused, .indexHeld, .moved: true
        default: false
        }
    }

    /// Whether a sync that goes on tries it again: what passes, what people end while they work, here or elsewhere, and
    /// what git fails at, such as a disk that is full for a moment. The rest stays until somebody decides something about
    /// the repository or the remote.
    public var isWaitedFor: Bool {
        switch self {
        case .otherBranch, .halfDone, .conflictElsewhere, .changedElsewhere, .inTheWay, .filtered, .brokenHere,
            .unreadable, .file, .failed:
            true
        default: isPassing
        }
    }

    /// Whether a sync that goes on waits for it already before it knows what to sync. What else is wrong from the
    /// beginning, such as a file that is not there, is more likely a slip of whoever began it.
    public var isWaitedForAtFirst: Bool {
        switch self {
        case .halfDone, .detached: true
        default: false
        }
    }
}

extension GitError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noGit(let reason): "git cannot be started: \(reason); install it"
        case .noRepository(let path): "\(path) is in no git repository; git init makes one"
        case .noCommit: "the repository has no commit yet; commit the map once"
        case .detached: "no branch is checked out (detached HEAD); git switch to one"
        case .otherBranch(let name): "\(name) is not checked out any more; git switch to it, then sync again"
        case .branchGone(let name):
            "there is no branch \(name) here any more; git switch to the one that is to be synced, and begin anew"
        case .moved(let name): "somebody else has moved \(name) meanwhile; try again"
        case .halfDone(let what, let commands): "\(what) is half done here; end it with \(commands), then sync again"
        case .untracked(let path): "git does not know \(path) yet; git add and commit it once"
        case .noRemote(let name): "the repository has no remote “\(name)”; git remote add it, or name one with --remote"
        case .away(let remote, let reason):
            "\(remote) cannot be reached: \(reason); what is here is committed and follows with the next sync"
        case .refused(let remote, let reason): "\(remote) does not take the changes: \(reason); try again"
        case .conflictElsewhere(let path):
            "both sides changed \(path) as well; git merge that first, then sync again"
        case .changedElsewhere(let reason):
            "others changed a file that is changed here and not committed: \(reason); commit that first"
        case .inTheWay(let path):
            "others have added \(path), and another file is there that git does not know; move it away, then sync again"
        case .removedElsewhere(let path): "others have removed \(path); git merge, and decide which it is to be"
        case .brokenHere(let path, let reason): "what \(path) holds here cannot be merged: \(reason)"
        case .unreadable(let reason): "what others have sent cannot be merged: \(reason)"
        case .file(let reason): reason
        case .indexHeld:
            "another git holds the index (index.lock); try again when it has ended, or remove that file if none runs"
        case .foreignProgram(let setting):
            "the settings of this repository name a program to run (\(setting)), and none is run that a repository brings "
                + "along; if it is yours, set it with git config --global, and --unset it here"
        case .filtered(let path):
            "others changed \(path), which goes through a filter of this repository; git pull that first, then sync again"
        case .settingTaken(let name, let value):
            "\(name) is set to “\(value)” here already and is left as it is; if it may go, git config --unset it first"
        case .linkedAttributes(let path):
            "\(path) is a symbolic link, which git does not follow; put a file in its place first"
        case .badName(let name): "“\(name)” can be no name of a remote or a branch; choose another one"
        case .declined(let remote, let reason): "\(remote) does not let the changes in: \(reason)"
        case .failed(let reason): "git says: \(reason)"
        }
    }
}
