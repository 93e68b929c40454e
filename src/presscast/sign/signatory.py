"""Who signs: a certificate and its private key, looked at closely before they are used."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable  # noqa: TC003
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from presscast.errors import SigningError, reason

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes, PublicKeyTypes
    from cryptography.x509 import Certificate

NEEDED = "content credentials need an extra: pip install 'presscast[sign]'"
_PATIENCE_S = 60  # somebody may have to touch a key
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
    pem, leaf = _certificate(certificate)
    private = _private(key)
    algorithm, size = _algorithm(private.public_key(), key)
    if private.public_key() != leaf.public_key():
        raise SigningError(f"{key}: is not the key of the first certificate in {certificate}")
    return Signatory(pem, algorithm, lambda data: _cose(_signature(private, algorithm, data), size), timestamps)


def by_command(certificate: Path, command: str, timestamps: str = "") -> Signatory:
    """Read a certificate chain whose key is kept elsewhere; `command` signs what comes on its standard input by it.

    It writes the signature to its standard output: as DER or as COSE has it where the key is on a curve, with PSS
    and SHA-256 where it is RSA. Raises SigningError as `load` does, and so does signing where the command fails.
    """
    pem, leaf = _certificate(certificate)
    algorithm, size = _algorithm(leaf.public_key(), certificate)
    return Signatory(pem, algorithm, lambda data: _cose(_asked(command, data), size), timestamps)


def _certificate(path: Path) -> tuple[str, Certificate]:
    """Return a chain, and its first certificate, which is valid now."""
    try:
        from cryptography import x509
    except ImportError as error:
        raise SigningError(NEEDED) from error
    pem = _read(path)
    try:
        leaf = x509.load_pem_x509_certificates(pem)[0]
    except ValueError as error:
        raise SigningError(f"{path}: holds no certificate in PEM") from error
    _valid_now(leaf, path)
    return pem.decode("latin-1"), leaf


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


def _algorithm(key: PublicKeyTypes, path: Path) -> tuple[str, int]:
    """Return the algorithm a key signs by, and the bytes of each number of a signature on a curve, 0 for the others."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES:
        return _CURVES[key.curve.name]
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "ED25519", 0
    if isinstance(key, rsa.RSAPublicKey):
        return "PS256", 0
    raise SigningError(f"{path}: C2PA takes keys on P-256, P-384 and P-521, Ed25519 and RSA; this is another")


def _signature(key: PrivateKeyTypes, algorithm: str, data: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

    hashed = {"ES384": hashes.SHA384(), "ES512": hashes.SHA512()}.get(algorithm, hashes.SHA256())
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PSS(padding.MGF1(hashed), hashed.digest_size), hashed)
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return key.sign(data, ec.ECDSA(hashed))
    assert isinstance(key, ed25519.Ed25519PrivateKey)
    return key.sign(data)


def _asked(command: str, data: bytes) -> bytes:
    """Have a command sign; its arguments, which may hold a PIN, are in no message."""
    try:
        program, *arguments = shlex.split(command)
        done = subprocess.run([program, *arguments], input=data, capture_output=True, timeout=_PATIENCE_S, check=False)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise SigningError(f"the command that signs cannot be used: {type(error).__name__}") from error
    if done.returncode or not done.stdout:
        raise SigningError(f"the command that signs, {program}, ended with {done.returncode} and no signature")
    return done.stdout


def _cose(signature: bytes, size: int) -> bytes:
    """Return a signature as COSE writes it (RFC 9053, 2): on a curve its two numbers, of `size` bytes each."""
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    if not size or len(signature) == 2 * size:
        return signature
    try:
        return b"".join(number.to_bytes(size, "big") for number in decode_dss_signature(signature))
    except (ValueError, OverflowError) as error:
        raise SigningError("the command that signs gave no signature of the certificate's kind") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SigningError(f"{path}: cannot be read: {reason(error)}") from error
