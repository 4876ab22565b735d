import JourneyModel
import Testing

/// A journey of four stages and four lanes with what a test adds: JSON members of the root.
///
/// Single quotes stand for double ones.
func smallJourney(_ members: String..., lanes: String = standardLanes) throws -> Journey {
    let parts =
        [
            "'format':'waymark/1'", "'lanes':{\(lanes)}",
            """
            'stages':{'aware':{'pos':'a0','name':'Awareness','phase':'awareness'},
            'decide':{'pos':'a1','name':'Decision','phase':'decision'},
            'use':{'pos':'a2','name':'Use','phase':'adoption'},'side':{'pos':'a3','name':'Side','phase':'other'}}
            """,
        ] + members
    let text = "{\(parts.joined(separator: ","))}".replacing("'", with: "\"")
    return try JourneyReader.read(Array(text.utf8)).journey
}

let standardLanes = """
    'fin':{'pos':'a0','name':'Finance','short':'F'},'it':{'pos':'a1','name':'IT','short':'I','kind':'stakeholder'},
    'ops':{'pos':'a2','name':'Operations','short':'O'},'us':{'pos':'a3','name':'We','short':'W','kind':'frontstage'}
    """
