/// What was asked of the file system, named as people say it in a message.
public enum FileCall: String, CaseIterable, Sendable {
    /// Opening a folder.
    case openFolder = "open the folder"
    /// Opening a file to read it.
    case openFile = "open"
    /// Opening a file to write it where it is.
    case openToWrite = "open for writing"
    /// Creating a file, which is always a draft of another.
    case createFile = "make a draft beside it"
    /// Closing.
    case close = "close"
    /// Asking what a file is.
    case status = "look at"
    /// Following a symbolic link.
    case readLink = "follow the link"
    /// Listing a folder.
    case entries = "list"
    /// Asking for the real path of a folder.
    case realPath = "find the real path of"
    /// Asking whether a file may be written.
    case checkWritable = "find out who may write"
    /// Reading.
    case read = "read"
    /// Writing.
    case write = "write"
    /// Cutting a file off.
    case setSize = "cut off"
    /// Making what was written durable.
    case synchronize = "bring to the disk"
    /// Taking the lock of a folder.
    case lock = "lock"
    /// Setting the permission bits.
    case setMode = "set the permissions of"
    /// Setting owner and group.
    case setOwner = "set owner and group of"
    /// Listing extended attributes.
    case attributeNames = "list the attributes of"
    /// Reading an extended attribute.
    case attribute = "read an attribute of"
    /// Setting an extended attribute.
    case setAttribute = "set an attribute of"
    /// Removing an extended attribute.
    case removeAttribute = "remove an attribute of"
    /// Putting a file in the place of another.
    case rename = "replace"
    /// Giving a file a name that is free.
    case renameNew = "name the new file"
    /// Exchanging two files.
    case exchange = "exchange"
    /// Removing a name.
    case remove = "remove"
    /// Making a folder.
    case makeFolder = "make the folder"
}
