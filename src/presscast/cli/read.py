"""presscast read: what is story and what is not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from presscast.cli import options, table

if TYPE_CHECKING:
    from presscast.model import Article, Block


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("read", help="Show what of a source is story and what is not, and why.")(read)


def read(
    source: options.Source,
    reader: options.Reader = None,
    keep: options.Keep = None,
    footnotes: options.Footnotes = None,
    as_json: options.AsJson = False,
) -> None:
    """Print one article as read, kinds, captions and dropped pieces by rule."""
    from presscast.production.text import read_article

    article = read_article(source, options.settings(reader=reader, keep=keep, footnotes=footnotes))
    typer.echo(_json(article)) if as_json else table.write(_proof(article), column=12)


def _json(article: Article) -> str:
    import json

    return json.dumps(
        {
            "title": article.title,
            "authors": list(article.authors),
            "published": article.published or None,
            "updated": article.updated or None,
            "site": article.site or None,
            "url": article.url or None,
            "language": article.language,
            "language_guessed": article.is_guessed,
            "blocks": [_block(block) for block in article.blocks],
            "dropped": [{"text": piece.text, "reason": piece.reason} for piece in article.dropped],
        },
        ensure_ascii=False,
        indent=1,
    )


def _block(block: Block) -> dict[str, object]:
    names = ("kind", "number", "text", "credit", "image", "level")
    return {name: value for name in names if (value := getattr(block, name))}


def _proof(article: Article) -> str:
    """The article as a person would want to proofread it."""
    facts = (
        ("title", article.title),
        ("authors", ", ".join(article.authors)),
        ("published", article.published),
        ("updated", article.updated),
        ("site", article.site),
        ("url", article.url),
        ("language", f"{article.language}{options.GUESSED if article.is_guessed else ''}"),
    )
    head = [f"{name:>10}  {value}" for name, value in facts if value]
    body = [_shown(block) for block in article.blocks]
    width = max((len(piece.reason) for piece in article.dropped), default=0)
    tail = [f"{piece.reason:>{width}}  {_short(piece.text)}" for piece in article.dropped]
    return "\n".join([*head, "", *body, "", f"dropped ({len(tail)}; --keep RULE brings one back):", *tail])


def _shown(block: Block) -> str:
    credit = f"\n{'credit':>10}  {block.credit}" if block.credit else ""
    image = f"\n{'image':>10}  {block.image}" if block.image else ""
    return f"{block.kind:>10}  {block.numbered}{credit}{image}"


def _short(text: str, longest: int = 100) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
