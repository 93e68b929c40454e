"""Edition to files: one writer a file."""
