"""Write a page of a book as XHTML, with the names that EPUB's readers look for (EPUB 3.3, 6.1)."""

from __future__ import annotations

from presscast.publish.markup import direction


def page(tag: str, head: str, body: str) -> str:
    """Return a page in the language `tag`, whose head and body are markup."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
lang="{tag}" xml:lang="{tag}" dir="{direction(tag)}">
<head>{head}</head>
<body>
{body}
</body>
</html>
"""
