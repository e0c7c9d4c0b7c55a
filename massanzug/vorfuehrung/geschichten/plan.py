"""Goals, Bausteine, and what people say to them; or all of that off the rack."""

from __future__ import annotations

from collections.abc import Iterator

from massanzug.vorfuehrung.geschichten import (
    GenaehterBaustein,
    GesagteAntwort,
    GesetztesZiel,
    Sicht,
    Station,
    ausgang,
)
from massanzug.vorfuehrung.geschichten.familie import Besetzung
from massanzug.vorfuehrung.geschichten.regalware import Stange
from massanzug.vorfuehrung.geschichten.situation import Hilfe, Schritt, Situation, Stimme, Stueck
from massanzug.vorfuehrung.geschichten.worte import Erzaehler

SPRECHALTER = 4  # from here on a child's own words are written down
ANTEIL_UNEINS = 0.13
ANTEIL_TEILS = 0.2
ANTEIL_EINIG = 0.6
STAND_LAUFEND = (("offen", 35), ("erreicht", 30), ("teilweise", 30), ("nicht", 5))
STAND_ENDE = (("erreicht", 75), ("teilweise", 15), ("erledigt", 10))
ANSICHT = {"offen": "teilweise", "erledigt": "erreicht"}
ANSICHTEN = ("erreicht", "teilweise", "nicht")
FRISTEN = (120, 150, 180, 240)


class Plan:
    def __init__(
        self,
        situation: Situation,
        besetzung: Besetzung,
        erzaehler: Erzaehler,
        stange: Stange | None,
    ) -> None:
        self.situation = situation
        self.besetzung = besetzung
        self.rollen = list(besetzung.personen)
        self.e = erzaehler
        self.zufall = erzaehler.zufall
        self.stange = stange
        self.ziele: tuple[GesetztesZiel, ...] = ()
        self._umfang = ""

    @property
    def sprechende(self) -> list[Stimme]:
        """The situation's voices of those who are in the family and can speak."""
        zu_klein = self.besetzung.alter < SPRECHALTER
        return [
            s
            for s in self.situation.stimmen
            if s.wer in self.rollen and not (s.wer == "kind" and zu_klein)
        ]

    def stellen(self, station: Station, *, ueberholt: bool) -> None:
        """Set the Ziele. In an overtaken plan nobody has looked at them since."""
        staende = STAND_ENDE if station == Station.ABSCHLUSS else STAND_LAUFEND
        offen = station < Station.UEBERPRUEFUNG or ueberholt
        ziele: list[GesetztesZiel] = []
        for wer, richtung, schritte in self._wege():
            person = self.rollen.index(wer)
            wille = next((i for i, s in enumerate(self.sprechende) if s.wer == wer), None)
            ziele.append(GesetztesZiel(person, richtung, wille=wille))
            oben = len(ziele) - 1
            for schritt in schritte:
                stand = self.zufall.choices(*zip(*staende, strict=True))[0]
                ziele.append(
                    self._ziel(schritt, ziele[oben], oben, stand="offen" if offen else stand)
                )
        self.ziele = tuple(ziele)

    def _wege(self) -> Iterator[tuple[str, str, list[Schritt]]]:
        if self.stange is not None:
            yield "kind", "Stabilisierung der Situation", list(self.stange[0])
            return
        for weg in self.situation.wege:
            if weg.wer in self.rollen:
                moegliche = [
                    s for s in weg.schritte if all(self.e.moegliche((text,)) for text in s)
                ]
                anzahl = min(len(moegliche), self.zufall.choice((1, 1, 2)))
                yield weg.wer, self.e.sagen(weg.richtung), self.zufall.sample(moegliche, anzahl)

    def _ziel(
        self, schritt: Schritt, richtung: GesetztesZiel, oben: int, *, stand: str
    ) -> GesetztesZiel:
        ziel, merkmal, beitrag, andere = (self.e.sagen(text) for text in schritt)
        return GesetztesZiel(
            person=richtung.person,
            text=ziel,
            richtung=oben,
            wille=richtung.wille,
            merkmal=merkmal,
            mein_beitrag=beitrag,
            beitrag_anderer=andere,
            bis_tag=self.zufall.choice(FRISTEN),
            zielstand=stand,
        )

    def _schritte(self) -> list[int]:
        return [i for i, z in enumerate(self.ziele) if z.richtung is not None]

    def bausteine(self, hilfe: Hilfe) -> Iterator[GenaehterBaustein]:
        """In ladder order, the Fachkraft last."""
        for stueck in self._stuecke():
            yield from self._naehen(stueck)
        yield GenaehterBaustein(
            stufe=4,
            was=self.e.sagen(hilfe.was),
            wer=self.e.sagen(hilfe.wer),
            wie_oft=self.umfang(hilfe),
            wo=self.e.wort(hilfe.wo),
            ziel=self.zufall.choice(self._schritte()),
            kostenstrom=hilfe.strom,
            kosten_monat=self.zufall.randint(*hilfe.kosten) // 10 * 10,
        )

    def _stuecke(self) -> Iterator[Stueck]:
        """One or two of each step, in the order of the ladder."""
        if self.stange is not None:
            yield from self.stange[1]
            return
        for stufe in (1, 2, 3):
            auf_stufe = [s for s in self.situation.stuecke if s.stufe == stufe]
            anzahl = min(len(auf_stufe), self.zufall.choice((1, 2, 2)))
            yield from self.zufall.sample(auf_stufe, anzahl)

    def umfang(self, hilfe: Hilfe) -> str:
        """Said once: the decision and the Baustein grant the same."""
        self._umfang = self._umfang or self.e.wort(hilfe.umfang)
        return self._umfang

    def _naehen(self, stueck: Stueck) -> Iterator[GenaehterBaustein]:
        for was in self.e.einige(stueck.was, 1):
            yield GenaehterBaustein(
                stufe=stueck.stufe,
                was=was,
                wer=self.e.sagen(stueck.wer),
                wie_oft=stueck.wie_oft,
                wo=self.e.wort(stueck.wo),
                ziel=self.zufall.choice(self._schritte()),
            )

    def antworten(self) -> Iterator[GesagteAntwort]:
        """One plan in eight is disputed by somebody; the others agree, or agree in part."""
        gefragt = [wer for wer in self.rollen if self.besetzung.antwortet(wer)]
        dagegen = self.zufall.choice(gefragt) if self.zufall.random() < ANTEIL_UNEINS else ""
        for wer in gefragt:
            stimme = self.besetzung.stimme(wer)
            stelle = self.rollen.index(wer)
            if wer == dagegen:
                yield GesagteAntwort(stelle, "nein", self.e.eigen(ausgang.NEIN[stimme], stimme))
            elif self.zufall.random() < ANTEIL_TEILS:
                yield GesagteAntwort(stelle, "teils", self.e.sagen(ausgang.TEILS[stimme]))
            else:
                yield GesagteAntwort(stelle, "ja", self.e.sagen(ausgang.JA[stimme]))

    def sichten(self) -> Iterator[Sicht]:
        """Each who is asked sees each step, and the whole; they differ, and nobody levels them."""
        for nummer, stelle in enumerate(self._schritte()):
            yield from self._blicke(stelle, uneins=nummer == 0 and self.situation.getrennt)
        gesagt: set[str] = set()
        for stimme, person in self._runde():
            worte = self._anders(ausgang.GANZES[stimme], gesagt)
            yield Sicht(_perspektive(stimme), person, None, "", worte)

    def _runde(self) -> list[tuple[str, int | None]]:
        """Whose words it takes, and who of the family says them; nobody below school age is asked."""
        gefragt = [wer for wer in self.rollen if self.besetzung.antwortet(wer)]
        familie = [
            ("jung" if self.besetzung.personen[wer].jung else "erwachsen", self.rollen.index(wer))
            for wer in gefragt
        ]
        return [*familie, ("traeger", None), ("asd", None)]

    def _blicke(self, stelle: int, *, uneins: bool) -> Iterator[Sicht]:
        """``uneins``: two parents who live apart see this one differently."""
        stand = self.ziele[stelle].zielstand
        sichten: dict[int | None, str] = {}
        gesagt: set[str] = set()
        for stimme, person in self._runde():
            einig = self.zufall.random() < ANTEIL_EINIG
            sicht = ANSICHT.get(stand, stand) if einig else self.zufall.choice(ANSICHTEN)
            if uneins and person == self.rollen.index("anderer"):
                des_ersten = sichten[self.rollen.index("elternteil")]
                sicht = self.zufall.choice([s for s in ANSICHTEN if s != des_ersten])
            sichten[person] = sicht
            worte = self._anders(ausgang.SICHTEN[stimme][sicht], gesagt)
            yield Sicht(_perspektive(stimme), person, stelle, sicht, worte)

    def _anders(self, vorlagen: ausgang.Vorlagen, gesagt: set[str]) -> str:
        """Told as nobody at this table has told it: two parents do not speak with one mouth.

        Every list of templates can be told in more ways than a family has voices of that kind.
        """
        text = self.e.sagen(vorlagen)
        while text in gesagt:
            text = self.e.sagen(vorlagen)
        gesagt.add(text)
        return text


def _perspektive(stimme: str) -> str:
    return stimme if stimme in {"traeger", "asd"} else "familie"
