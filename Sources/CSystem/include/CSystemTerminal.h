// Filled in by the terminal.
