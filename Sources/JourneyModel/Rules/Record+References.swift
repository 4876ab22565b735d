/// A value that is to stand at a path inside a record.
struct FieldChange {
    let path: [Text]
    let value: Value?
}

extension Record {
    /// The changes that the references in this record need, as the schema knows them.
    ///
    /// - Parameter follow: where a reference leads from now on; `nil` where it leads nowhere. It is given the id and
    ///   the types of record that the field may name.
    func following(_ follow: (ID, [RecordType]) -> ID?) -> [FieldChange] {
        var changes: [FieldChange] = []
        collectChanges(at: [], follow, into: &changes)
        return changes
    }

    fileprivate func collectChanges(
        at path: [Text], _ follow: (ID, [RecordType]) -> ID?, into changes: inout [FieldChange]
    ) {
        for slot in slots {
            let spec = schema.fields[Int(slot.field)]
            switch (spec.kind, slot.value) {
            case (.ref(let types), .text(let text)):
                let target = follow(ID(text), types)?.text
                if target != text {
                    changes.append(FieldChange(path: path + [spec.key], value: target.map { .text($0) }))
                }
            case (.refs(let types), .list(let list)):
                let targets = list.compactMap { follow(ID($0), types)?.text }.asSet
                if targets != list { changes.append(FieldChange(path: path + [spec.key], value: .list(targets))) }
            case (.records(_, let keys), .entries(let entries)):
                entries.collectChanges(keys, at: path + [spec.key], follow, into: &changes)
            case (.record, .record(let record)):
                record.collectChanges(at: path + [spec.key], follow, into: &changes)
            default: break
            }
        }
    }
}

extension Entries {
    fileprivate func collectChanges(
        _ keys: KeyKind, at path: [Text], _ follow: (ID, [RecordType]) -> ID?, into changes: inout [FieldChange]
    ) {
        for entry in items {
            if case .ids(let type) = keys, follow(ID(entry.key), [type]) == nil {
                changes.append(FieldChange(path: path + [entry.key], value: nil))
            } else if case .record(let record) = entry.value {
                record.collectChanges(at: path + [entry.key], follow, into: &changes)
            }
        }
    }
}
