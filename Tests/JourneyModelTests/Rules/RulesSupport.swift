import JourneyModel

/// The bytes of a journey with these members besides its format.
func rulesJourney(_ members: String) throws -> Journey {
    try journey("{\"format\": \"waymark/1\", \(members)}")
}

/// Two stages, three lanes, and three touchpoints that share lanes; pains, comments and the rest hang on them.
func connectedJourney() throws -> Journey {
    try rulesJourney(
        """
        "lanes": {
          "fin": {"pos": "a0", "name": "Finance", "short": "F", "cells": {"dec": {"goal": "Safe terms"}}},
          "it": {"pos": "a1", "name": "IT", "short": "I", "joins": "dec", "shouldJoin": "con"},
          "ops": {"pos": "a2", "name": "Operations", "short": "O"}
        },
        "stages": {"con": {"pos": "a0", "name": "Consideration"}, "dec": {"pos": "a1", "name": "Decision"}},
        "touchpoints": {
          "call": {"pos": "a0", "stage": "con", "title": "Pricing call", "experiences": {"fin": {"emotion": 1}}},
          "terms": {
            "pos": "a0", "stage": "dec", "title": "Contract terms", "lead": "fin",
            "experiences": {"fin": {"emotion": -2}, "it": {"emotion": 0}},
            "moment": {"kind": "consensus", "lanes": ["fin", "it"], "metric": "days"}
          },
          "review": {"pos": "a1", "stage": "dec", "title": "Review", "experiences": {"it": {"emotion": -1}}}
        },
        "pains": {
          "fin-only": {"pos": "a0", "text": "Late", "on": ["terms"], "lanes": ["fin"]},
          "both": {"pos": "a1", "text": "Long", "on": ["terms"], "lanes": ["fin", "it"]},
          "wide": {"pos": "a2", "text": "Dull", "on": ["call", "terms"], "lanes": ["fin"]},
          "all": {"pos": "a3", "text": "Dark", "on": ["dec", "review"]}
        },
        "opportunities": {"o": {"pos": "a0", "text": "Portal", "on": ["terms"], "pains": ["fin-only", "all"],
          "effects": {"days": {"expected": -3}}}},
        "metrics": {"days": {"pos": "a0", "name": "Days", "stage": "dec"}},
        "relations": {
          "r": {"pos": "a0", "from": "fin", "to": "it", "at": "terms"},
          "s": {"pos": "a1", "from": "ops", "to": "it", "at": "dec"}
        },
        "comments": {
          "c1": {"on": "terms", "lane": "fin", "at": "2026-01-01T10:00:00Z", "text": "Sure?"},
          "c2": {"on": "terms", "re": "c1", "at": "2026-01-01T11:00:00Z", "text": "Yes"},
          "c3": {"on": "terms", "at": "2026-01-01T12:00:00Z", "text": "Which terms?"},
          "c4": {"on": "fin-only", "at": "2026-01-01T13:00:00Z", "text": "Count them"}
        }
        """)
}

/// What a rule made of a journey.
func changed(_ journey: Journey, _ body: (inout Draft) throws -> Void) throws -> Journey {
    var draft = Draft(journey)
    try body(&draft)
    return draft.journey
}

/// The error that a rule gives; `nil` when it gives none.
func refusal(_ journey: Journey, _ body: (inout Draft) throws(RuleError) -> Void) -> RuleError? {
    var draft = Draft(journey)
    do {
        try body(&draft)
        return nil
    } catch {
        return error
    }
}

/// The references of a journey that lead nowhere, as paths.
func danglingReferences(in journey: Journey) -> Set<[Text]> {
    var result: Set<[Text]> = []
    for type in RecordType.collections {
        for (id, record) in journey.records(type) { collect(record, type.path(id), journey, &result) }
    }
    return result
}

private func collect(_ record: Record, _ path: [Text], _ journey: Journey, _ result: inout Set<[Text]>) {
    for field in record.fields {
        let here = path + [field.spec.key]
        func check(_ id: Text, _ types: [RecordType]) {
            if !types.contains(where: { journey[$0, ID(id)] != nil }) { result.insert(here + [id]) }
        }
        switch (field.spec.kind, field.value) {
        case (.ref(let types), .text(let id)): check(id, types)
        case (.refs(let types), .list(let ids)): for id in ids { check(id, types) }
        case (.record, .record(let inner)): collect(inner, here, journey, &result)
        case (.records(_, let keys), .entries(let entries)):
            for entry in entries.items {
                if case .ids(let type) = keys { check(entry.key, [type]) }
                if case .record(let inner) = entry.value { collect(inner, here + [entry.key], journey, &result) }
            }
        default: break
        }
    }
}
