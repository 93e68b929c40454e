"""Rules that say what is not story, in their order."""
