"""Facts that are read out of words: dates, names, languages."""
