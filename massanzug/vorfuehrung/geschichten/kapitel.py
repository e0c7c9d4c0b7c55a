"""One family's story, chapter by chapter, as far as it has come."""

from __future__ import annotations

from collections.abc import Iterator

from massanzug.vorfuehrung.geschichten import (
    Ende,
    Familie,
    GegebenerAuftrag,
    GenannteRessource,
    GesagterWille,
    GesagterWunsch,
    GetroffeneEntscheidung,
    Station,
    amt,
    ausgang,
)
from massanzug.vorfuehrung.geschichten import ressourcen as r
from massanzug.vorfuehrung.geschichten.familie import JUGENDLICH, SCHULKIND, Besetzung
from massanzug.vorfuehrung.geschichten.plan import Plan
from massanzug.vorfuehrung.geschichten.regalware import Stange
from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme
from massanzug.vorfuehrung.geschichten.worte import Erzaehler

ANTEIL_AUFTRAG = 0.4
ANTEIL_UEBERHOLT = 0.15
ANTEIL_ABGELEHNT = 0.07
KLEINKIND = 4
HALBES_JAHR = 180
WEGE = {
    "kind": ("selbst", "offenetuer", "schule"),
    "grosse": ("anruf", "offenetuer", "selbst"),
    "elternteil": ("anruf", "selbst", "offenetuer", "traeger", "sonst"),
}


class Kapitel:
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
        self.hilfe = self._hilfe(stange)
        self.plan = Plan(situation, besetzung, erzaehler, stange)

    def _hilfe(self, stange: Stange | None) -> Hilfe:
        if stange is not None:
            return stange[2]
        hilfen = self.situation.hilfen
        return self.zufall.choices(hilfen, [3, *[1] * (len(hilfen) - 1)])[0]

    def person(self, wer: str) -> int:
        return self.rollen.index(wer)

    def erzaehlen(self, *, station: Station, ortsteil: str, alter: int) -> Familie:
        s, e, ab = self.situation, self.e, station.__ge__
        self.ueberholt = (
            station == Station.UEBERPRUEFUNG and self.zufall.random() < ANTEIL_UEBERHOLT
        )
        auftrag = ab(Station.ZIELE) and s.anlass and self.zufall.random() < ANTEIL_AUFTRAG
        self.plan.stellen(station, ueberholt=self.ueberholt)
        anliegen = e.eigen(s.anliegen, self.besetzung.stimme(s.spricht))
        return Familie(
            name=self.besetzung.familienname,
            ortsteil=ortsteil,
            station=station,
            alter=alter,
            weg=self._weg(),
            wer_spricht=self.besetzung.personen[s.spricht].name,
            anliegen=anliegen,
            naechster_schritt=e.sagen(s.schritt),
            personen=tuple(self.besetzung.personen.values()),
            sprache=self.besetzung.sprache,
            bereich="klaerung" if auftrag else "leistung",
            sorge=e.sagen(s.sorge) if ab(Station.WILLE) and (auftrag or self.muenze()) else "",
            willen=tuple(self.willen(alter)) if ab(Station.WILLE) else (),
            wuensche=self.wuensche() if ab(Station.ENTSCHEIDUNG) or self.muenze() else (),
            ressourcen=tuple(self.ressourcen()) if ab(Station.RESSOURCEN) else (),
            ziele=self.plan.ziele if ab(Station.ZIELE) else (),
            auftraege=(self.auftrag(station),) if auftrag else (),
            bausteine=tuple(self.plan.bausteine(self.hilfe)) if ab(Station.MASSANZUG) else (),
            entscheidung=self.entscheidung() if ab(Station.ENTSCHEIDUNG) else None,
            antworten=tuple(self.plan.antworten()) if ab(Station.HILFEPLAN) else (),
            sichten=tuple(self.plan.sichten())
            if ab(Station.UEBERPRUEFUNG) and not self.ueberholt
            else (),
            ueberpruefung_ergebnis=self._ergebnis(station),
            ende=self.ende(alter) if ab(Station.ABSCHLUSS) else None,
            ueberholt=self.ueberholt,
        )

    def muenze(self) -> bool:
        return self.zufall.choice((True, False))

    def _weg(self) -> str:
        wege = WEGE[self.situation.spricht]
        if self.situation.spricht == "elternteil":
            wege += ("schule", "schule") if self.besetzung.alter >= SCHULKIND else ("kita", "kita")
        return self.zufall.choice(wege)

    def _ergebnis(self, station: Station) -> str:
        if station < Station.UEBERPRUEFUNG or self.ueberholt:
            return ""
        return self.e.sagen(ausgang.ERGEBNIS)

    def willen(self, alter: int) -> Iterator[GesagterWille]:
        """In an overtaken plan somebody has said so lately; nobody has met since."""
        for stelle, stimme in enumerate(self.sprechende()):
            yield GesagterWille(
                person=self.person(stimme.wer),
                zitat=self.e.eigen(stimme.zitat, self.besetzung.stimme(stimme.wer)),
                soll_anders=self.e.sagen(stimme.soll_anders),
                tue_selbst=self.e.sagen(stimme.tue_selbst),
                hat_geholfen=self.e.sagen(stimme.hat_geholfen),
                tag=5 + stelle,
                freigegeben=stelle == 0 or self.muenze(),
            )
        if self.ueberholt:
            wer = "kind" if self.situation.schluessel == "schule" else self.situation.spricht
            yield GesagterWille(
                person=self.person(wer),
                zitat=self.e.eigen(self.situation.ueberholt, self.besetzung.stimme(wer)),
                tag=alter - self.zufall.randint(5, 40),
            )

    def sprechende(self) -> list[Stimme]:
        """Those of the situation's voices who are in the family and can speak."""
        return self.plan.sprechende

    def wuensche(self) -> tuple[GesagterWunsch, ...]:
        abgelehnt = self.zufall.random() < ANTEIL_ABGELEHNT
        wunsch, grund = self.zufall.choice(amt.WUENSCHE_ABGELEHNT if abgelehnt else amt.WUENSCHE)
        return (
            GesagterWunsch(
                person=self.person(self.situation.spricht),
                wunsch=self.e.sagen(wunsch),
                ausgang="abgelehnt" if abgelehnt else ("teilweise" if grund else "erfuellt"),
                grund=self.e.sagen(grund) if grund else "",
            ),
        )

    def ressourcen(self) -> Iterator[GenannteRessource]:
        e, kind, spricht = self.e, self.person("kind"), self.person(self.situation.spricht)
        for text in e.einige(r.PERSOENLICH, self.zufall.randint(1, 2)):
            if self.situation.spricht != "kind":
                yield GenannteRessource("persoenlich", text, spricht)
        if self.besetzung.alter >= KLEINKIND:
            jugend = self.besetzung.alter >= JUGENDLICH
            eigene = r.PERSOENLICH_JUGEND if jugend else r.PERSOENLICH_KIND
            yield GenannteRessource("persoenlich", e.sagen(eigene), kind)
        for text in e.einige(r.SOZIAL_FAMILIE, self.zufall.randint(1, 2)):
            yield GenannteRessource("sozial", text, spricht)
        for text in e.einige(r.SOZIAL_NACHBARN, self.zufall.randint(1, 2)):
            yield GenannteRessource("sozial", text, None, geteilt=self.muenze())
        for text in e.einige(r.MATERIELL, self.zufall.randint(1, 3)):
            yield GenannteRessource("materiell", text)
        yield GenannteRessource("sozialraum", e.sagen(r.IM_VEREIN), kind)
        for text in e.einige(r.SOZIALRAUM, self.zufall.randint(1, 2)):
            yield GenannteRessource("sozialraum", text, spricht if self.muenze() else None)

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
            erledigt_tag=60 if station >= Station.UEBERPRUEFUNG and not self.ueberholt else None,
        )

    def entscheidung(self) -> GetroffeneEntscheidung:
        e = self.e
        klein = self.besetzung.alter < KLEINKIND
        return GetroffeneEntscheidung(
            hilfeart=self.hilfe.art,
            junger_mensch=self.person("kind"),
            begruendung=e.sagen(amt.BEGRUENDUNG[:1] if klein else amt.BEGRUENDUNG),
            bedarf_kind=e.sagen(amt.BEDARF_KLEIN if klein else amt.BEDARF_KIND),
            bedarf_eltern=e.sagen(amt.BEDARF_ELTERN),
            bedarf_fachkraft=e.sagen(amt.BEDARF_FACHKRAFT),
            optionen=e.sagen(amt.OPTIONEN),
            stufe_selbst=e.sagen(amt.SELBST),
            stufe_familie=e.sagen(amt.FAMILIE),
            stufe_stadtteil=e.sagen(amt.STADTTEIL),
            umfang=self.plan.umfang(self.hilfe),
            wahl_begruendung=e.sagen(amt.WAHL[:2] if klein else amt.WAHL),
            monate=self.zufall.choice((6, 12, 12)),
        )

    def ende(self, alter: int) -> Ende:
        return Ende(
            ohne_jugendhilfe=self.e.sagen(ausgang.OHNE),
            netz_bleibt=self.e.sagen(ausgang.NETZ),
            rueckmeldung=self.e.sagen(ausgang.RUECKMELDUNG),
            tag=self.zufall.randint(400, min(alter, 700)),
            nachkontakt=HALBES_JAHR if self.muenze() else None,
            nachkontakt_wie=self.e.sagen(ausgang.NACHKONTAKT),
        )
