"""Turn text into phonemes, for all engines that take them: a file a language, and what they share."""
