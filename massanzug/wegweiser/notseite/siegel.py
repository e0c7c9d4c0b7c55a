"""The signature of a copy: checksums of all files, signed as minisign does it (Ed25519).

The format is minisign's own, prehashed: https://jedisct1.github.io/minisign/#signature-format
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

PRUEFSUMMEN = "pruefsummen.txt"
UNTERSCHRIFT = f"{PRUEFSUMMEN}.minisig"
OEFFENTLICH = "notseite.pub"
FUER_ANDERE = 0o077  # rights of group and world


class KeinSchluessel(Exception):  # noqa: N818 - a state, said in German
    """The key cannot be used; the text says why, for the operator."""


@dataclass(frozen=True, slots=True)
class Siegel:
    """A key pair. Its number is taken from the public half, so that one file holds everything."""

    privat: Ed25519PrivateKey

    @property
    def _roh(self) -> bytes:
        return self.privat.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def _nummer(self) -> bytes:
        return blake2b(self._roh, digest_size=8).digest()

    @property
    def oeffentlich(self) -> str:
        """The public key as ``minisign -P`` takes it: 56 characters."""
        return b64encode(b"Ed" + self._nummer + self._roh).decode()

    def oeffentliche_datei(self) -> bytes:
        nummer = self._nummer[::-1].hex().upper()
        return f"untrusted comment: minisign public key {nummer}\n{self.oeffentlich}\n".encode()

    def unterschreiben(self, inhalt: bytes, kommentar: str) -> bytes:
        """``kommentar`` is signed, too. The same content gives the same signature."""
        unterschrift = self.privat.sign(blake2b(inhalt).digest())
        rahmen = self.privat.sign(unterschrift + kommentar.encode())
        return (
            "untrusted comment: minisign -Vm pruefsummen.txt -p notseite.pub\n"
            f"{b64encode(b'ED' + self._nummer + unterschrift).decode()}\n"
            f"trusted comment: {kommentar}\n"
            f"{b64encode(rahmen).decode()}\n"
        ).encode()


def pruefsummen(dateien: Mapping[str, bytes]) -> bytes:
    """As ``sha256sum --check`` reads it, in order of the names."""
    zeilen = (f"{sha256(i).hexdigest()}  {n}\n" for n, i in sorted(dateien.items()))
    return "".join(zeilen).encode()


def siegel_lesen(datei: Path) -> Siegel:
    """Raises KeinSchluessel, also where others may read the file."""
    try:
        if datei.stat().st_mode & FUER_ANDERE:
            raise KeinSchluessel(f"{datei} dürfen auch andere lesen. Nötig ist: chmod 600 {datei}")
        schluessel = load_pem_private_key(datei.read_bytes(), password=None)
    except OSError as grund:
        raise KeinSchluessel(f"{datei} lässt sich nicht lesen ({grund.strerror}).") from grund
    except (ValueError, TypeError) as grund:
        raise KeinSchluessel(f"{datei} ist kein Schlüssel ohne Kennwort.") from grund
    if not isinstance(schluessel, Ed25519PrivateKey):
        raise KeinSchluessel(f"{datei} ist kein Ed25519-Schlüssel.")
    return Siegel(schluessel)


def siegel_anlegen(datei: Path) -> Siegel:
    """A new pair; readable for this user alone. FileExistsError where there is a file already."""
    privat = Ed25519PrivateKey.generate()
    inhalt = privat.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    griff = os.open(datei, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(griff, "wb") as ziel:
        ziel.write(inhalt)
    return Siegel(privat)
