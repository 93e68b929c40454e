"""Its words stand in words.toml."""
