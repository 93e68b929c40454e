"""Text to phonemes, for all engines that take them: English by misaki's dictionaries, others by their own means."""
