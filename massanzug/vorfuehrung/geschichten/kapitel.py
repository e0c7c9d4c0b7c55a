"""One family's story, chapter by chapter, as far as it has come."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from massanzug.vorfuehrung.geschichten import (
    Ende,
    Familie,
    GegebenerAuftrag,
    GenaehterBaustein,
    GenannteRessource,
    GesagteAntwort,
    GesagterWille,
    GesagterWunsch,
    GesetztesZiel,
    GetroffeneEntscheidung,
    Mensch,
    Sicht,
    Station,
)
from massanzug.vorfuehrung.geschichten import allgemein as a
from massanzug.vorfuehrung.geschichten.namen import DINGE, STAERKEN
from massanzug.vorfuehrung.geschichten.situation import Situation
from massanzug.vorfuehrung.geschichten.worte import Erzaehler

WEGE = {
    "kind": ("selbst", "schule"),
    "grosse": ("anruf", "offenetuer"),
    "elternteil": ("anruf", "selbst", "offenetuer", "kita", "schule"),
}
ANTEIL_AUFTRAG = 0.35
ANTEIL_UEBERHOLT = 0.12
URTEILE = (("erreicht", a.SICHT_GUT), ("teilweise", a.SICHT_MITTEL), ("nicht", a.SICHT_SCHLECHT))
PERSPEKTIVEN = ("jungermensch", "eltern", "traeger", "asd")


class Kapitel:
    def __init__(
        self,
        situation: Situation,
        personen: dict[str, Mensch],
        erzaehler: Erzaehler,
        zufall: random.Random,
        *,
        vorbild: Familie | None,
    ) -> None:
        self.situation = situation
        self.rollen = list(personen)
        self.personen = tuple(personen.values())
        self.e = erzaehler
        self.zufall = zufall
        self.vorbild = vorbild
        self.ziele: list[GesetztesZiel] = []

    def person(self, wer: str) -> int:
        """Where ``wer`` stands among the persons; who is not there speaks through the parent."""
        return self.rollen.index(wer) if wer in self.rollen else 0

    def erzaehlen(self, *, name: str, ortsteil: str, station: Station, alter: int) -> Familie:
        s, e = self.situation, self.e
        ueberholt = station == Station.UEBERPRUEFUNG and self.zufall.random() < ANTEIL_UEBERHOLT
        ab = station.__ge__
        willen = tuple(self.willen()) if ab(Station.WILLE) else ()
        ressourcen = tuple(self.ressourcen()) if ab(Station.RESSOURCEN) else ()
        self.ziele = list(self.gesetzte_ziele(station)) if ab(Station.ZIELE) else []
        auftrag = ab(Station.ZIELE) and s.anlass and self.zufall.random() < ANTEIL_AUFTRAG
        spricht = {"ausziehen": "kind", "grosseltern": "grosse"}.get(s.schluessel, "elternteil")
        return Familie(
            name=name,
            ortsteil=ortsteil,
            station=station,
            alter=alter,
            weg=self.zufall.choice(WEGE[spricht]),
            wer_spricht=self.personen[self.person(spricht)].name,
            anliegen=e.eigen(s.anliegen),
            naechster_schritt=e.sagen(s.schritt),
            personen=self.personen,
            bereich="klaerung" if auftrag else "leistung",
            sorge=e.sagen(s.sorge) if ab(Station.WILLE) and (auftrag or self.muenze()) else "",
            willen=willen,
            wuensche=tuple(self.wuensche()) if ab(Station.ENTSCHEIDUNG) or self.muenze() else (),
            ressourcen=ressourcen,
            ziele=tuple(self.ziele),
            auftraege=(self.auftrag(station),) if auftrag else (),
            bausteine=tuple(self.bausteine()) if ab(Station.MASSANZUG) else (),
            entscheidung=self.entscheidung() if ab(Station.ENTSCHEIDUNG) else None,
            antworten=tuple(self.antworten()) if ab(Station.HILFEPLAN) else (),
            sichten=tuple(self.sichten()) if ab(Station.UEBERPRUEFUNG) else (),
            ueberpruefung_ergebnis=e.sagen(a.ERGEBNIS_UEBERHOLT if ueberholt else a.ERGEBNIS),
            ende=self.ende(alter) if ab(Station.ABSCHLUSS) else None,
            ueberholt=ueberholt,
        )

    def muenze(self) -> bool:
        return self.zufall.random() < 0.5  # noqa: PLR2004 - heads or tails

    def willen(self) -> Iterator[GesagterWille]:
        for stelle, stimme in enumerate(self.situation.stimmen):
            if stimme.wer in self.rollen:
                yield GesagterWille(
                    person=self.person(stimme.wer),
                    zitat=self.e.eigen(stimme.zitat),
                    soll_anders=self.e.sagen(stimme.soll_anders),
                    tue_selbst=self.e.sagen(stimme.tue_selbst),
                    hat_geholfen=self.e.sagen(stimme.hat_geholfen),
                    tag=5 + stelle,
                    freigegeben=stelle == 0 or self.muenze(),
                )

    def wuensche(self) -> Iterator[GesagterWunsch]:
        abgelehnt = self.zufall.random() < 0.1  # noqa: PLR2004 - one in ten cannot be met
        yield GesagterWunsch(
            person=0,
            wunsch=self.e.sagen(a.WUNSCH),
            ausgang="abgelehnt" if abgelehnt else "erfuellt",
            grund=a.ABGELEHNT if abgelehnt else "",
        )

    def ressourcen(self) -> Iterator[GenannteRessource]:
        e, n = self.e, self.e.namen
        for staerke in e.einige(STAERKEN, self.zufall.randint(1, 3)):
            yield GenannteRessource("persoenlich", staerke, self.zufall.choice((0, None)))
        yield GenannteRessource(
            "sozial", e.sagen("{grosse} [hat Zeit|ist immer da|wohnt um die Ecke].")
        )
        yield GenannteRessource(
            "sozial",
            e.sagen("{nachbar} [passt auf|hat einen Schlüssel|fragt nach uns|grüßt nicht nur]."),
            geteilt=self.muenze(),
        )
        for ding in self.zufall.sample(DINGE, self.zufall.randint(1, 2)):
            yield GenannteRessource("materiell", ding[:1].upper() + ding[1:])
        yield GenannteRessource(
            "sozialraum", f"{n['kind']} ist gern {n['verein']}.", self.person("kind")
        )
        yield GenannteRessource(
            "sozialraum",
            e.sagen(
                "[Der Spielplatz am Solepark|Die Bücherei|Das Familienzentrum|Der Weg an der Ruhr|Das Jugendzentrum|Die Kirche im Ort]: da [gehen wir gern hin|kennt man uns|ist immer jemand]."
            ),
        )

    def gesetzte_ziele(self, station: Station) -> Iterator[GesetztesZiel]:
        nummer = 0
        fertig = station >= Station.UEBERPRUEFUNG
        for weg in self.situation.wege:
            person = self.person(weg.wer)
            wille = next((i for i, s in enumerate(self.sprechende()) if s == weg.wer), None)
            yield GesetztesZiel(person, self.e.sagen(weg.richtung), wille=wille)
            richtung, nummer = nummer, nummer + 1
            for ziel, merkmal, beitrag, andere in weg.schritte:
                stand = (
                    self.zufall.choice(("offen", "erreicht", "teilweise")) if fertig else "offen"
                )
                yield GesetztesZiel(
                    person=person,
                    text=self.e.sagen(ziel),
                    richtung=richtung,
                    wille=wille,
                    merkmal=self.e.sagen(merkmal),
                    mein_beitrag=self.e.sagen(beitrag),
                    beitrag_anderer=self.e.sagen(andere),
                    bis_tag=self.zufall.choice((120, 150, 180, 240)),
                    zielstand=stand if station < Station.ABSCHLUSS else "erreicht",
                )
                nummer += 1

    def sprechende(self) -> list[str]:
        return [s.wer for s in self.situation.stimmen if s.wer in self.rollen]

    def auftrag(self, station: Station) -> GegebenerAuftrag:
        anlass = self.situation.anlass
        if anlass is None:
            raise ValueError("Diese Situation kennt keinen Auftrag.")
        return GegebenerAuftrag(
            auftrag=self.e.sagen(anlass.auftrag),
            sorge=self.e.sagen(anlass.sorge),
            rechtsgrundlage=anlass.grundlage,
            kontrolle_wie=self.e.sagen(anlass.kontrolle),
            kontrolle_wer="ASD",
            kontrolle_tag=self.zufall.choice((35, 49, 70)),
            folge=self.e.sagen(anlass.folge),
            stellungnahme=self.e.sagen(anlass.stellungnahme),
            auflage=anlass.auflage,
            erledigt_tag=60 if station >= Station.UEBERPRUEFUNG else None,
        )

    def bausteine(self) -> Iterator[GenaehterBaustein]:
        schritte = [i for i, z in enumerate(self.ziele) if z.richtung is not None]
        if self.vorbild is not None:
            for baustein in self.vorbild.bausteine:
                yield replace(baustein, ziel=self.zufall.choice(schritte))
            return
        for stueck in self.situation.stuecke:
            waehlbar = [w for w in stueck.was if "{kind2}" not in w or "kind2" in self.rollen]
            yield GenaehterBaustein(
                stufe=stueck.stufe,
                was=self.e.sagen(waehlbar or stueck.was),
                wer=self.e.sagen(stueck.wer),
                wie_oft=stueck.wie_oft,
                wo=self.e.sagen(stueck.wo) if stueck.wo else "",
                ziel=self.zufall.choice(schritte),
                kostenstrom=stueck.strom,
                kosten_monat=self.zufall.randint(*stueck.kosten) // 10 * 10
                if stueck.kosten[1]
                else None,
            )

    def entscheidung(self) -> GetroffeneEntscheidung:
        arten = self.situation.hilfearten
        return GetroffeneEntscheidung(
            hilfeart=self.zufall.choices(arten, [3, *[1] * (len(arten) - 1)])[0],
            junger_mensch=self.person("kind"),
            begruendung=self.e.sagen(a.BEGRUENDUNG),
            bedarf_kind=self.e.sagen(a.BEDARF_KIND),
            bedarf_eltern=self.e.sagen(a.BEDARF_ELTERN),
            bedarf_fachkraft=self.e.sagen(a.BEDARF_FACHKRAFT),
            optionen=self.e.sagen(a.OPTIONEN),
            stufe_selbst=self.e.sagen(a.SELBST),
            stufe_familie=self.e.sagen(a.FAMILIE),
            stufe_stadtteil=self.e.sagen(a.STADTTEIL),
            umfang=self.e.sagen(a.UMFANG),
            wahl_begruendung=self.e.sagen(a.WAHL),
            monate=self.zufall.choice((6, 12, 12)),
        )

    def antworten(self) -> Iterator[GesagteAntwort]:
        """One plan in eight is disputed by somebody; the others agree or agree in part."""
        uneins = self.zufall.random() < 0.13  # noqa: PLR2004 - one in eight
        for stelle in range(len(self.personen)):
            if uneins and stelle == len(self.personen) - 1:
                yield GesagteAntwort(stelle, "nein", self.e.eigen(a.NEIN))
            elif self.zufall.random() < 0.2:  # noqa: PLR2004 - one in five in part
                yield GesagteAntwort(stelle, "teils", self.e.sagen(a.TEILS))
            else:
                yield GesagteAntwort(stelle, "ja", self.e.sagen(a.JA))

    def sichten(self) -> Iterator[Sicht]:
        """Four views of each Handlungsziel; they may differ, and nobody levels them."""
        for stelle, ziel in enumerate(self.ziele):
            if ziel.richtung is None:
                continue
            einig = self.zufall.choice(URTEILE[:2])
            for perspektive in PERSPEKTIVEN:
                sicht, worte = einig if self.muenze() else self.zufall.choice(URTEILE)
                yield Sicht(
                    perspektive, stelle, sicht, self.e.sagen(worte) if self.muenze() else ""
                )

    def ende(self, alter: int) -> Ende:
        return Ende(
            ohne_jugendhilfe=self.e.sagen(a.OHNE),
            netz_bleibt=self.e.sagen(a.NETZ),
            rueckmeldung=self.e.sagen(a.RUECKMELDUNG),
            tag=self.zufall.randint(400, min(alter, 700)),
        )
