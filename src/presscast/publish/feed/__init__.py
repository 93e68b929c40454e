"""The podcast: what each edition tells of itself, what the feed remembers, and feed.xml."""
