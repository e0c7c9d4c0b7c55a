"""What the introduction of the concept is assumed to do: a TOML of dated, ramped, uncertain effects."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from massanzug.erwartung.wirkungen import Gang, Wirkung, dazu, wirken
from massanzug.simulation.anpassen import Anpassung
from massanzug.simulation.begriffe import Unrechenbar, Zahlen
from massanzug.simulation.hilfearten import HILFEGRUPPEN, STROEME
from massanzug.simulation.lauf import Zug
from massanzug.simulation.zeit import monatszahl
from massanzug.simulation.zufall import STUECK, glueck_der_wirkungen

WIRKUNGEN = ("zugang", "dauer", "verlagerung", "preis", "festkosten", "ausserhalb")
VORLAGEN = Path(__file__).parent / "annahmen"
_PFLICHT = ("name", "wirkt_auf", "ab", "anlauf_monate", "mittel", "streuung", "quelle")


def vorlage(name: str) -> bytes:
    """One of the shipped sets: ``skeptisch``, ``evidenz``, ``hoffnungsvoll``."""
    return (VORLAGEN / f"{name}.toml").read_bytes()


def annahmen_lesen(inhalt: bytes) -> tuple[Wirkung, ...]:
    """Unrechenbar with the reason where the file is no set of assumptions."""
    try:
        roh = tomllib.loads(inhalt.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fehler:
        raise Unrechenbar(f"Die Annahmen sind kein lesbares TOML: {fehler}") from None
    return tuple(_wirkung(nummer, w) for nummer, w in enumerate(roh.get("wirkung", []), 1))


def _wirkung(nummer: int, w: dict[str, object]) -> Wirkung:
    fehlt = [name for name in _PFLICHT if name not in w]
    if fehlt:
        raise Unrechenbar(f"Annahme {nummer}: es fehlt {', '.join(fehlt)}.")
    strom = w.get("strom", list(STROEME))
    if w["wirkt_auf"] not in WIRKUNGEN:
        raise Unrechenbar(f"Annahme {nummer}: wirkt_auf ist eines von {', '.join(WIRKUNGEN)}.")
    if not isinstance(strom, list) or not strom or set(strom) - set(STROEME):
        raise Unrechenbar(f"Annahme {nummer}: strom enthält nur {', '.join(STROEME)}.")
    try:
        wirkung = Wirkung(
            name=str(w["name"]),
            wirkt_auf=str(w["wirkt_auf"]),
            ab=_monat(w["ab"]),
            anlauf_monate=int(str(w["anlauf_monate"])),
            bis=_monat(w["bis"]) if "bis" in w else None,
            strom=tuple(strom),
            mittel=float(str(w["mittel"])),
            streuung=float(str(w["streuung"])),
            quelle=str(w["quelle"]),
        )
    except ValueError as fehler:
        raise Unrechenbar(f"Annahme {nummer}: {fehler}") from None
    if not (np.isfinite(wirkung.mittel) and 0 <= wirkung.streuung < np.inf):
        raise Unrechenbar(
            f"Annahme {nummer}: mittel und streuung sind endliche Zahlen, streuung ab 0."
        )
    return wirkung


def _monat(text: object) -> int:
    jahr, _, monat = str(text).partition("-")
    if not 1 <= int(monat or 0) <= 12:  # noqa: PLR2004
        raise ValueError(f"kein Monat (JJJJ-MM): {text}")
    return monatszahl(int(jahr), int(monat))


@dataclass(frozen=True, slots=True)
class Einfuehrung:
    """The effects, ready to change draws of one town."""

    anpassung: Anpassung
    wirkungen: tuple[Wirkung, ...]

    def __call__(self, zug: Zug, rng: np.random.Generator) -> Zug:
        """The town with the concept: entries, their kinds and the clock of ending changed."""
        n, _, monate = zug.rate.shape
        zellen = zug.rate.reshape(n, len(self.stroeme), -1, monate)
        ohne = Gang(zellen, np.diff(zug.uhr, axis=-1), self.anpassung.verlauf.stand, self.stroeme)
        mit = wirken(ohne, self.wirkungen, self._ziehen(n, rng))
        null = np.zeros((*mit.tempo.shape[:2], 1))
        uhr = np.concatenate([null, np.cumsum(mit.tempo, -1)], -1)
        return zug._replace(rate=mit.zugang.reshape(zug.rate.shape), uhr=uhr)

    @property
    def stroeme(self) -> tuple[str, ...]:
        """Of the town's kinds."""
        return tuple(HILFEGRUPPEN[c].strom for c in self.anpassung.verlauf.arten)

    def _ziehen(self, n: int, rng: np.random.Generator) -> Zahlen:
        gezogen = [rng.normal(w.mittel, w.streuung, n) for w in self.wirkungen]
        return np.array(gezogen).reshape(len(self.wirkungen), n)

    def gezogen(self, laeufe: int, saat: int) -> Zahlen:
        """How strong each assumption is in each run of ``vorhersagen`` with this seed: (wirkungen, laeufe)."""
        stuecke = [
            self._ziehen(STUECK, glueck_der_wirkungen(saat, nummer))
            for nummer in range(-(-laeufe // STUECK))
        ]
        return np.concatenate(stuecke, 1)[:, :laeufe]


def beiwerk(e: Einfuehrung, laeufe: int, monate: int, saat: int) -> dict[str, Zahlen]:
    """What needs no single case, each (laeufe, monate or arten × monate).

    ``festkosten`` euros, ``ausserhalb`` families, ``preisfaktor`` (laeufe, arten, monate).
    """
    nichts = np.zeros((laeufe, len(e.stroeme), monate))
    gang = Gang(nichts[:, :, None], nichts, e.anpassung.verlauf.stand, e.stroeme)
    return dazu(gang, e.wirkungen, e.gezogen(laeufe, saat))._asdict()
