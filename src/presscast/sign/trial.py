"""Make a certificate and key for trials, which nobody but they themselves vouches for."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from presscast.errors import OutputError, SigningError, unwritable
from presscast.sign.signatory import NEEDED

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from cryptography.x509 import Certificate, CertificateBuilder, KeyUsage

DAYS = 365
_MADE_FOR_TRIALS = " (made for trials)"


def write(name: str, certificate: Path, key: Path) -> None:
    """Write a chain, a leaf and the authority made for it alone, and the leaf's key, which its owner alone may read.

    The authority's own key is forgotten at once: nobody signs another certificate by it. Raises OutputError where a
    file is there already or cannot be written, SigningError where the extra is missing.
    """
    if there := next((path for path in (certificate, key) if path.exists()), None):
        raise OutputError(f"{there}: is there already; move it away first")
    try:
        chain, private = pair(name)
    except ImportError as error:
        raise SigningError(NEEDED) from error
    _new(key, private, 0o600)
    _new(certificate, chain, 0o644)


def pair(name: str, days: int = DAYS) -> tuple[bytes, bytes]:
    """Return chain and key in PEM: on P-256, as C2PA's certificate profile wants them, valid from now for `days`."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    above, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _authority(name, above.public_key(), days).sign(above, hashes.SHA256())
    leaf = _leaf(name, own.public_key(), authority, days).sign(above, hashes.SHA256())
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    key = own.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    return leaf.public_bytes(pem) + authority.public_bytes(pem), key


def _authority(name: str, key: EllipticCurvePublicKey, days: int) -> CertificateBuilder:
    from cryptography.x509 import BasicConstraints, SubjectKeyIdentifier

    return (
        _begun(f"{name}{_MADE_FOR_TRIALS}", f"{name}{_MADE_FOR_TRIALS}", key, days)
        .add_extension(BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage("key_cert_sign"), critical=True)
        .add_extension(SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _leaf(name: str, key: EllipticCurvePublicKey, authority: Certificate, days: int) -> CertificateBuilder:
    from cryptography.x509 import AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, SubjectKeyIdentifier
    from cryptography.x509.oid import ExtendedKeyUsageOID

    above = authority.extensions.get_extension_for_class(SubjectKeyIdentifier).value
    return (
        _begun(name, f"{name}{_MADE_FOR_TRIALS}", key, days)
        .add_extension(BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage("digital_signature"), critical=True)
        .add_extension(ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(AuthorityKeyIdentifier.from_issuer_subject_key_identifier(above), critical=False)
    )


def _begun(subject: str, issuer: str, key: EllipticCurvePublicKey, days: int) -> CertificateBuilder:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    def named(name: str) -> x509.Name:
        return x509.Name(
            [x509.NameAttribute(oid, name[:64]) for oid in (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME)]
        )

    now = datetime.now(UTC)
    return x509.CertificateBuilder(
        issuer_name=named(issuer),
        subject_name=named(subject),
        public_key=key,
        serial_number=x509.random_serial_number(),
        not_valid_before=min(now, now + timedelta(days=days)) - timedelta(minutes=1),
        not_valid_after=now + timedelta(days=days),
    )


def _usage(*wanted: str) -> KeyUsage:
    from cryptography.x509 import KeyUsage

    names = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return KeyUsage(**{name: name in wanted for name in names})


def _new(path: Path, data: bytes, mode: int) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
    except OSError as error:
        raise unwritable(path, error) from error
