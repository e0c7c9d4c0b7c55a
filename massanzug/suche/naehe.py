"""What an unknown word was meant to be: typing errors, sound, beginnings, compounds with an error."""

from __future__ import annotations

from typing import NamedTuple

from massanzug.suche.analyse import Analyse
from massanzug.suche.gleiche import gleiche
from massanzug.suche.laute import klang
from massanzug.suche.stamm import FORMEN, stamm
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.wortschatz import Wort, Wortverzeichnis, fehler_erlaubt

_NAHE = vorgabe("naehe")
_KANDIDATEN: int = _NAHE["kandidaten"]
_JE_WEITEREM: float = _NAHE["je_weiterem"]
_MINDESTENS: int = _NAHE["berichtigt_mindestens"]


class Vorschlag(NamedTuple):
    """A word of the vocabulary and how far it may be meant."""

    wort: Wort
    gewicht: float
    ist_berichtigung: bool


class Naehe:
    """Looks for words near an unknown one."""

    def __init__(self, wortschatz: Wortverzeichnis, analyse: Analyse) -> None:
        self._schatz = wortschatz
        self._analyse = analyse

    def vorschlaege(self, wort: str) -> list[Vorschlag]:
        """The best suggestions, best first; nothing if the word is like no other.

        A whole word of ``formen.json`` is meant as it stands: "Schaufel" is no "Schaukel".
        """
        if not wort.isalpha() or stamm(wort) in FORMEN:
            return []
        fremd = self.ist_fremd(wort)
        stufen = [self._ein_fehler, self._klang, self._zwei_fehler] if fremd else []
        anfaenge = [self._gemeinsamer_anfang, self._ganzer_anfang]
        for suche in (*stufen[:1], self._anfang, *stufen[1:], *anfaenge):
            if gefunden := suche(wort):
                return gefunden
        return []

    def ist_fremd(self, wort: str) -> bool:
        """Whether no table has the word as a whole: then it may be meant for another."""
        return (
            wort.isalpha()
            and stamm(wort) not in FORMEN
            and not self._analyse.ist_wort(wort)
            and not gleiche(stamm(wort))
        )

    def vertippte(self, wort: str) -> list[Vorschlag]:
        """Long words one error away from one that could be read as a compound: "Frauenhauss"."""
        if len(wort) < _NAHE["vertippt_ab"] or self._analyse.ist_wort(wort):
            return []
        return self._ein_fehler(wort)

    def _beste(
        self, wort: str, kandidaten: list[tuple[int, Wort]], gewicht: float
    ) -> list[Vorschlag]:
        """Ordered by distance, sound, first letter, frequency, alphabet."""
        laut = klang(wort)

        def rang(k: tuple[int, Wort]) -> tuple[int, bool, bool, int, str]:
            weit, w = k
            gleich = bool(laut) and klang(w.gefaltet) == laut
            return weit, not gleich, w.gefaltet[:1] != wort[:1], -w.anzahl, w.gefaltet

        lang_genug = [k for k in kandidaten if len(k[1].gefaltet) >= _MINDESTENS]
        geordnet = sorted(lang_genug, key=rang)[:_KANDIDATEN]
        return [
            Vorschlag(w, gewicht / (1.0 + _JE_WEITEREM * nr), ist_berichtigung=True)
            for nr, (_, w) in enumerate(geordnet)
        ]

    def _ein_fehler(self, wort: str) -> list[Vorschlag]:
        if fehler_erlaubt(wort) < 1:
            return []
        nahe = self._schatz.nahe(wort, 1)
        return self._beste(wort, nahe, _NAHE["gewicht_ein_fehler"])

    def _zwei_fehler(self, wort: str) -> list[Vorschlag]:
        if fehler_erlaubt(wort) < 2:  # noqa: PLR2004 - two errors
            return []
        return self._beste(wort, self._schatz.nahe(wort, 2), _NAHE["gewicht_zwei_fehler"])

    def _klang(self, wort: str) -> list[Vorschlag]:
        gleich = [(0, w) for w in self._schatz.gleicher_klang(wort)]
        return self._beste(wort, gleich, _NAHE["gewicht_klang"])

    def _anfang(self, wort: str) -> list[Vorschlag]:
        if len(wort) < _NAHE["anfang_ab"]:
            return []
        woerter = self._schatz.mit_anfang(wort, _NAHE["anfaenge"])
        return [Vorschlag(w, _NAHE["gewicht_anfang"], ist_berichtigung=False) for w in woerter]

    def _gemeinsamer_anfang(self, wort: str) -> list[Vorschlag]:
        """Words that share most of their beginning: other endings, languages that add endings."""
        for laenge in range(len(wort) - 1, _NAHE["gemeinsamer_anfang_ab"] - 1, -1):
            if laenge < _NAHE["gemeinsamer_anfang_anteil"] * len(wort):
                break
            woerter = self._schatz.mit_anfang(wort[:laenge], _KANDIDATEN)
            passend = [
                w for w in woerter if laenge >= _NAHE["gemeinsamer_anfang_anteil"] * len(w.gefaltet)
            ]
            if passend:
                gewicht = _NAHE["gewicht_gemeinsamer_anfang"]
                return [Vorschlag(w, gewicht, ist_berichtigung=False) for w in passend]
        return []

    def _ganzer_anfang(self, wort: str) -> list[Vorschlag]:
        """The longest word that begins it, of a compound whose rest is not known."""
        for laenge in range(
            len(wort) - _NAHE["ganzer_anfang_rest"], _NAHE["ganzer_anfang_ab"] - 1, -1
        ):
            if gefunden := self._schatz.finde(wort[:laenge]):
                gewicht = _NAHE["gewicht_gemeinsamer_anfang"]
                return [Vorschlag(gefunden, gewicht, ist_berichtigung=False)]
        return []
