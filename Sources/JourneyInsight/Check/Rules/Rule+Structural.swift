extension Rule {
    /// Whether the document is what the format says.
    static let structural: [Rule] = [
        Rule(
            "bad-id", .error, reason: "An id with white space or @ cannot be typed, completed or referred to.",
            remedy: "Give the record another id, in its references too.", .structure),
        Rule(
            "duplicate-id", .error,
            reason: "One id in two collections makes every reference to it ambiguous; the first collection wins.",
            remedy: "Give one of the two records another id.", .structure),
        Rule(
            "wrong-type", .error, reason: "A value of another type than the field is kept, but nothing can read it.",
            remedy: "Set the field anew, or clear it.", .structure),
        Rule(
            "out-of-range", .error, reason: "A number outside its range counts as absent in every figure.",
            remedy: "Set a number inside the range, or clear the field.", .structure),
        Rule(
            "bad-date", .error, reason: "Dates are compared; what is no calendar day cannot be.",
            remedy: "Write the day as YYYY-MM-DD.", .structure),
        Rule(
            "bad-time", .error, reason: "Comments sort by time; what is no time in UTC sorts anywhere.",
            remedy: "Write the time as YYYY-MM-DDThh:mm:ssZ.", .structure),
        Rule(
            "dangling-reference", .error, reason: "A reference to something that is not there shows nothing.",
            remedy: "Point it at a record that exists, or clear it.", .structure),
        Rule(
            "unknown-choice", .warning, reason: "A word that the field does not know is kept, but means nothing here.",
            remedy: "Choose one of the known words, if it was a slip.", .structure),
        Rule(
            "unknown-field", .note, reason: "A field that the format does not know is kept, but never shown.",
            remedy: "Correct the key, if it was a slip.", .structure),
        Rule(
            "duplicate-key", .warning, reason: "Merges of lines can leave a key twice in one object.",
            remedy: "Save once to write the file without it, after a look at what stands.", .reader),
    ]
}
