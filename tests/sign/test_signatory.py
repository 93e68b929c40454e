"""Certificates and keys: what is refused, and in which words."""

from __future__ import annotations

import os
import shlex
import stat
import sys

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import load_pem_x509_certificate
from PIL import Image

from presscast.errors import OutputError, SettingsError, SigningError
from presscast.settings import project
from presscast.sign import credentials, signatory, trial
from presscast.sign.manifest import IPTC


@pytest.fixture
def pair(tmp_path):
    """A certificate and its key, as `presscast init --signing` makes them."""
    trial.write("The Oxmoor Herald", tmp_path / "a.pem", tmp_path / "a.key")
    return tmp_path / "a.pem", tmp_path / "a.key"


def refused(pair, words):
    with pytest.raises(SigningError) as told:
        signatory.load(*pair)
    assert words in str(told.value)
    assert "PRIVATE" not in str(told.value)


def pem(key, form=PrivateFormat.PKCS8, lock=None):
    return key.private_bytes(Encoding.PEM, form, lock or NoEncryption())


def test_what_is_signed_can_be_verified_by_the_certificate(pair):
    by = signatory.load(*pair)
    leaf = load_pem_x509_certificate(pair[0].read_bytes())
    made = by.sign(b"data")
    numbers = (int.from_bytes(half, "big") for half in (made[:32], made[32:]))
    leaf.public_key().verify(encode_dss_signature(*numbers), b"data", ec.ECDSA(hashes.SHA256()))
    assert (by.algorithm, len(made)) == ("ES256", 64)


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o777])
def test_a_key_that_others_may_reach_is_refused(pair, mode):
    pair[1].chmod(mode)
    refused(pair, f"others may read this key (its mode is {mode:o}): chmod 600 it")


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_the_trial_s_key_is_its_owner_s_alone_and_never_written_over(pair):
    assert stat.S_IMODE(pair[1].stat().st_mode) == 0o600
    before = pair[1].read_bytes()
    with pytest.raises(OutputError, match="is there already"):
        trial.write("Another", *pair)
    assert pair[1].read_bytes() == before


def test_the_trial_s_key_is_not_written_through_a_link_to_nowhere(tmp_path):
    key = tmp_path / "signing.key"
    key.symlink_to(tmp_path / "elsewhere.key")
    with pytest.raises(OutputError):
        trial.write("The Oxmoor Herald", tmp_path / "signing.pem", key)
    assert not (tmp_path / "elsewhere.key").exists()


@pytest.mark.parametrize(("days", "words"), [(-1, "the certificate expired on "), (0, "the certificate expired on ")])
def test_an_expired_certificate_is_refused(pair, days, words):
    chain, key = trial.pair("The Oxmoor Herald", days)
    pair[0].write_bytes(chain)
    pair[1].write_bytes(key)
    refused(pair, words)


def test_what_is_no_pair_is_refused(pair, tmp_path):
    chain, _ = trial.pair("Another")
    other = tmp_path / "other.pem"
    other.write_bytes(chain)
    refused((other, pair[1]), "a.key: is not the key of the first certificate in")
    refused((pair[1], pair[1]), "a.key: holds no certificate in PEM")
    refused((tmp_path / "none.pem", pair[1]), "none.pem: cannot be read: No such file or directory")
    pair[1].write_bytes(b"nothing")
    refused(pair, "a.key: holds no private key in PEM")


def test_a_locked_key_is_refused(pair):
    pair[1].write_bytes(pem(ec.generate_private_key(ec.SECP256R1()), lock=BestAvailableEncryption(b"secret")))
    refused(pair, "a.key: is locked by a password")


@pytest.mark.parametrize(
    ("curve", "algorithm", "size"), [(ec.SECP384R1(), "ES384", 96), (ec.SECP521R1(), "ES512", 132)]
)
def test_larger_curves(tmp_path, curve, algorithm, size):
    key = ec.generate_private_key(curve)
    name, half = signatory._algorithm(key.public_key(), tmp_path)
    assert (name, len(signatory._cose(signatory._signature(key, name, b"data"), half))) == (algorithm, size)


def test_rsa_signs_with_pss(tmp_path):
    key, sha = rsa.generate_private_key(65537, 2048), hashes.SHA256()
    assert signatory._algorithm(key.public_key(), tmp_path) == ("PS256", 0)
    made = signatory._cose(signatory._signature(key, "PS256", b"data"), 0)
    key.public_key().verify(made, b"data", padding.PSS(padding.MGF1(sha), 32), sha)


def test_a_curve_c2pa_does_not_take_is_refused(tmp_path):
    with pytest.raises(SigningError, match="this is another"):
        signatory._algorithm(ec.generate_private_key(ec.SECP256K1()).public_key(), tmp_path)


SIGN = """
import sys
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
key = serialization.load_pem_private_key(open(sys.argv[1], "rb").read(), None)
sys.stdout.buffer.write(key.sign(sys.stdin.buffer.read(), ec.ECDSA(hashes.SHA256())))
"""
ACTIONS = [{"action": "c2pa.created", "digitalSourceType": f"{IPTC}digitalCreation"}]
COVER = {"format": "image/jpeg", "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": ACTIONS}}]}


@pytest.fixture
def cover(tmp_path):
    """A picture to sign."""
    path = tmp_path / "a.jpg"
    Image.new("RGB", (30, 20)).save(path)
    return path


def test_a_command_signs_where_the_key_is_kept_elsewhere(pair, tmp_path, cover):
    (tmp_path / "signer_of_ours.py").write_text(SIGN)
    by = signatory.by_command(pair[0], shlex.join([sys.executable, str(tmp_path / "signer_of_ours.py"), str(pair[1])]))
    assert len(by.sign(b"data")) == 64
    credentials.write(cover, cover, COVER, by)
    assert credentials.read(cover, pair[0].read_bytes()).state == "Trusted"


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "pass", "print('no signature')", None])
def test_a_command_that_does_not_sign_is_told_without_its_words(pair, tmp_path, cover, code):
    program = shlex.join([sys.executable, "-c", code]) if code else str(tmp_path / "none")
    by, before = signatory.by_command(pair[0], f"{program} --pin 1234"), cover.read_bytes()
    with pytest.raises(SigningError, match=r"a.jpg: cannot be signed: the command that signs") as told:
        credentials.write(cover, cover, COVER, by)
    assert "1234" not in str(told.value)
    assert cover.read_bytes() == before


def test_settings_name_certificate_and_key_together(tmp_path, monkeypatch):
    file = tmp_path / "presscast.toml"
    file.write_text('[sign]\ncertificate = "c.pem"\nkey = "k.pem"\n')
    assert project.load(tmp_path).sign == project.Signing(tmp_path / "c.pem", tmp_path / "k.pem")
    monkeypatch.setenv("PRESSCAST_KEY", "/elsewhere.key")
    assert project.load(tmp_path).sign.key == project.Path("/elsewhere.key")
    for wrong, words in {
        '[sign]\ncertificate = "c.pem"': "a certificate goes with its key",
        '[sign]\nkey = "c.pem"': "a certificate goes with its key",
        '[sign]\ncommand = "c"': "a certificate goes with its key",
        '[sign]\ncertificate = "c.pem"\nkey = "k"\ncommand = "c"': "a certificate goes with its key",
        '[sign]\nkey = "k"\ncommand = "c"': "a certificate goes with its key",
        '[sign]\nkee = "c.pem"': "sign.kee: no such setting",
        '[sign]\ncertificate = "c"\nkey = "k"\ntimestamps = "tsa"': "sign.timestamps: must be the http",
        '[sign]\ncertificate = 3\nkey = "k"': "sign.certificate: must be a text",
    }.items():
        monkeypatch.delenv("PRESSCAST_KEY", raising=False)
        file.write_text(wrong)
        with pytest.raises(SettingsError, match=words):
            project.load(tmp_path)


def test_what_is_logged_of_the_settings_holds_no_pin(tmp_path):
    (tmp_path / "presscast.toml").write_text('[sign]\ncertificate = "c.pem"\ncommand = "token --pin 1234"\n')
    made = project.load(tmp_path)
    assert made.sign.command == "token --pin 1234"
    assert "1234" not in repr(made)
