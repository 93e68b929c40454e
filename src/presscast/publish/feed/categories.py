"""Apple's categories and their sub-categories: directories take no others."""

from __future__ import annotations

from presscast.errors import SettingsError
from presscast.publish.feed.rss import Node
from presscast.writing.near import nearest, suggestion

# https://podcasters.apple.com/support/1691-apple-podcasts-categories
CATEGORIES: dict[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": ("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ),
    "Science": (
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
        "Physics", "Social Sciences",
    ),
    "Society & Culture": ("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"),
    "Sports": (
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
        "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
    "Technology": (),
    "True Crime": (),
}  # fmt: skip


def category(name: str) -> Node:
    """Return a category's element, with its sub-category's in it; raise SettingsError as `parted` does."""
    top, sub = parted(name, "show: category")
    children = (Node("itunes:category", attributes={"text": sub}),) if sub else ()
    return Node("itunes:category", attributes={"text": top}, children=children)


def parted(name: str, where: str) -> tuple[str, str]:
    """Return a category, and the sub-category that stands after ">" in "News > Politics", "" where there is none.

    Raises SettingsError, told from `where`, for one that Apple does not list, or not there.
    """
    top, _, sub = (part.strip() for part in name.partition(">"))
    if top not in CATEGORIES:
        near = suggestion(nearest(top, CATEGORIES)[:1]) or f": {', '.join(sorted(CATEGORIES))}"
        raise SettingsError(f"{where}: {top!r} is no category of Apple Podcasts{near}")
    if sub and sub not in CATEGORIES[top]:
        known = f"those are {', '.join(CATEGORIES[top])}" if CATEGORIES[top] else "it has none"
        raise SettingsError(f"{where}: {sub!r} is no category under {top} at Apple Podcasts; {known}")
    return top, sub
