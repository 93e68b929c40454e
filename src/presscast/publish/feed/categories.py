"""The categories of Apple Podcasts: https://podcasters.apple.com/support/1691-apple-podcasts-categories"""

CATEGORIES = frozenset([
    "Arts", "Business", "Comedy", "Education", "Fiction", "Government", "Health & Fitness", "History", "Kids & Family",
    "Leisure", "Music", "News", "Religion & Spirituality", "Science", "Society & Culture", "Sports", "TV & Film",
    "Technology", "True Crime",
])  # fmt: skip
