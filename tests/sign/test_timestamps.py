"""Time stamps by RFC 3161: of a service on this machine, and of one that answers wrongly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from editions import MEDIA, SLUG, contents, store
from tsa import authority, serving

from presscast.sign.verify import verify

pytestmark = pytest.mark.validators  # openssl is theirs


@pytest.fixture(scope="module")
def answer(tmp_path_factory):
    return authority(tmp_path_factory.mktemp("clock"))


def test_every_file_tells_when_it_was_signed_by_a_clock_that_is_not_the_signer_s(desk, plain, answer):
    with serving(answer) as address:
        done = desk.run("sign", "out", env={"PRESSCAST_TIMESTAMPS": address})
    assert done.returncode == 0, done.stderr.decode()
    for name in MEDIA:
        held = store(plain / name)
        codes = {each["code"] for each in held["validation_results"]["activeManifest"]["success"]}
        assert "timeStamp.validated" in codes, name
        verdict = verify(plain / name)
        assert verdict.state == "as signed", (name, verdict.why)
        assert abs(datetime.fromisoformat(verdict.signer.time) - datetime.now(UTC)) < timedelta(hours=1)
    shown = desk.run("verify", f"out/{SLUG}/{SLUG}.mp3").stdout.decode()
    assert "time-stamped 20" in shown
    assert desk.run("check", "out").returncode == 0


def test_a_page_in_the_browser_s_words_is_no_less_signed_for_its_stamp(desk, plain, answer):
    """What a stamp adds lies beside the signature, where verify.html does not look: it must not be in its way."""
    from test_verifier_page import look

    with serving(answer) as address:
        assert desk.run("sign", "out", env={"PRESSCAST_TIMESTAMPS": address}).returncode == 0
    assert desk.run("feed", "out").returncode == 0
    files = [plain / f"{SLUG}.{ending}" for ending in ("mp3", "m4b", "epub")]
    told = look((desk.folder / "out/verify.html").as_uri(), *files)["told"]
    assert ["\nAs signed." in each for each in told.values()] == [True] * 3


@pytest.mark.parametrize(
    ("reply", "status"),
    [(b"", 200), (b"<html>Sign in</html>", 200), (b"", 503), (b"\x30\x05\x30\x03\x02\x01\x02", 200)],
)
def test_a_service_that_gives_no_stamp_leaves_all_as_it_was(desk, plain, reply, status):
    before = contents(plain)
    with serving(lambda query: reply, status) as address:
        done = desk.run("sign", "out", env={"PRESSCAST_TIMESTAMPS": address})
    assert done.returncode == 11, done.stderr.decode()
    assert f"no time stamp from {address}" in done.stderr.decode()
    assert contents(plain) == before


def test_a_stamp_of_something_else_is_refused(desk, plain, answer):
    """A service that answers with an older stamp, of another signature."""
    held = []
    with serving(lambda query: held[0] if held else held.append(answer(query)) or held[0]) as address:
        done = desk.run("sign", "out", env={"PRESSCAST_TIMESTAMPS": address})
    assert done.returncode == 11
    assert f"no time stamp from {address} (nonce mismatch)" in done.stderr.decode()
