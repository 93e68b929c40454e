"""Tags in the sound files: what they say, and a writer for each format."""
