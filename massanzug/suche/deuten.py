"""From a question to a plan: what each word may stand for in this index."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import compress, pairwise

from massanzug.suche.analyse import Analyse, term
from massanzug.suche.begriffe import Anfrage, Gegend
from massanzug.suche.dokument import ortsmarke, themenmarke
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.gleiche import gleiche
from massanzug.suche.lesen import WEICH, Fragewort, Gelesen, Leser, stoppwoerter
from massanzug.suche.mundart import verschoben
from massanzug.suche.naehe import Naehe
from massanzug.suche.plan import Gruppe, Moeglichkeit, Plan, Teil
from massanzug.suche.rechnen import summe
from massanzug.suche.themen import Themenverzeichnis
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.wortschatz import Wortverzeichnis

_RANG, _NAHE = vorgabe("rang"), vorgabe("naehe")
_ZAEHLT_AB: float = _RANG["zaehlt_ab"]
_GEWICHT_MUNDART: float = vorgabe("laute")["mundart"]["gewicht"]
_AUSLAUT: list[str] = vorgabe("laute")["mundart"]["auslaut"]
_KANDIDATEN: int = _NAHE["kandidaten"]


@dataclass(frozen=True, slots=True)
class Bestand:
    """What an index knows: its words, subjects, places, and in how many offers a term is."""

    analyse: Analyse
    wortschatz: Wortverzeichnis
    themen: Themenverzeichnis
    leser: Leser
    haeufigkeit: Callable[[str], int]
    angebote: int

    def kennt(self, t: str) -> bool:
        """Whether a term finds anything, in an offer or by a subject."""
        return self.haeufigkeit(t) > 0 or t in self.themen

    def seltenheit(self, haeufig: float) -> float:
        """How much a word says that so many offers have (idf)."""
        haeufig = min(haeufig, float(self.angebote))
        wert = math.log(1.0 + (self.angebote - haeufig + 0.5) / (haeufig + 0.5))
        return max(float(_RANG["kleinstes_gewicht"]), wert)


@dataclass(slots=True)
class _Wort:
    """A word on its way to a group."""

    frage: Fragewort
    moeglich: dict[str, Moeglichkeit]
    berichtigt: str = ""
    ort: Gegend | None = None
    stopp: bool = False
    bekannt: float = 1.0
    teile: list[tuple[str, float]] = field(default_factory=list)  # term, share


class Deuter:
    """Makes plans over one state of an index."""

    def __init__(self, bestand: Bestand) -> None:
        self._bestand = bestand
        self._naehe = Naehe(bestand.wortschatz, bestand.analyse)

    def plan(self, anfrage: Anfrage) -> Plan:
        """What to look for."""
        gelesen = self._bestand.leser.lies(anfrage.text, anfrage.sprache)
        worte = [self._deute(w, anfrage.sprache) for w in self._einzeln(gelesen.woerter)]
        gegend = gelesen.gegend or next((w.ort for w in worte if w.ort), None)
        worte = [w for w in worte if not w.ort and not w.stopp]
        self._verbinden(worte)
        bekannt = [w for w in worte if w.moeglich]
        unbekannt = [w.frage.roh for w in worte if not w.moeglich]
        gruppen = self._gruppen(bekannt, gelesen.gesagt)
        if gegend and not worte:
            gruppen = [self._ortsgruppe(gegend, anfrage.text)]
        if not gelesen.anliegen and self._zu_fremd(gruppen, len(unbekannt)):
            gruppen = []
        fremd, deckt = 0.0, 0.0
        if anfrage.sprache == "de":  # of other languages we know too few words to ask a share
            fremd, deckt = self._deckung(worte, gruppen, gelesen)
        neigungen = self._neigungen(gruppen)
        nur_alter = gelesen.alter is not None and not worte and not gegend
        return Plan(
            anfrage=anfrage,
            gruppen=tuple(gruppen),
            alles=gelesen.leer or nur_alter,
            alter=gelesen.alter,
            gegend=gegend,
            ziele=gelesen.ziele,
            berichtigt=tuple((w.frage.roh, w.berichtigt) for w in bekannt if w.berichtigt),
            nicht_gefunden=tuple(unbekannt),
            neigungen=neigungen,
            fremd=fremd,
            deckt=deckt,
            terme=tuple(
                dict.fromkeys(
                    [*(m.term for g in gruppen for m in g.moeglich), *(n for n, _ in neigungen)]
                )
            ),
        )

    def _einzeln(self, fragen: Iterable[Fragewort]) -> Iterator[Fragewort]:
        """Joined by hyphens and not known so: as if each word stood alone."""
        for frage in fragen:
            glieder = [falten(s) for s in stuecke(frage.klein.replace("-", " "))]
            if len(glieder) > 1 and not self._bestand.kennt(term(frage.gefaltet)):
                yield from (Fragewort(g, g, g) for g in glieder if g)
            else:
                yield frage

    def _deute(self, frage: Fragewort, sprache: str) -> _Wort:
        """All one word may stand for, without what its neighbours add."""
        wort = _Wort(frage, {})
        self._selbst(wort)
        t = term(frage.gefaltet, frage.klein)
        for anderes, gewicht in gleiche(t):
            self._dazu(wort, term(anderes), gewicht, "wort", anderes)
        meint = any(self._bestand.kennt(term(anderes)) for anderes, _ in gleiche(t))
        if not (meint or self._bestand.kennt(t) or self._mundart(wort, sprache)):
            self._berichtigen(wort, sprache)
        return wort

    def _dazu(self, wort: _Wort, t: str, gewicht: float, art: str, gefunden: str) -> None:
        """One more possibility, if the index has it; the heavier of two stays."""
        bisher = wort.moeglich.get(t)
        if (bisher and bisher.gewicht >= gewicht) or not self._bestand.kennt(t):
            return
        wort.moeglich[t] = Moeglichkeit(t, gewicht, art, gefunden, gewicht >= _ZAEHLT_AB)

    def _selbst(self, wort: _Wort) -> None:
        """The word itself and the parts it is made of, each by how much it says."""
        frage = wort.frage
        wort.teile = self._aufnehmen(wort, frage.roh, frage.klein, 1.0, "wort")

    def _aufnehmen(
        self, wort: _Wort, roh: str, klein: str, gewicht: float, art: str
    ) -> list[tuple[str, float]]:
        """Take in a written word; its parts with their shares."""
        zerlegt = self._bestand.analyse.stueck(roh)
        terme = [t for t, _ in zerlegt.terme]
        if not terme:
            return []
        worte = {term(w): w for w in reversed(zerlegt.woerter)}
        self._dazu(wort, terme[0], gewicht, art, klein)
        teile = terme[1:]
        werte = [self._wert(t) for t in teile]
        bekannt = [self._bestand.kennt(t) for t in teile]
        gesamt = summe(werte)
        anteil_bekannt = summe(compress(werte, bekannt)) / gesamt if teile else 0.0
        if terme[0] not in wort.moeglich and any(bekannt):
            wort.bekannt = anteil_bekannt
        for t, wert in zip(teile, werte, strict=True):
            anteil = gewicht * _NAHE["gewicht_teile"] * wert / gesamt
            teil = self._anzeige(worte.get(t, klein))
            if t not in wort.moeglich and self._bestand.kennt(t):
                wort.moeglich[t] = Moeglichkeit(t, anteil, art, teil, zaehlt=False)
        return [(t, wert / gesamt) for t, wert in zip(teile, werte, strict=True)]

    def _wert(self, teil: str) -> float:
        """How much a part says."""
        haeufig = self._bestand.haeufigkeit(teil)
        return WEICH.get(teil, 1.0) * self._bestand.seltenheit(haeufig)

    def _anzeige(self, gefaltet: str) -> str:
        """A folded word as it is mostly written here."""
        gefunden = self._bestand.wortschatz.finde(gefaltet)
        return (gefunden.anzeige if gefunden else "") or gefaltet

    def _berichtigen(self, wort: _Wort, sprache: str) -> None:
        """What the word was probably meant to be."""
        gefaltet = wort.frage.gefaltet
        suche = self._naehe.vertippte if wort.moeglich else self._naehe.vorschlaege
        for vorschlag in suche(gefaltet):
            gemeint = vorschlag.wort
            if wort.ort is None and (ort := self._bestand.leser.ort(gemeint.gefaltet)):
                wort.ort = ort
                wort.berichtigt = gemeint.anzeige or gemeint.gefaltet
                return
            if gemeint.gefaltet in stoppwoerter(sprache):
                wort.stopp = not wort.moeglich
                return
            anzeige = gemeint.anzeige or gemeint.gefaltet
            if not wort.berichtigt and vorschlag.ist_berichtigung:
                wort.berichtigt = anzeige
            art = "berichtigt" if vorschlag.ist_berichtigung else "wort"
            self._aufnehmen(wort, anzeige, anzeige, vorschlag.gewicht, art)

    def _mundart(self, wort: _Wort, sprache: str) -> bool:
        """What an unknown word may be in dialect: the known words with the fewest sounds shifted.

        No correction: nobody is told that they meant another word than their own.
        """
        gefaltet = wort.frage.gefaltet
        if sprache != "de" or wort.moeglich or not self._naehe.ist_fremd(gefaltet):
            return False
        stopp = stoppwoerter(sprache)
        for formen in verschoben(gefaltet):
            if not stopp.isdisjoint(formen):
                wort.stopp = True
                return True
            gemeint = [form for form in formen if self._ist_deutsch(form)][:_KANDIDATEN]
            for nr, form in enumerate(gemeint):
                gewicht = _GEWICHT_MUNDART / (1.0 + _NAHE["je_weiterem"] * nr)
                self._aufnehmen(wort, form, form, gewicht, "wort")
                for anderes, weit in gleiche(term(form)):
                    self._dazu(wort, term(anderes), weit * gewicht, "wort", anderes)
            if gemeint:
                return True
        return False

    def _ist_deutsch(self, form: str) -> bool:
        """Whether the index has a word, of which dialects leave the end out, and it is none of
        another language."""
        analyse, finde = self._bestand.analyse, self._bestand.wortschatz.finde
        if analyse.ist_wort(form):
            return any(finde(form + ende) for ende in _AUSLAUT)
        return finde(form) is not None and bool(analyse.teile(form))

    def _verbinden(self, worte: list[_Wort]) -> None:
        """Two words side by side that are one word here: "kinder garten"."""
        for links, rechts in pairwise(worte):
            for fuge in _NAHE["verbinden"]:
                zusammen = links.frage.gefaltet + fuge + rechts.frage.gefaltet
                if self._bestand.wortschatz.finde(zusammen):
                    for wort in (links, rechts):
                        self._dazu(wort, term(zusammen), 1.0, "wort", zusammen)

    def _gruppen(self, worte: list[_Wort], gesagt: frozenset[str]) -> list[Gruppe]:
        bruecken, redensarten = self._bestand.themen.bruecken(
            [{m.term: m.gewicht for m in w.moeglich.values()} for w in worte], gesagt
        )
        gewichte = []
        stark = [max(b.values(), default=0.0) >= _RANG["thema_stark"] for b in bruecken]
        alle_teile = []
        for nr, (wort, bruecke) in enumerate(zip(worte, bruecken, strict=True)):
            if nr in redensarten:
                self._zuruecknehmen(wort)
            self._themen_dazu(wort, bruecke)
            alle_teile.append(self._teile(wort))
            gewichte.append(self._gewicht(wort))
        if any(stark) and len(worte) >= _RANG["vorrang_ab"]:
            gewichte = [
                g if s else g * float(_RANG["ohne_thema"])
                for g, s in zip(gewichte, stark, strict=True)
            ]
        grenze = _RANG["wichtig_ab"] * max(gewichte, default=0.0)
        gruppen = [
            Gruppe(w.frage.roh, tuple(w.moeglich.values()), gewicht, gewicht >= grenze, teile)
            for w, gewicht, teile in zip(worte, gewichte, alle_teile, strict=True)
        ]
        return [g for g in gruppen if g.findet]

    @staticmethod
    def _zuruecknehmen(wort: _Wort) -> None:
        """Little of what a word of a set phrase stands for by itself is meant."""
        for t, m in wort.moeglich.items():
            gewicht = m.gewicht * vorgabe("thema")["redensart_sonst"]
            zaehlt = m.zaehlt and gewicht >= _ZAEHLT_AB
            wort.moeglich[t] = replace(m, gewicht=gewicht, zaehlt=zaehlt)

    def _teile(self, wort: _Wort) -> tuple[Teil, ...]:
        """The parts with what shows each: itself, what it means, its subjects."""
        bruecken, _ = self._bestand.themen.bruecken([{t: 1.0} for t, _ in wort.teile])
        teile = []
        for (t, anteil), bruecke in zip(wort.teile, bruecken, strict=True):
            zeigen = [t] if self._bestand.haeufigkeit(t) else []
            for nr, weit in sorted(bruecke.items()):
                thema = self._bestand.themen.themen[nr]
                marke, gewicht = themenmarke(thema.schluessel), vorgabe("thema")["gewicht"] * weit
                if gewicht >= _ZAEHLT_AB and self._bestand.haeufigkeit(marke):
                    zeigen.append(marke)
                    if marke not in wort.moeglich:
                        wort.moeglich[marke] = Moeglichkeit(
                            marke, gewicht * anteil, "thema", thema.label, zaehlt=False
                        )
            teile.append(Teil(anteil, tuple(zeigen)))
        return tuple(teile)

    def _geneigt(self, moeglich: Iterable[Moeglichkeit]) -> dict[int, float]:
        """How far all a word may stand for points to each subject."""
        weit: dict[int, float] = {}
        for m in moeglich:
            for nr, anteil in self._bestand.themen.neigung(m.term).items():
                weit[nr] = max(weit.get(nr, 0.0), m.gewicht * anteil)
        return weit

    def _themen_dazu(self, wort: _Wort, bruecke: dict[int, float]) -> None:
        """Its subjects by the phrases met; by inclination if it finds nothing else."""
        moeglich = wort.moeglich.values()
        if not bruecke and not any(
            m.zaehlt and self._bestand.haeufigkeit(m.term) for m in moeglich
        ):
            bruecke = self._geneigt(moeglich)
        beste = sorted(bruecke.items(), key=lambda b: (-b[1], b[0]))[: _RANG["themen_je_wort"]]
        for nr, weit in beste:
            thema = self._bestand.themen.themen[nr]
            marke = themenmarke(thema.schluessel)
            gewicht = vorgabe("thema")["gewicht"] * weit
            self._dazu_thema(wort, marke, gewicht, thema.label)

    def _dazu_thema(self, wort: _Wort, marke: str, gewicht: float, label: str) -> None:
        if self._bestand.haeufigkeit(marke) > 0:
            zaehlt = gewicht >= _ZAEHLT_AB
            wort.moeglich[marke] = Moeglichkeit(marke, gewicht, "thema", label, zaehlt)

    def _gewicht(self, wort: _Wort) -> float:
        """How much the word says: its rarity, softened for words of course."""
        haeufig = [
            m.gewicht * self._bestand.haeufigkeit(m.term)
            for m in wort.moeglich.values()
            if m.zaehlt
        ]
        weich = WEICH.get(term(wort.frage.gefaltet, wort.frage.klein), 1.0)
        if wort.frage.gefaltet.isdecimal():
            weich = float(_RANG["ziffern"])
        return weich * wort.bekannt * self._bestand.seltenheit(max(haeufig, default=0.0))

    def _neigungen(self, gruppen: list[Gruppe]) -> tuple[tuple[str, float], ...]:
        """What a sentence is about, even where no phrase is met: the words' inclinations summed up."""
        vorgaben, themen = vorgabe("thema"), self._bestand.themen
        if len(gruppen) < vorgaben["neigung_ab"]:
            return ()
        summen: dict[int, float] = {}
        for gruppe in gruppen:
            for nr, anteil in self._geneigt(gruppe.moeglich).items():
                summen[nr] = summen.get(nr, 0.0) + gruppe.gewicht * anteil
        geordnet = sorted(summen.items(), key=lambda n: (-n[1], n[0]))[: vorgaben["neigung_themen"]]
        return tuple(
            (themenmarke(themen.themen[nr].schluessel), vorgaben["neigung"] * weit)
            for nr, weit in geordnet
        )

    def _ortsgruppe(self, gegend: Gegend, gesucht: str) -> Gruppe:
        """A place alone: what lies in it or has it in a text."""
        marken = [(ortsmarke(n), 1.0) for n in (gegend.name, gegend.wirkungsraum) if n]
        namen = [(term(ortsmarke(n)[2:]), _RANG["ort_im_text"]) for n in (gegend.name,) if n]
        ort = gegend.name or gegend.wirkungsraum
        moeglich = tuple(
            Moeglichkeit(t, gewicht, "ort", ort, zaehlt=True) for t, gewicht in marken + namen
        )
        return Gruppe(gesucht, moeglich, 1.0, wichtig=True)

    def _deckung(
        self, worte: list[_Wort], gruppen: list[Gruppe], gelesen: Gelesen
    ) -> tuple[float, float]:
        """What the words say that find nothing, and which share of all one offer must have.

        Numbers and very short words that find nothing are no sign of another matter.
        """
        finden = {g.gesucht for g in gruppen}
        fremde = [
            w
            for w in worte
            if w.frage.roh not in finden
            and w.frage.gefaltet.isalpha()
            and len(w.frage.gefaltet) >= _RANG["fremd_ab"]
        ]
        if len(finden) + len(fremde) < _RANG["deckt_ab_woertern"]:
            return 0.0, 0.0
        deckt = _RANG["deckt_anliegen" if gelesen.anliegen else "deckt_sachlich"]
        je_wort = float(_RANG["fremd"]) * self._bestand.seltenheit(0.0)
        return len(fremde) * je_wort, float(deckt)

    def _zu_fremd(self, gruppen: list[Gruppe], unbekannt: int) -> bool:
        """Whether what is known is too little of what was asked to be an answer."""
        bekannt = summe(
            g.gewicht
            if any(m.art == "thema" and m.gewicht >= _RANG["thema_traegt"] for m in g.moeglich)
            else g.gewicht * _RANG["ohne_thema_bekannt"]
            for g in gruppen
        )
        fremd = unbekannt * self._bestand.seltenheit(0.0)
        return bekannt < float(_RANG["unbekannt_erlaubt"]) * (bekannt + fremd)
