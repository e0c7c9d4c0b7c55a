"""Offers as bytes, to be ranked without asking the index again: head, terms by hash, weights.

A record: fixed head, n × 4 bytes of CRC-32 of the terms, those of the name first, n bytes of
weights, then the opening hours and the texts. Records are only ever added at the end of the file; the index says
where one begins, so that a reader sees a change as a whole or not at all.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from massanzug.suche.dokument import Kopf

_FEST = struct.Struct("<hhddBxHIHHHHHHI")
_OFFEN = struct.Struct("<HH")
_BREITE = 4
LAENGE_BITS = 20
"""How many bits of an offer's place in the file say its length; the rest say where it begins."""


def schluessel(t: str) -> int:
    """A term as it stands in a record."""
    return crc32(t.encode())


def packen(kopf: Kopf, terme: bytes, gewichte: bytes, im_namen: int) -> bytes:
    """An offer as a record; the first ``im_namen`` of its terms' keys are in its name."""
    texte = [kopf.id, kopf.name, kopf.ortsteil, kopf.wirkungsraum]
    gepackt = [t.encode() for t in texte]
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
        im_namen,
        len(gewichte),
    )
    offen = b"".join([_OFFEN.pack(von, bis) for von, bis in kopf.offen])
    return b"".join([fest, terme, gewichte, offen, *gepackt, _merkmale(kopf.merkmale)])


@lru_cache(maxsize=10_000)
def _merkmale(merkmale: tuple[tuple[str, str], ...]) -> bytes:
    return "\x1e".join(f"{n}\x1f{w}" for n, w in merkmale).encode()


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

    def stellen(self, gesucht: Sequence[bytes]) -> list[int]:
        """Where these terms stand among the offer's, -1 where it lacks one."""
        roh = self._roh
        bis = _FEST.size + _BREITE * self._fest[-1]
        stellen = []
        for eines in gesucht:
            stelle = roh.find(eines, _FEST.size, bis)
            while stelle > 0 and (stelle - _FEST.size) % _BREITE:
                stelle = roh.find(eines, stelle + 1, bis)
            stellen.append((stelle - _FEST.size) // _BREITE if stelle > 0 else -1)
        return stellen

    def werte(self, stellen: Sequence[int]) -> list[int]:
        """The weights of the terms there, 0 where the offer lacks one."""
        roh, ab = self._roh, _FEST.size + _BREITE * self._fest[-1]
        return [roh[ab + stelle] if stelle >= 0 else 0 for stelle in stellen]

    def im_namen(self, stelle: int) -> bool:
        """Whether the term there is in the offer's name."""
        return 0 <= stelle < int(self._fest[-2])

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
