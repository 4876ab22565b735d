/// A field of a table after RFC 4180.
public enum CSVField {
    /// The field as it is written: in quotation marks where it holds what parts fields or rows. It is looked at scalar by
    /// scalar: a quotation mark with an accent on it is a quotation mark to whoever reads the table.
    public static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: isSpecial) else { return field }
        var result = "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { result.unicodeScalars.append(scalar) }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "," || scalar == ";" || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
}
