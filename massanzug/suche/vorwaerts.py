"""Offers as bytes, to be ranked without asking the index again: head, terms by hash, weights.

A record: fixed head, n × 4 bytes of CRC-32 of the terms, n bytes of weights, then the
opening hours and the texts. Records are only ever added at the end of the file; the index says
where one begins, so that a reader sees a change as a whole or not at all.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from massanzug.suche.dokument import Dokument, Kopf

_FEST = struct.Struct("<hhddBxHIHHHHHI")
_OFFEN = struct.Struct("<HH")
_BREITE = 4
LAENGE_BITS = 20
"""How many bits of an offer's place in the file say its length; the rest say where it begins."""


@lru_cache(maxsize=400_000)
def schluessel(t: str) -> bytes:
    """A term in a record."""
    return crc32(t.encode()).to_bytes(_BREITE, "little")


def packen(dok: Dokument) -> bytes:
    """An offer as a record."""
    kopf = dok.kopf
    texte = [kopf.id, kopf.name, kopf.ortsteil, kopf.wirkungsraum]
    gepackt = [t.encode() for t in texte]
    merkmale = "\x1e".join(f"{n}\x1f{w}" for n, w in kopf.merkmale).encode()
    lat, lon = kopf.punkt or (0.0, 0.0)
    fest = _FEST.pack(
        kopf.alter_von,
        kopf.alter_bis,
        lat,
        lon,
        kopf.punkt is not None,
        kopf.frische,
        kopf.ziele,
        len(kopf.offen),
        *map(len, gepackt),
        len(dok.terme),
    )
    offen = b"".join(_OFFEN.pack(von, bis) for von, bis in kopf.offen)
    return b"".join(
        [fest, *map(schluessel, dok.terme), bytes(dok.terme.values()), offen, *gepackt, merkmale]
    )


class Satz:
    """Reads a record."""

    __slots__ = ("_ende_terme", "_fest", "_roh", "_terme")

    def __init__(self, roh: bytes) -> None:
        self._roh = roh
        self._fest = _FEST.unpack_from(roh)
        self._terme = roh[_FEST.size : _FEST.size + _BREITE * self._fest[-1]]
        self._ende_terme = _FEST.size + (_BREITE + 1) * self._fest[-1]

    def werte(self, gesucht: Sequence[bytes]) -> list[int]:
        """The weights of these terms, 0 where the offer lacks one."""
        terme, roh = self._terme, self._roh
        ab = _FEST.size + len(terme)
        werte = []
        for eines in gesucht:
            stelle = terme.find(eines)
            while stelle % _BREITE and stelle >= 0:
                stelle = terme.find(eines, stelle + 1)
            werte.append(roh[ab + stelle // _BREITE] if stelle >= 0 else 0)
        return werte

    def kopf(self) -> Kopf:
        """The offer's head."""
        von, bis, lat, lon, hat_punkt, frische, ziele, n_offen, *laengen, _ = self._fest
        stelle = self._ende_terme
        offen = tuple(
            _OFFEN.unpack_from(self._roh, stelle + nr * _OFFEN.size) for nr in range(n_offen)
        )
        stelle += n_offen * _OFFEN.size
        texte = []
        for laenge in laengen:
            texte.append(self._roh[stelle : stelle + laenge].decode())
            stelle += laenge
        rest = self._roh[stelle:].decode()
        merkmale = [tuple(m.split("\x1f", 1)) for m in rest.split("\x1e")] if rest else []
        return Kopf(
            id=texte[0],
            name=texte[1],
            alter_von=von,
            alter_bis=bis,
            punkt=(lat, lon) if hat_punkt else None,
            ortsteil=texte[2],
            wirkungsraum=texte[3],
            ziele=ziele,
            frische=frische,
            offen=tuple((a, b) for a, b in offen),
            merkmale=tuple((m[0], m[1]) for m in merkmale),
        )
