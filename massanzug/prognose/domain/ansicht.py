"""The stored result in sentences and rows, for the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from massanzug.prognose.domain.annahmen import Annahme, annahmen_zeigen
from massanzug.prognose.domain.zeichnen import fuer_seite, gemeinsame_skala, reihe, zeichnen
from massanzug.prognose.models import Prognose

MILLION = 1_000_000
HAELFTE = 0.5
GEBUNDEN = "\u00a0"


@dataclass(frozen=True, slots=True)
class Jahreszeile:
    """Money as ``12,3 bis 15,4`` in millions; ``sicher``: in how many of 100 runs it costs less."""

    jahr: str
    ohne: str
    mit: str
    unterschied: str
    guenstiger: int
    guenstiger_bisher: int


@dataclass(frozen=True, slots=True)
class Fallzeile:
    monat: str
    ohne: str
    mit: str


@dataclass(frozen=True, slots=True)
class Ausschlagzeile:
    """Saved over the whole time, in millions, if one assumption alone is small or large."""

    name: str
    klein: str
    gross: str


@dataclass(frozen=True, slots=True)
class Zeugniszeile:
    """``im_90``, ``im_50``: of how many earlier forecasts the range held what came; errors in running helps."""

    monate: int
    im_90: str
    im_50: str
    fehler: str
    fehler_ohne: str


@dataclass(frozen=True, slots=True)
class Ergebnisseite:
    prognose: Prognose
    inhalt: dict[str, Any]
    jahre: list[Jahreszeile]
    faelle: list[Fallzeile]
    annahmen: list[Annahme]
    ausschlaege: list[Ausschlagzeile]
    rueckblick: list[str]
    zeugnisse: list[Zeugniszeile]
    kernsaetze: list[str]
    bild_kosten: SafeString
    bild_faelle: SafeString


def ergebnisseite(prognose: Prognose) -> Ergebnisseite:
    inhalt = prognose.inhalt()
    bilder = {name: fuer_seite(svg) for name, svg in prognose.bilder.items()}
    return Ergebnisseite(
        prognose=prognose,
        inhalt=inhalt,
        jahre=[_jahreszeile(j) for j in inhalt["jahre"]],
        faelle=_fallzeilen(inhalt),
        annahmen=annahmen_zeigen(prognose.annahmen),
        ausschlaege=[
            Ausschlagzeile(x["name"], millionen(x["ersparnis_q10"]), millionen(x["ersparnis_q90"]))
            for x in inhalt["ausschlaege"]
        ],
        rueckblick=rueckblicksaetze(inhalt["rueckblick"]),
        zeugnisse=_zeugnisse(inhalt["rueckblick"]["zeugnisse"]),
        kernsaetze=kernsaetze(inhalt),
        bild_kosten=SafeString(bilder["kosten"]),  # drawn here, of numbers alone
        bild_faelle=SafeString(bilder["faelle"]),  # likewise
    )


def nebeneinander(prognosen: Sequence[Prognose]) -> list[Ergebnisseite]:
    """Their costs drawn anew on one scale: what is stored fits each by itself."""
    seiten = [ergebnisseite(p) for p in prognosen]
    if len(seiten) < 2:  # noqa: PLR2004 - nothing beside it
        return seiten
    skala = gemeinsame_skala([s.inhalt for s in seiten], "kosten")
    bilder = [fuer_seite(zeichnen(s.inhalt, "kosten", skala)) for s in seiten]
    return [replace(s, bild_kosten=SafeString(b)) for s, b in zip(seiten, bilder, strict=True)]


def millionen(euro: float) -> str:
    return zehntel(euro / MILLION)


def zehntel(zahl: float) -> str:
    return f"{zahl:.1f}".replace(".", ",").replace("-", "\u2212")


def ganze(zahl: float) -> str:
    return f"{zahl:,.0f}".replace(",", ".")


def _spanne(s: dict[str, float]) -> str:
    return f"{millionen(s['q50'])} ({millionen(s['q05'])} bis {millionen(s['q95'])})"


def hundert(anteil: float) -> int:
    """Of 100; never 0 or 100 as long as one run says otherwise."""
    if 0 < anteil < 1:
        return min(max(round(100 * anteil), 1), 99)
    return round(100 * anteil)


def _jahreszeile(j: dict[str, Any]) -> Jahreszeile:
    teil = "" if j["monate"] == 12 else f" ({j['monate']} Monate)"  # noqa: PLR2004 - a whole year
    return Jahreszeile(
        jahr=f"{j['jahr']}{teil}",
        ohne=_spanne(j["ohne"]),
        mit=_spanne(j["mit"]),
        unterschied=_spanne(j["unterschied"]),
        guenstiger=hundert(j["guenstiger"]),
        guenstiger_bisher=hundert(j["guenstiger_bisher"]),
    )


def _fallzeilen(inhalt: dict[str, Any]) -> list[Fallzeile]:
    """Every December, and the last month."""
    ohne, mit = (reihe(inhalt, fall, "faelle") for fall in ("ohne", "mit"))
    letzter = len(inhalt["monate"]) - 1
    return [
        Fallzeile(f"{monat[5:]}/{monat[:4]}", _faelle(ohne, m), _faelle(mit, m))
        for m, monat in enumerate(inhalt["monate"])
        if monat.endswith("-12") or m == letzter
    ]


def _faelle(r: dict[str, Any], m: int) -> str:
    return f"{ganze(r['q50'][m])} ({ganze(r['q05'][m])} bis {ganze(r['q95'][m])})"


def kernsaetze(inhalt: dict[str, Any]) -> list[str]:
    """The answer in three sentences, the last whole year and the way there."""
    ganz = [j for j in inhalt["jahre"] if j["monate"] == 12] or inhalt["jahre"]  # noqa: PLR2004 - as above
    letztes, erstes = ganz[-1], ganz[0]
    mitte = letztes["unterschied"]["q50"]
    richtung = "weniger" if mitte < 0 else "mehr"
    u = letztes["unterschied"]
    spaetes = hundert(letztes["guenstiger"])
    gesamt = hundert(inhalt["jahre"][-1]["guenstiger_bisher"])
    hauptsatz = (
        f"{letztes['jahr']} kosten die Hilfen mit dem Fachkonzept in {spaetes} von 100 Rechnungen "
        f"weniger als ohne. In der Mitte sind es {millionen(abs(mitte))}{GEBUNDEN}Millionen Euro {richtung}."
    )
    weite = (
        f"In neun von zehn Rechnungen liegt der Unterschied zwischen {millionen(u['q05'])} und "
        f"{millionen(u['q95'])} Millionen Euro. Minus heißt: mit dem Fachkonzept billiger."
    )
    weg = (
        f"Im ersten Jahr ({erstes['jahr']}) ist es in {hundert(erstes['guenstiger'])} von 100 Rechnungen "
        f"billiger. Über alle Jahre zusammen gerechnet ist es das in {gesamt} von 100."
    )
    return [hauptsatz, weite, weg, _grundsatz(inhalt, letztes), _schwellensatz(inhalt)]


def _grundsatz(inhalt: dict[str, Any], letztes: dict[str, Any]) -> str:
    return (
        f"Weniger als im letzten Jahr vor dem Stichtag ({millionen(inhalt['grundlinie'])}{GEBUNDEN}Millionen "
        f"Euro) kosten die Hilfen {letztes['jahr']} mit dem Fachkonzept in "
        f"{hundert(letztes['unter_grundlinie'])} von 100 Rechnungen."
    )


def _schwellensatz(inhalt: dict[str, Any]) -> str:
    """By when half of the runs have broken even, if they do; and how many families are helped beside."""
    monat = next((m for m, x in enumerate(inhalt["gewinnschwelle"]) if x >= HAELFTE), None)
    wann = ""
    if monat is not None:
        jahr, zahl = inhalt["monate"][monat].split("-")
        wann = f" In der Hälfte der Rechnungen ist es bis {zahl}/{jahr} so weit."
    unten, mitte, oben = inhalt["ausserhalb"][-1]
    return (
        f"In {hundert(1 - inhalt['nie'])} von 100 Rechnungen spart das Fachkonzept in dieser Zeit mehr, als "
        f"die Einführung gekostet hat.{wann} Am Ende werden {ganze(mitte)} Familien ({ganze(unten)} bis "
        f"{ganze(oben)}) außerhalb der Fallstatistik begleitet."
    )


def rueckblicksaetze(zurueck: dict[str, Any]) -> list[str]:
    """How the same computation would have done; empty where the past is too short to say."""
    if not zurueck["pruefungen"]:
        return []
    saetze = [
        f"Am {_tag(p['stichtag'])} hätte dieselbe Rechnung für ein Jahr später "
        f"{ganze(p['faelle']['q50'])} laufende Hilfen genannt ({ganze(p['faelle']['q05'])} bis "
        f"{ganze(p['faelle']['q95'])}); es wurden {ganze(p['faelle']['wahr'])}.{_kostenrueckblick(p)}"
        for p in zurueck["pruefungen"]
    ]
    besser_ohne = [str(z["weite"]) for z in zurueck["zeugnisse"] if z["crps"] >= z["crps_naiv"]]
    if besser_ohne:
        saetze.append(
            f"Auf {' und '.join(besser_ohne)} Monate war „Es bleibt, wie es ist“ näher an dem, was kam, "
            "als diese Rechnung mit ihrer ganzen Spannweite."
        )
    return saetze


def _kostenrueckblick(pruefung: dict[str, Any]) -> str:
    """Yearly numbers know no earlier cost."""
    kosten = pruefung.get("kosten")
    if kosten is None:
        return ""
    return (
        f" Kosten des Jahres: {millionen(kosten['q50'])} Millionen Euro ({millionen(kosten['q05'])} bis "
        f"{millionen(kosten['q95'])}) genannt, {millionen(kosten['wahr'])} wurden es."
    )


def _zeugnisse(zeugnisse: list[dict[str, Any]]) -> list[Zeugniszeile]:
    return [
        Zeugniszeile(
            z["weite"],
            f"{round(z['im_90'] * z['proben'])} von {z['proben']}",
            f"{round(z['im_50'] * z['proben'])} von {z['proben']}",
            zehntel(z["crps"]),
            zehntel(z["crps_naiv"]),
        )
        for z in zeugnisse
    ]


def _tag(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d.%m.%Y}"
