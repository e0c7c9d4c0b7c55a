"""Offers as bytes, to be ranked without asking the index again: head, terms by hash, weights.

A record: fixed head, n × 4 bytes of CRC-32 of the terms, n bytes of weights, then the
opening hours and the texts. Records are only ever added at the end of the file; the index says
where one begins, so that a reader sees a change as a whole or not at all.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from zlib import crc32

from massanzug.suche.dokument import Dokument, Kopf

_FEST = struct.Struct("<hhddBxHIHHHHHI")
_OFFEN = struct.Struct("<HH")
_BREITE = 4
LAENGE_BITS = 20
"""How many bits of an offer's place in the file say its length; the rest say where it begins."""


GEMERKT = 400_000


class _Schluessel(dict[str, bytes]):
    def __missing__(self, t: str) -> bytes:
        roh = crc32(t.encode()).to_bytes(_BREITE, "little")
        if len(self) < GEMERKT:
            self[t] = roh
        return roh


SCHLUESSEL: dict[str, bytes] = _Schluessel()
"""Each term as it stands in a record."""


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
        [
            fest,
            *map(SCHLUESSEL.__getitem__, dok.terme),
            bytes(dok.terme.values()),
            offen,
            *gepackt,
            merkmale,
        ]
    )


class Satz:
    """Reads a record; what the ranking asks of a Kopf it answers itself, texts only when asked."""

    __slots__ = ("_fest", "_roh", "alter_bis", "alter_von", "frische", "ziele")

    def __init__(self, roh: bytes) -> None:
        self._roh = roh
        self._fest = fest = _FEST.unpack_from(roh)
        self.alter_von: int = fest[0]
        self.alter_bis: int = fest[1]
        self.frische: int = fest[5]
        self.ziele: int = fest[6]

    @property
    def punkt(self) -> tuple[float, float] | None:
        """Where the offer is."""
        fest = self._fest
        return (fest[2], fest[3]) if fest[4] else None

    @property
    def offen(self) -> tuple[tuple[int, int], ...]:
        """When it is open."""
        stelle = _FEST.size + (_BREITE + 1) * self._fest[-1]
        alle = range(stelle, stelle + _OFFEN.size * self._fest[7], _OFFEN.size)
        return tuple(_OFFEN.unpack_from(self._roh, ab) for ab in alle)

    def _texte(self) -> tuple[list[str], str]:
        """Id, name, Ortsteil, Wirkungsraum; and the facets in one."""
        stelle = _FEST.size + (_BREITE + 1) * self._fest[-1] + 4 * self._fest[7]
        texte = []
        for laenge in self._fest[8:12]:
            texte.append(self._roh[stelle : stelle + laenge].decode())
            stelle += laenge
        return texte, self._roh[stelle:].decode()

    @property
    def ortsteil(self) -> str:
        """Where the offer stands."""
        return self._texte()[0][2]

    @property
    def wirkungsraum(self) -> str:
        """Which Wirkungsraum it serves."""
        return self._texte()[0][3]

    def werte(self, gesucht: Sequence[bytes]) -> list[int]:
        """The weights of these terms, 0 where the offer lacks one."""
        roh = self._roh
        bis = _FEST.size + _BREITE * self._fest[-1]
        werte = []
        for eines in gesucht:
            stelle = roh.find(eines, _FEST.size, bis)
            while stelle > 0 and (stelle - _FEST.size) % _BREITE:
                stelle = roh.find(eines, stelle + 1, bis)
            werte.append(roh[bis + (stelle - _FEST.size) // _BREITE] if stelle > 0 else 0)
        return werte

    def kopf(self) -> Kopf:
        """The offer's head, with all texts."""
        (id_, name, ortsteil, wirkungsraum), rest = self._texte()
        merkmale = [m.partition("\x1f") for m in rest.split("\x1e")] if rest else []
        return Kopf(
            id=id_,
            name=name,
            alter_von=self.alter_von,
            alter_bis=self.alter_bis,
            punkt=self.punkt,
            ortsteil=ortsteil,
            wirkungsraum=wirkungsraum,
            ziele=self.ziele,
            frische=self.frische,
            offen=self.offen,
            merkmale=tuple((name, wert) for name, _, wert in merkmale),
        )
