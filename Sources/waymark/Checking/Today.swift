import Glibc
import JourneyModel

/// The calendar where the user is.
enum Today {
    /// The day that it is there.
    static var date: CalendarDate {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return CalendarDate(dayNumber: (now + local.tm_gmtoff) / 86_400)
    }
}
