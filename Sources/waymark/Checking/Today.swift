import Glibc
import JourneyModel

/// The calendar where the user is.
enum Today {
    /// The day that it is there.
    static var date: CalendarDate {
        CalendarDate(dayNumber: (time(nil) + secondsFromUTC) / 86_400)
    }

    /// How far the clocks there are ahead of UTC.
    static var secondsFromUTC: Int {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return local.tm_gmtoff
    }
}
