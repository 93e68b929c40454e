"""A story on several pages is one article, where the source is an address."""

from pathlib import Path

from presscast.production.text import read_article
from presscast.settings.project import Settings
from presscast.sources.source import Named

SAID = (
    "The council stopped the {} boat on Friday because nobody had paid for the fuel, and the island's "
    "two schools closed at noon so that the pupils could be brought home before the storm came in from the west."
)


def page(number: int, following: str = "", title: str = "The ferry stops for good in spring") -> str:
    link = f'<link rel="next" href="{following}">' if following else ""
    told = "".join(f"<p>{SAID.format(f'{number}-{row}')}</p>" for row in "abcd")
    return f'<html lang="en"><head><title>{title}</title>{link}</head><body><article><h1>{title}</h1>{told}</article></body></html>'


def boats(article) -> list[str]:
    return [block.text.split("stopped the ")[1].split()[0] for block in article.blocks if "stopped the" in block.text]


def dropped(article) -> list[str]:
    return [piece.text for piece in article.dropped if piece.reason == "next-page"]


def test_the_pages_of_a_story_are_read_in_their_order(web):
    address = web.put("/ferry", page(1, "/ferry/2"))
    web.put("/ferry/2", page(2, "/ferry/3"))
    web.put("/ferry/3", page(3, "/other-story"))
    article = read_article(address, Settings())
    assert boats(article) == [f"{number}-{row}" for number in (1, 2, 3) for row in "abcd"]
    assert sum(block.kind == "headline" for block in article.blocks) == 1
    assert web.asked == ["/ferry", "/ferry/2", "/ferry/3"]
    assert not dropped(article)


def test_a_page_that_cannot_be_had_is_told_of_and_the_rest_is_kept(web):
    article = read_article(web.put("/ferry", page(1, "/ferry/2")), Settings())
    assert boats(article) == ["1-a", "1-b", "1-c", "1-d"]
    assert "404" in dropped(article)[0]


def test_another_story_under_the_next_address_is_not_read_into_it(web):
    address = web.put("/ferry", page(1, "/ferry/2"))
    web.put("/ferry/2", page(2, title="Harbour notes of the week"))
    article = read_article(address, Settings())
    assert boats(article) == ["1-a", "1-b", "1-c", "1-d"]
    assert "Harbour notes" in dropped(article)[0]


def test_no_more_than_twenty_pages_are_fetched(web):
    address = web.put("/ferry", page(1, "/ferry/2"))
    for number in range(2, 25):
        web.put(f"/ferry/{number}", page(number, f"/ferry/{number + 1}"))
    article = read_article(address, Settings())
    assert len(web.asked) == 20
    assert "no more than 20 pages" in dropped(article)[0]


def test_a_file_leads_nowhere(tmp_path: Path, web):
    path = tmp_path / "ferry.html"
    path.write_text(page(1, web.put("/ferry/2", page(2))))
    assert boats(read_article(str(path), Settings())) == ["1-a", "1-b", "1-c", "1-d"]
    assert web.asked == []


def test_a_page_of_a_feed_that_stands_elsewhere_leads_to_no_private_network(web, monkeypatch):
    monkeypatch.setattr(
        "presscast.production.pages.load", lambda address, named: refused.append(named) or load(address)
    )
    from presscast.sources.load import load

    refused = []
    web.put("/ferry/2", page(2))
    address = web.put("/ferry", page(1, "/ferry/2"))
    read_article(Named(address, by=f"{web.address}/feed"), Settings())
    assert refused == [f"{web.address}/feed"]
