import Glibc

exit(StartUp(ArgumentText.ofProcess()).run())
