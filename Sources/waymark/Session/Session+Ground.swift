import Editor
import Terminal

extension Session {
    /// Takes the standard theme for the ground that the terminal told, in the place of the other one. It is only asked
    /// where the user chose no theme; one that was chosen since stays.
    func follow(_ ground: Ground) {
        KnownGround(state: environment.stateFolder).note(ground)
        let name = ThemeChoice.standard(for: ground)
        guard !editor.state.hasChosenTheme, editor.state.theme.name != name else { return }
        editor.state.follow(themeNamed: name)
    }
}
