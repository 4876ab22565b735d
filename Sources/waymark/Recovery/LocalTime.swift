import Glibc
import JourneyModel

/// Times of the document for people here.
enum LocalTime {
    /// The hour and minute of an RFC 3339 time in UTC, with the date before it where it was another day than `now`, in
    /// seconds since 1970. A text that is no such time comes back as it is.
    static func text(of time: Text, now: Int) -> String {
        guard let seconds = seconds(of: time) else { return time.string }
        let (then, today) = (local(seconds), local(now))
        let clock = "\(padded(then.tm_hour)):\(padded(then.tm_min))"
        guard then.tm_yday != today.tm_yday || then.tm_year != today.tm_year else { return clock }
        return "\(then.tm_year + 1900)-\(padded(then.tm_mon + 1))-\(padded(then.tm_mday)) \(clock)"
    }

    /// The seconds since 1970 of an RFC 3339 time in UTC; `nil` for a text that is none.
    static func seconds(of time: Text) -> Int? { Timestamp.secondsSince1970(time) }

    /// The seconds since 1970 at the beginning of a day here.
    static func seconds(ofMidnight day: CalendarDate) -> Int {
        var parts = tm()
        let (year, month, number) = day.components
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (Int32(year - 1900), Int32(month - 1), Int32(number))
        parts.tm_isdst = -1
        return mktime(&parts)
    }

    /// The day of a time here, such as `2026-03-01`; the text itself where it is no time.
    static func day(of time: Text) -> String {
        guard let seconds = seconds(of: time) else { return time.string }
        let then = local(seconds)
        return "\(then.tm_year + 1900)-\(padded(then.tm_mon + 1))-\(padded(then.tm_mday))"
    }

    /// The hour and minute of a time here; the text itself where it is no time.
    static func clock(of time: Text) -> String {
        guard let seconds = seconds(of: time) else { return time.string }
        let then = local(seconds)
        return "\(padded(then.tm_hour)):\(padded(then.tm_min))"
    }

    private static func local(_ seconds: Int) -> tm {
        var (seconds, result) = (time_t(seconds), tm())
        localtime_r(&seconds, &result)
        return result
    }

    private static func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
