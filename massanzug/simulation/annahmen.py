"""What the introduction of the concept is assumed to do: a TOML of dated, ramped, uncertain effects."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from massanzug.simulation.anpassen import Anpassung
from massanzug.simulation.begriffe import Unrechenbar, Zahlen
from massanzug.simulation.hilfearten import AMBULANT, HILFEGRUPPEN, STROEME
from massanzug.simulation.lauf import Zug
from massanzug.simulation.zeit import monatszahl
from massanzug.simulation.zufall import STUECK, glueck_der_wirkungen

WIRKUNGEN = ("zugang", "dauer", "verlagerung", "preis", "festkosten", "ausserhalb")
VORLAGEN = Path(__file__).parent / "annahmen"
_PFLICHT = ("name", "wirkt_auf", "ab", "anlauf_monate", "mittel", "streuung", "quelle")


@dataclass(frozen=True, slots=True)
class Wirkung:
    """One assumption. ``mittel`` and ``streuung`` are those of a normal prior over towns.

    ``zugang``, ``dauer``, ``preis``: log of the factor after the ramp (0: no effect). ``verlagerung``: share of the
    entries of ``strom`` that begin in ambulant kinds instead (negative: the other way round, cut at ±0.95).
    ``festkosten``: euros a month, never below 0. ``ausserhalb``: families a month helped outside the
    statistics, counted and shown, without effect on cost.
    """

    name: str
    wirkt_auf: str
    ab: int
    anlauf_monate: int
    bis: int | None
    strom: tuple[str, ...]
    mittel: float
    streuung: float
    quelle: str

    def rampe(self, erster: int, monate: int) -> Zahlen:
        """0 before ``ab``, 1 after the ramp; 0 again from ``bis`` on."""
        monat = erster + np.arange(monate)
        anteil = np.clip((monat + 1 - self.ab) / max(self.anlauf_monate, 1), 0, 1)
        return np.asarray(np.where(monat >= self.bis, 0.0, anteil) if self.bis else anteil)


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
        arten, (n, _, monate) = self.anpassung.verlauf.arten, zug.rate.shape
        zellen = zug.rate.reshape(n, len(arten), -1, monate)
        tempo = np.diff(zug.uhr, axis=-1)
        for w, gezogen in zip(self.wirkungen, self._ziehen(n, rng), strict=True):
            staerke = gezogen[:, None] * w.rampe(self.anpassung.verlauf.stand, monate)
            dabei = np.array([HILFEGRUPPEN[c].strom in w.strom for c in arten])
            faktor = np.where(dabei[:, None], np.exp(np.clip(staerke, -3, 3))[:, None], 1.0)
            if w.wirkt_auf == "zugang":
                zellen = zellen * faktor[:, :, None]
            elif w.wirkt_auf == "dauer":
                tempo = tempo / faktor
            elif w.wirkt_auf == "verlagerung":
                zellen = _verlagern(zellen, arten, dabei, staerke)
        uhr = np.concatenate([np.zeros((*tempo.shape[:2], 1)), np.cumsum(tempo, -1)], -1)
        return zug._replace(rate=zellen.reshape(zug.rate.shape), uhr=uhr)

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


def _verlagern(zellen: Zahlen, arten: tuple[str, ...], dabei: Zahlen, staerke: Zahlen) -> Zahlen:
    """Move a share of entries to ambulant kinds by their own shares; nothing is lost on the way."""
    ambulant = np.array([HILFEGRUPPEN[c].strom == AMBULANT for c in arten]) & ~dabei.astype(bool)
    if not ambulant.any() or not dabei.any():
        return zellen
    anteil = np.clip(staerke, -0.95, 0.95)[:, None, None]
    von, nach = zellen * dabei[:, None, None], zellen * ambulant[:, None, None]
    quelle, ziel = von.sum(1, keepdims=True), nach.sum(1, keepdims=True)
    menge = np.where(ziel > 0, np.where(anteil > 0, anteil * quelle, anteil * ziel), 0.0)
    menge = np.where((quelle > 0) | (menge > 0), menge, 0.0)
    return np.asarray(
        zellen - menge * von / np.maximum(quelle, 1e-300) + menge * nach / np.maximum(ziel, 1e-300)
    )


def beiwerk(e: Einfuehrung, laeufe: int, monate: int, saat: int) -> dict[str, Zahlen]:
    """What needs no single case, each (laeufe, monate or arten × monate).

    ``festkosten`` euros, ``ausserhalb`` families, ``preisfaktor`` (laeufe, arten, monate).
    """
    arten = e.anpassung.verlauf.arten
    ergebnis = {
        "festkosten": np.zeros((laeufe, monate)),
        "ausserhalb": np.zeros((laeufe, monate)),
        "preisfaktor": np.ones((laeufe, len(arten), monate)),
    }
    for w, gezogen in zip(e.wirkungen, e.gezogen(laeufe, saat), strict=True):
        staerke = np.asarray(gezogen[:, None] * w.rampe(e.anpassung.verlauf.stand, monate))
        if w.wirkt_auf in ("festkosten", "ausserhalb"):
            ergebnis[w.wirkt_auf] += np.maximum(staerke, 0)
        elif w.wirkt_auf == "preis":
            dabei = np.array([HILFEGRUPPEN[c].strom in w.strom for c in arten])
            faktor = np.exp(np.clip(staerke, -3, 3))[:, None, :]
            ergebnis["preisfaktor"] *= np.where(dabei[:, None], faktor, 1.0)
    return ergebnis
