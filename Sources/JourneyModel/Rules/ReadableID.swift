/// Ids that are made of names, for records that people write about in scripts.
public enum ReadableID {
    /// Room for what makes an id unique.
    private static let longest = ID.maximumLength - 8

    /// An id made of `name` that is in use neither in `journey` nor in `taken`: `finance`, else `finance-2` and so on.
    public static func make(of name: Text, for type: RecordType, in journey: Journey) -> ID {
        let slug = slug(of: name)
        let stem = slug.isEmpty ? Text(type.label) : slug
        var id = ID(stem)
        var number = 2
        while journey.isTaken(id) {
            id = ID("\(stem)-\(number)")
            number += 1
        }
        return id
    }

    /// The letters and digits of `name` in lower case, with a dash for everything between them.
    public static func slug(of name: Text) -> Text {
        var slug = ""
        for scalar in name.string.lowercased().unicodeScalars where slug.utf8.count < longest {
            if counts(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return Text(slug)
    }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
    }
}
