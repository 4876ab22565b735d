import CursesScreen
import Terminal

// A program that shows what a screen does, for the tests on a pseudo-terminal. Its keys:
//   d scrolls · r moves text about
//   arrows move the selection · b nothing changes · q leaves · t traps · l loops for ever
//   k is told to stop and continued before it looks · K is continued when it has looked
//   C-z stops · C-l draws anew · s suspends and resumes · y copies · T sets the title · c exits without closing
do {
    let screen = try CursesScreen()
    screen.open()
    var probe = ProbeState(size: screen.size)
    screen.present(probe.frame)
    while true {
        for event in screen.wait(for: [], milliseconds: nil).events {
            probe.handle(event, on: screen)
        }
        screen.present(probe.frame)
    }
} catch {
    print(error)
    leave(status: 3)
}
