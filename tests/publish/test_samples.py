"""The page of voices side by side."""

from __future__ import annotations

from presscast.publish.page import samples
from presscast.publish.page.asset import asset


def test_the_voices_are_shown_in_the_style_of_an_article_each_with_how_to_ask_for_it(tmp_path):
    page = samples.write([("heart", "a <b> & c", "heart.mp3")], tmp_path).read_text("utf-8")
    assert asset("page.css") in page
    assert "--voice heart" in page
    assert 'src="heart.mp3"' in page
    assert "a &lt;b&gt; &amp; c" in page
