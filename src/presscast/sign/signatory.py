"""Who signs: a certificate and its private key, looked at closely before they are used."""

from __future__ import annotations

import os
from collections.abc import Callable  # noqa: TC003
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from presscast.errors import SigningError

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
    from cryptography.x509 import Certificate

NEEDED = "content credentials need an extra: pip install 'presscast[sign]'"
_CURVES = {"secp256r1": ("ES256", 32), "secp384r1": ("ES384", 48), "secp521r1": ("ES512", 66)}
"""COSE's name of the algorithm on a curve (RFC 9053), and the bytes of each of its signature's two numbers."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """A certificate chain in PEM, leaf first, COSE's name of the algorithm, and what signs bytes by it.

    The key stands behind `sign` for as long as a make lasts, and is shown nowhere. `timestamps` is the address of an
    RFC 3161 service, "" for none.
    """

    chain: str
    algorithm: str
    sign: Callable[[bytes], bytes]
    timestamps: str = ""


def load(certificate: Path, key: Path, timestamps: str = "") -> Signatory:
    """Read a certificate chain and the key of its first certificate.

    Raises SigningError where one cannot be read, others may read the key, the two do not belong together, or the
    certificate is not valid now.
    """
    try:
        from cryptography import x509
    except ImportError as error:
        raise SigningError(NEEDED) from error
    pem = _read(certificate)
    try:
        leaf = x509.load_pem_x509_certificates(pem)[0]
    except ValueError as error:
        raise SigningError(f"{certificate}: holds no certificate in PEM") from error
    private = _private(key)
    _valid_now(leaf, certificate)
    if private.public_key() != leaf.public_key():
        raise SigningError(f"{key}: is not the key of the first certificate in {certificate}")
    return Signatory(pem.decode("latin-1"), *_means(private, key), timestamps)


def _private(path: Path) -> PrivateKeyTypes:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    pem = _read(path)
    mode = path.stat().st_mode & 0o777
    if os.name == "posix" and mode & 0o077:
        raise SigningError(f"{path}: others may read this key (its mode is {mode:o}): chmod 600 it")
    try:
        return load_pem_private_key(pem, None)
    except TypeError as error:
        raise SigningError(f"{path}: is locked by a password, and nobody is here to type it") from error
    except ValueError as error:
        raise SigningError(f"{path}: holds no private key in PEM") from error


def _valid_now(leaf: Certificate, path: Path) -> None:
    now = datetime.now(UTC)
    if now > leaf.not_valid_after_utc:
        raise SigningError(f"{path}: the certificate expired on {leaf.not_valid_after_utc:%Y-%m-%d}: renew it")
    if now < leaf.not_valid_before_utc:
        raise SigningError(f"{path}: the certificate is not valid before {leaf.not_valid_before_utc:%Y-%m-%d}")


def _means(key: PrivateKeyTypes, path: Path) -> tuple[str, Callable[[bytes], bytes]]:
    """Return the algorithm a key signs by, and what signs by it as COSE writes signatures (RFC 9053, 2)."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "ED25519", key.sign
    if isinstance(key, rsa.RSAPrivateKey):
        sha = hashes.SHA256()
        return "PS256", lambda data: key.sign(data, padding.PSS(padding.MGF1(sha), sha.digest_size), sha)
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in _CURVES:
        return _CURVES[key.curve.name][0], lambda data: _on_curve(key, data)
    raise SigningError(f"{path}: C2PA takes keys on P-256, P-384 and P-521, Ed25519 and RSA; this is another")


def _on_curve(key: EllipticCurvePrivateKey, data: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    name, size = _CURVES[key.curve.name]
    sha = {"ES256": hashes.SHA256(), "ES384": hashes.SHA384(), "ES512": hashes.SHA512()}[name]
    numbers = decode_dss_signature(key.sign(data, ec.ECDSA(sha)))
    return b"".join(number.to_bytes(size, "big") for number in numbers)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SigningError(f"{path}: cannot be read: {error.strerror}") from error
