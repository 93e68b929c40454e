"""What kind of file this is, said the same in feed, page, server and upload."""

from __future__ import annotations

from presscast.files.layout import CHAPTERS, CHAPTERS_SHORT

TYPES = {
    ".mp3": "audio/mpeg",
    ".m4b": "audio/mp4",
    ".m4a": "audio/mp4",
    ".opus": "audio/ogg; codecs=opus",  # as EPUB 3.3 wants it
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
    ".epub": "application/epub+zip",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".c2pa": "application/c2pa",
}


def media_type(name: str) -> str:
    """Return the media type of a file by its name; `application/octet-stream` for one we do not make."""
    if name.rpartition("/")[2] in (CHAPTERS, CHAPTERS_SHORT):
        return "application/json+chapters"
    _, dot, ending = name.rpartition(".")
    return TYPES.get(f"{dot}{ending.lower()}", "application/octet-stream")
