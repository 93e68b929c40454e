"""Article to Script: who says what, in which words, with which pauses."""
