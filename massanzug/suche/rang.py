"""The exact ranking: text by BM25F, then place, age, whom it is for, openness and freshness.

Never price, never who pays. Plain arithmetic in the order of the plan, so that a second
interpreter comes to the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import compress
from typing import Protocol

from massanzug.suche.dokument import STUFEN
from massanzug.suche.plan import TEILE_NOETIG, Plan
from massanzug.suche.rechnen import summe
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.zielgruppe import NAMEN, ziele_im_alter

_RANG = vorgabe("rang")
_K1: float = _RANG["k1"]
_DECKUNG: list[float] = _RANG["deckung"]
_RADIUS: float = _RANG["erdradius_km"]
_FRISCHE: float = _RANG["frische"]
_JE_FRISCHE = [1.0 - _FRISCHE + _FRISCHE * tausendstel / 1000.0 for tausendstel in range(1001)]
_HALB: float = _RANG["entfernung_halb_km"]
_WEITERE: float = _RANG["anliegen_weitere"]
KEIN_TREFFER = -1.0


def _da(teile: list[tuple[float, list[int]]], werte: Sequence[int]) -> float:
    """How much of a compound an offer has."""
    return summe(anteil for anteil, stellen in teile if any(werte[s] for s in stellen))


class Rangkopf(Protocol):
    """What the ranking asks of an offer (see ``dokument.Kopf``)."""

    @property
    def alter_von(self) -> int: ...
    @property
    def alter_bis(self) -> int: ...
    @property
    def punkt(self) -> tuple[float, float] | None: ...
    @property
    def ortsteil(self) -> str: ...
    @property
    def wirkungsraum(self) -> str: ...
    @property
    def ziele(self) -> int: ...
    @property
    def frische(self) -> int: ...
    @property
    def offen(self) -> tuple[tuple[int, int], ...]: ...


def _bits(namen: list[str]) -> int:
    return sum(1 << NAMEN.index(name) for name in namen)


_ALTERSKLASSEN = _bits(_RANG["altersklassen"])
_FUER_ALLE = _bits(_RANG["offen_fuer_alle"])
_GEGENSAETZE = [(_bits([fragt]), _bits([nur])) for fragt, nur in _RANG["gegensaetze"]]


def entfernung_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance (haversine)."""
    breite_a, breite_b = math.radians(a[0]), math.radians(b[0])
    halb_breite = math.sin((breite_b - breite_a) / 2.0)
    halb_laenge = math.sin(math.radians(b[1] - a[1]) / 2.0)
    h = halb_breite * halb_breite + math.cos(breite_a) * math.cos(breite_b) * (
        halb_laenge * halb_laenge
    )
    return 2.0 * _RADIUS * math.asin(min(1.0, math.sqrt(h)))


class Rangfolge:
    """Ranks offers for one plan; prepared once, asked for every candidate."""

    def __init__(self, plan: Plan, mindestens: int) -> None:
        """``mindestens`` of the important words must match."""
        stelle = {term: nr for nr, term in enumerate(plan.terme)}
        self._gruppen = [
            (
                g.gewicht,
                [
                    (stelle[m.term], m.gewicht / STUFEN, m.zaehlt, m.art == "thema")
                    for m in g.moeglich
                ],
                [(t.anteil, [stelle[n] for n in t.terme]) for t in g.teile],
            )
            for g in plan.gruppen
        ]
        self._neigungen = [(stelle[n], weit) for n, weit in plan.neigungen]
        self._wichtig = [g.wichtig for g in plan.gruppen]
        self._mindestens = mindestens
        self._noetig = plan.deckt * (summe(g.gewicht for g in plan.gruppen) + plan.fremd)
        alle = list(range(len(plan.gruppen)))
        anliegen = plan.anliegen
        self.anliegen = anliegen if len(anliegen) > 1 else [alle]
        self._nebenbei = [nr for nr in alle if not any(nr in a for a in self.anliegen)]
        self._am_meisten = 0.0
        self._deckung = _DECKUNG[min(len(plan.gruppen), len(_DECKUNG)) - 1]
        self._plan = plan
        self._ziele = plan.ziele
        self._alter = plan.anfrage.alter if plan.anfrage.alter is not None else plan.alter
        anfrage, gegend = plan.anfrage, plan.gegend
        self._fragt_ort = bool(gegend or anfrage.ortsteil or anfrage.wirkungsraum or anfrage.punkt)
        self._fragt_zeit = anfrage.minute is not None
        self._fragt_wer = self._alter is not None or self._ziele != 0
        self._im_alter = 0 if self._alter is None else ziele_im_alter(self._alter)

    def punkte(self, werte: Sequence[int], kopf: Rangkopf) -> float:
        """The score of an offer whose terms have these weights; below zero it is no match."""
        text = 1.0
        if self._gruppen:
            text = self._text(werte)
            if text < 0.0:
                return KEIN_TREFFER
        naehe = passend = 1.0
        if self._fragt_ort:
            naehe += self._ort(kopf)
        if self._fragt_zeit:
            naehe += self._offen(kopf)
        if self._fragt_wer:
            passend = self._altersfaktor(kopf) * self._zielfaktor(kopf)
        return text * naehe * passend * _JE_FRISCHE[kopf.frische]

    @property
    def traegt(self) -> bool:
        """Whether any offer scored so far has enough of the question to be an answer to it."""
        return self._am_meisten >= self._noetig

    def _text(self, werte: Sequence[int]) -> float:
        gibt, trifft, gesagt = self._je_gruppe(werte)
        if True not in trifft or sum(compress(self._wichtig, trifft)) < self._mindestens:
            return KEIN_TREFFER
        self._am_meisten = max(self._am_meisten, gesagt)
        je_anliegen = self._je_anliegen(gibt, trifft)
        punkte = staerkstes = max(je_anliegen)
        if len(je_anliegen) > 1:
            punkte += _WEITERE * (summe(je_anliegen) - staerkstes)
        if self._nebenbei:
            punkte += summe(gibt[nr] for nr in self._nebenbei)
        for stelle, weit in self._neigungen:
            haeufig = werte[stelle] / STUFEN
            punkte += weit * haeufig / (_K1 + haeufig)
        return punkte

    def fuer_anliegen(self, werte: Sequence[int]) -> list[float]:
        """How much an offer with these weights is for each matter."""
        gibt, trifft, _ = self._je_gruppe(werte)
        return self._je_anliegen(gibt, trifft)

    def _je_anliegen(self, gibt: list[float], trifft: list[bool]) -> list[float]:
        """What the words of each matter give, less for those of them that do not match."""
        je_anliegen = []
        for nummern in self.anliegen:
            punkte = gesamt = gedeckt = 0.0
            for nr in nummern:
                gewicht = self._gruppen[nr][0]
                punkte += gibt[nr]
                gesamt += gewicht
                if trifft[nr]:
                    gedeckt += gewicht
            je_anliegen.append(punkte * (1.0 - self._deckung + self._deckung * gedeckt / gesamt))
        return je_anliegen

    def _je_gruppe(self, werte: Sequence[int]) -> tuple[list[float], list[bool], float]:
        """What each group gives, and whether it matches; how much of the question there is."""
        gibt: list[float] = []
        treffen: list[bool] = []
        gesagt = 0.0
        for gewicht, moeglich, teile in self._gruppen:
            haeufig = thema = staerke = 0.0
            trifft = False
            for stelle, je_stufe, zaehlt, ist_thema in moeglich:
                wert = werte[stelle]
                if wert:
                    if ist_thema:
                        thema = max(thema, je_stufe * wert)
                    else:
                        haeufig += je_stufe * wert
                    staerke = max(staerke, je_stufe * STUFEN)
                    trifft = trifft or zaehlt
            if teile and not trifft:
                trifft = _da(teile, werte) >= TEILE_NOETIG
            haeufig += thema
            gesagt += gewicht * min(1.0, staerke)
            gibt.append(gewicht * haeufig / (_K1 + haeufig))
            treffen.append(trifft)
        return gibt, treffen, gesagt

    def _ort(self, kopf: Rangkopf) -> float:
        anfrage, gesagt = self._plan.anfrage, self._plan.gegend
        stufen = _RANG["ort_gesagt"] if gesagt else _RANG["ort_bekannt"]
        ortsteil = gesagt.name if gesagt else anfrage.ortsteil
        raum = gesagt.wirkungsraum if gesagt else anfrage.wirkungsraum
        punkte = 0.0
        if ortsteil or raum:
            if ortsteil and kopf.ortsteil == ortsteil:
                punkte = stufen["ortsteil"]
            elif raum and kopf.wirkungsraum == raum:
                punkte = stufen["ortsteil" if gesagt and not ortsteil else "wirkungsraum"]
            elif not kopf.wirkungsraum:
                punkte = stufen["ueberall"]
        if anfrage.punkt and kopf.punkt:
            km = entfernung_km(anfrage.punkt, kopf.punkt)
            punkte += _RANG["entfernung"] * _HALB / (_HALB + km)
        return punkte

    def _offen(self, kopf: Rangkopf) -> float:
        minute = self._plan.anfrage.minute
        if minute is None or not any(von <= minute < bis for von, bis in kopf.offen):
            return 0.0
        return float(_RANG["offen"])

    def alter_passt(self, kopf: Rangkopf) -> bool:
        """Whether the age asked for lies within what the offer says of ages."""
        if self._alter is None or (kopf.alter_von < 0 and kopf.alter_bis < 0):
            return False
        return self._daneben(kopf, self._alter) == 0

    @staticmethod
    def _daneben(kopf: Rangkopf, alter: int) -> int:
        zu_jung = kopf.alter_von - alter if kopf.alter_von >= 0 else 0
        zu_alt = alter - kopf.alter_bis if kopf.alter_bis >= 0 else 0
        return max(0, zu_jung, zu_alt)

    def _altersfaktor(self, kopf: Rangkopf) -> float:
        if self._alter is None:
            return 1.0
        if kopf.alter_von < 0 and kopf.alter_bis < 0:
            genannt = kopf.ziele & _ALTERSKLASSEN
            if self._im_alter & genannt:
                return 1.0 + float(_RANG["ziel_passt"])
            if genannt and not kopf.ziele & _FUER_ALLE:
                return float(_RANG["ziel_daneben"])
            return 1.0
        daneben = self._daneben(kopf, self._alter)
        if daneben == 0:
            return 1.0 + float(_RANG["alter_passt"])
        return float(_RANG["alter_knapp"] if daneben == 1 else _RANG["alter_daneben"])

    def ziel_passt(self, kopf: Rangkopf) -> int:
        """The classes asked for that the offer names, as bits."""
        return self._ziele & kopf.ziele

    def _zielfaktor(self, kopf: Rangkopf) -> float:
        for fragt, nur in _GEGENSAETZE:
            if self._ziele & fragt and kopf.ziele & nur and not kopf.ziele & (fragt | _FUER_ALLE):
                return float(_RANG["ziel_daneben"])
        return 1.0 + (float(_RANG["ziel_passt"]) if self._ziele & kopf.ziele else 0.0)
