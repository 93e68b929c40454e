"""`python -m presscast`."""

from presscast.cli.app import main

main()
