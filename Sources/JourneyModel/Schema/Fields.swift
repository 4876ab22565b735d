// Typed handles on the rows of the schema table. A field that code reads or sets by name has one here.

/// The fields of the journey itself.
public enum JourneyFields {
    public static let format = Field<Text>(.journey, "format")
    public static let title = Field<Text>(.journey, "title")
    public static let summary = Field<Text>(.journey, "summary")
    public static let scope = Field<Record>(.journey, "scope")
    public static let state = Field<Text>(.journey, "state")
    public static let standing = Field<Text>(.journey, "standing")
    public static let owner = Field<Text>(.journey, "owner")
    public static let team = Field<[Text]>(.journey, "team")
    public static let tags = Field<[Text]>(.journey, "tags")
    public static let review = Field<Record>(.journey, "review")
    public static let unchecked = Field<[Text]>(.journey, "unchecked")
}

/// The fields of a lane.
public enum Lane {
    public static let pos = Field<Text>(.lane, "pos")
    public static let name = Field<Text>(.lane, "name")
    public static let short = Field<Text>(.lane, "short")
    public static let kind = Field<Text>(.lane, "kind")
    public static let function = Field<Text>(.lane, "function")
    public static let role = Field<Text>(.lane, "role")
    public static let person = Field<Text>(.lane, "person")
    public static let authority = Field<[Text]>(.lane, "authority")
    public static let influence = Field<Int>(.lane, "influence")
    public static let interest = Field<Int>(.lane, "interest")
    public static let stance = Field<Int>(.lane, "stance")
    public static let priorities = Field<[Text]>(.lane, "priorities")
    public static let concerns = Field<[Text]>(.lane, "concerns")
    public static let criteria = Field<[Text]>(.lane, "criteria")
    public static let communication = Field<Text>(.lane, "communication")
    public static let joins = Field<ID>(.lane, "joins")
    public static let shouldJoin = Field<ID>(.lane, "shouldJoin")
    public static let sources = Field<Entries>(.lane, "sources")
    public static let notes = Field<Text>(.lane, "notes")
    public static let cells = Field<Entries>(.lane, "cells")
}

/// The fields of a stage.
public enum Stage {
    public static let pos = Field<Text>(.stage, "pos")
    public static let name = Field<Text>(.stage, "name")
    public static let phase = Field<Text>(.stage, "phase")
    public static let truth = Field<Text>(.stage, "truth")
    public static let goal = Field<Text>(.stage, "goal")
    public static let owner = Field<Text>(.stage, "owner")
    public static let duration = Field<Text>(.stage, "duration")
    public static let notes = Field<Text>(.stage, "notes")
}

/// The fields of a touchpoint.
public enum Touchpoint {
    public static let pos = Field<Text>(.touchpoint, "pos")
    public static let stage = Field<ID>(.touchpoint, "stage")
    public static let title = Field<Text>(.touchpoint, "title")
    public static let kind = Field<Text>(.touchpoint, "kind")
    public static let channel = Field<Text>(.touchpoint, "channel")
    public static let mode = Field<Text>(.touchpoint, "mode")
    public static let systems = Field<[Text]>(.touchpoint, "systems")
    public static let owner = Field<Text>(.touchpoint, "owner")
    public static let when = Field<Text>(.touchpoint, "when")
    public static let duration = Field<Text>(.touchpoint, "duration")
    public static let standing = Field<Text>(.touchpoint, "standing")
    public static let sources = Field<Entries>(.touchpoint, "sources")
    public static let experiences = Field<Entries>(.touchpoint, "experiences")
    public static let lead = Field<ID>(.touchpoint, "lead")
    public static let moment = Field<Record>(.touchpoint, "moment")
    public static let links = Field<[Text]>(.touchpoint, "links")
    public static let tags = Field<[Text]>(.touchpoint, "tags")
    public static let votes = Field<Entries>(.touchpoint, "votes")
    public static let notes = Field<Text>(.touchpoint, "notes")
}

/// The fields of a pain.
public enum Pain {
    public static let pos = Field<Text>(.pain, "pos")
    public static let text = Field<Text>(.pain, "text")
    public static let on = Field<[Text]>(.pain, "on")
    public static let lanes = Field<[Text]>(.pain, "lanes")
    public static let magnitude = Field<Int>(.pain, "magnitude")
    public static let frequency = Field<Int>(.pain, "frequency")
    public static let severity = Field<Int>(.pain, "severity")
    public static let frustration = Field<Int>(.pain, "frustration")
    public static let effort = Field<Int>(.pain, "effort")
    public static let impact = Field<[Text]>(.pain, "impact")
    public static let fix = Field<Text>(.pain, "fix")
    public static let rivals = Field<Text>(.pain, "rivals")
    public static let sources = Field<Entries>(.pain, "sources")
    public static let status = Field<Text>(.pain, "status")
    public static let owner = Field<Text>(.pain, "owner")
    public static let tags = Field<[Text]>(.pain, "tags")
    public static let votes = Field<Entries>(.pain, "votes")
}

/// The fields of an opportunity.
public enum Opportunity {
    public static let pos = Field<Text>(.opportunity, "pos")
    public static let text = Field<Text>(.opportunity, "text")
    public static let on = Field<[Text]>(.opportunity, "on")
    public static let pains = Field<[Text]>(.opportunity, "pains")
    public static let reach = Field<Double>(.opportunity, "reach")
    public static let impact = Field<Double>(.opportunity, "impact")
    public static let confidence = Field<Double>(.opportunity, "confidence")
    public static let effort = Field<Double>(.opportunity, "effort")
    public static let value = Field<Int>(.opportunity, "value")
    public static let difficulty = Field<Int>(.opportunity, "difficulty")
    public static let kano = Field<Text>(.opportunity, "kano")
    public static let owner = Field<Text>(.opportunity, "owner")
    public static let horizon = Field<Text>(.opportunity, "horizon")
    public static let start = Field<Text>(.opportunity, "start")
    public static let due = Field<Text>(.opportunity, "due")
    public static let status = Field<Text>(.opportunity, "status")
    public static let pilot = Field<Record>(.opportunity, "pilot")
    public static let effects = Field<Entries>(.opportunity, "effects")
    public static let tags = Field<[Text]>(.opportunity, "tags")
    public static let votes = Field<Entries>(.opportunity, "votes")
}

/// The fields of a metric.
public enum Metric {
    public static let pos = Field<Text>(.metric, "pos")
    public static let name = Field<Text>(.metric, "name")
    public static let stage = Field<ID>(.metric, "stage")
    public static let group = Field<Text>(.metric, "group")
    public static let indicator = Field<Text>(.metric, "indicator")
    public static let unit = Field<Text>(.metric, "unit")
    public static let better = Field<Text>(.metric, "better")
    public static let baseline = Field<Double>(.metric, "baseline")
    public static let target = Field<Double>(.metric, "target")
    public static let readings = Field<Entries>(.metric, "readings")
}

/// The fields of a relation.
public enum Relation {
    public static let pos = Field<Text>(.relation, "pos")
    public static let from = Field<ID>(.relation, "from")
    public static let to = Field<ID>(.relation, "to")
    public static let kind = Field<Text>(.relation, "kind")
    public static let at = Field<ID>(.relation, "at")
    public static let note = Field<Text>(.relation, "note")
    public static let intervention = Field<Text>(.relation, "intervention")
    public static let owner = Field<Text>(.relation, "owner")
    public static let due = Field<Text>(.relation, "due")
}

/// The fields of a capability.
public enum Capability {
    public static let pos = Field<Text>(.capability, "pos")
    public static let name = Field<Text>(.capability, "name")
    public static let level = Field<Int>(.capability, "level")
    public static let target = Field<Int>(.capability, "target")
    public static let adHoc = Field<Text>(.capability, "adHoc")
    public static let operational = Field<Text>(.capability, "operational")
    public static let owner = Field<Text>(.capability, "owner")
    public static let kpi = Field<Text>(.capability, "kpi")
}

/// The fields of a comment.
public enum Comment {
    public static let on = Field<ID>(.comment, "on")
    public static let lane = Field<ID>(.comment, "lane")
    public static let re = Field<ID>(.comment, "re")
    public static let author = Field<Text>(.comment, "author")
    public static let to = Field<[Text]>(.comment, "to")
    public static let at = Field<Text>(.comment, "at")
    public static let text = Field<Text>(.comment, "text")
    public static let resolved = Field<Record>(.comment, "resolved")
    public static let conflict = Field<Record>(.comment, "conflict")
}

/// The fields of the scope of the journey.
public enum Scope {
    public static let segment = Field<Text>(.scope, "segment")
    public static let product = Field<Text>(.scope, "product")
    public static let account = Field<Text>(.scope, "account")
    public static let competitor = Field<Text>(.scope, "competitor")
    public static let value = Field<Double>(.scope, "value")
    public static let closes = Field<Text>(.scope, "closes")
    public static let trigger = Field<Text>(.scope, "trigger")
    public static let outcome = Field<Text>(.scope, "outcome")
}

/// The fields of the review rhythm of the journey.
public enum Review {
    public static let every = Field<Text>(.review, "every")
    public static let last = Field<Text>(.review, "last")
}

/// The fields of a cell of a lane.
public enum Cell {
    public static let goal = Field<Text>(.cell, "goal")
    public static let actions = Field<[Text]>(.cell, "actions")
    public static let thoughts = Field<Text>(.cell, "thoughts")
    public static let needs = Field<Text>(.cell, "needs")
    public static let message = Field<Text>(.cell, "message")
    public static let stance = Field<Int>(.cell, "stance")
    public static let evidence = Field<Text>(.cell, "evidence")
}

/// The fields of a source.
public enum Source {
    public static let method = Field<Text>(.source, "method")
    public static let note = Field<Text>(.source, "note")
    public static let date = Field<Text>(.source, "date")
    public static let link = Field<Text>(.source, "link")
}

/// The fields of an experience.
public enum Experience {
    public static let emotion = Field<Int>(.experience, "emotion")
    public static let expected = Field<Int>(.experience, "expected")
    public static let weight = Field<Int>(.experience, "weight")
    public static let goal = Field<Text>(.experience, "goal")
    public static let quote = Field<Text>(.experience, "quote")
    public static let standing = Field<Text>(.experience, "standing")
    public static let sources = Field<Entries>(.experience, "sources")
}

/// The fields of a moment of truth.
public enum Moment {
    public static let kind = Field<Text>(.moment, "kind")
    public static let why = Field<Text>(.moment, "why")
    public static let lanes = Field<[Text]>(.moment, "lanes")
    public static let play = Field<[Text]>(.moment, "play")
    public static let owner = Field<Text>(.moment, "owner")
    public static let sla = Field<Text>(.moment, "sla")
    public static let metric = Field<ID>(.moment, "metric")
}

/// The fields of a pilot.
public enum Pilot {
    public static let hypothesis = Field<Text>(.pilot, "hypothesis")
    public static let start = Field<Text>(.pilot, "start")
    public static let end = Field<Text>(.pilot, "end")
    public static let result = Field<Text>(.pilot, "result")
}

/// The fields of an effect on a metric.
public enum Effect {
    public static let expected = Field<Double>(.effect, "expected")
    public static let actual = Field<Double>(.effect, "actual")
}

/// The fields of a reading of a metric.
public enum Reading {
    public static let value = Field<Double>(.reading, "value")
    public static let promoters = Field<Int>(.reading, "promoters")
    public static let passives = Field<Int>(.reading, "passives")
    public static let detractors = Field<Int>(.reading, "detractors")
    public static let note = Field<Text>(.reading, "note")
}

/// The fields of the resolution of a comment.
public enum Resolution {
    public static let by = Field<Text>(.resolution, "by")
    public static let at = Field<Text>(.resolution, "at")
}

/// The fields of a conflict kept in a comment.
public enum Disagreement {
    public static let path = Field<[Text]>(.disagreement, "path")
}
