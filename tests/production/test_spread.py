"""The file by which a cluster's workers tell whether they see the maker's folder."""

from presscast.production import spread


def test_what_a_killed_maker_left_is_taken_away_and_another_s_stays(tmp_path):
    (tmp_path / f"{spread.TOKEN}left").touch()
    with spread._token(tmp_path) as first, spread._token(tmp_path) as second:
        assert set(tmp_path.iterdir()) == {first, second}
    assert not list(tmp_path.iterdir())
