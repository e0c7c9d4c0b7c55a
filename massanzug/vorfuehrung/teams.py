"""The Sozialraumteams of the demo: one meeting that was, signed, and one of today that can be played."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import NamedTuple

from django.utils import timezone

from massanzug.fall.begriffe import Fallstand, Stufe
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.raum.domain.abfragen import leittraeger_von
from massanzug.raum.models import Wirkungsraum
from massanzug.team.domain.beratung import beratung_anmelden
from massanzug.team.domain.ergebnisse import ressource_merken, thema_merken
from massanzug.team.domain.falldarstellung import (
    darstellung_fortschreiben,
    darstellung_freigeben,
    pruefen,
)
from massanzug.team.domain.ideen import idee_beitragen, idee_waehlen
from massanzug.team.domain.niederschrift import (
    dissens_festhalten,
    niederschrift_fortschreiben,
    niederschrift_unterschreiben,
)
from massanzug.team.domain.sitzungen import sitzung_anlegen
from massanzug.team.models import Beratung, Teammitglied
from massanzug.vorfuehrung.stadt import Stadt

VOR_TAGEN = 28
FRAGE = "Wie kommen sie ihrem Ziel näher, mit dem, was da ist?"


class _Gedanke(NamedTuple):
    text: str
    stufe: Stufe
    ressource: str = ""


IDEEN = (
    _Gedanke("Am Abend gemeinsam den Morgen vorbereiten, jeder macht eines", Stufe.SELBST),
    _Gedanke("Eine Liste an der Tür, die das Kind selbst abhakt", Stufe.SELBST, "malt gern"),
    _Gedanke("Einmal in der Woche kocht jemand von den Großeltern", Stufe.FAMILIE),
    _Gedanke(
        "Zwei Familien bringen die Kinder abwechselnd zur Schule", Stufe.STADTTEIL, "die Nachbarn"
    ),
    _Gedanke("Freitags in die offene Werkstatt", Stufe.STADTTEIL, "Werkstatt im Jugendtreff"),
    _Gedanke("Ein Gespräch mit der Beratungsstelle, wenn es nicht reicht", Stufe.FACHKRAEFTE),
)
NIEDERSCHRIFT = {
    "empfehlung": "Zuerst die Abende gemeinsam vorbereiten und die Nachbarn fragen, ob sie abwechselnd fahren. In"
    " sechs Wochen noch einmal hinsehen, ob es Begleitung braucht.",
    "schritte": "Die Fachkraft fragt die Familie, welche Idee passt, bis nächste Woche.\nDer Leitträger klärt, wann die"
    " Werkstatt offen ist.",
    "rueckmeldung": "Die Liste an der Tür und das Fahren zu zweit.",
    "rueckfragen": "Wer ist morgens zu Hause? Was hat schon einmal geholfen?",
    "dauer": 55,
}
DISSENS = "Sechs Wochen sind lang. Ich würde nach zwei Wochen nachfragen."
THEMA = "Kinder, die morgens allein sind"


def teams_fuellen(stadt: Stadt, am: date) -> None:
    """Once: who belongs to which team, and two meetings for each."""
    if Teammitglied.objects.exists():
        return
    leitung = Benutzer.objects.filter(rolle=Rolle.LEITUNG).exclude(pk=stadt.system.pk).first()
    for raum in Wirkungsraum.objects.filter(name__in=stadt.fachkraefte):
        menschen = [*stadt.fachkraefte[raum.name], *_vom_leittraeger(raum, stadt, am)]
        if leitung is not None:
            menschen.append(leitung)
        Teammitglied.objects.bulk_create(
            Teammitglied(
                wirkungsraum=raum,
                benutzer=mensch,
                gueltig_von=am - timedelta(days=365),
                geaendert_von=stadt.system,
            )
            for mensch in menschen
        )
        _treffen(raum, menschen, am)


def _vom_leittraeger(raum: Wirkungsraum, stadt: Stadt, am: date) -> list[Benutzer]:
    traeger = leittraeger_von(raum, am)
    person = stadt.traegerpersonen.get(traeger.pk) if traeger else None
    return [person] if person else []


def _treffen(raum: Wirkungsraum, menschen: list[Benutzer], am: date) -> None:
    """The first Fachkraft brings two of her cases: one four weeks ago, one today."""
    fachkraft, andere = menschen[0], menschen[1:]
    laufende = sichtbare_faelle(fachkraft).filter(
        fallstand=Fallstand.LAUFEND, willen__freigegeben_am__isnull=False
    )
    faelle = list(laufende.distinct().order_by("pk")[:2])
    for fall, tag in zip(faelle, (am - timedelta(days=VOR_TAGEN), am), strict=False):
        werte = {
            "am": tag,
            "beginn": time(9, 30),
            "ort": "Besprechungsraum im Stadtteilbüro",
            "punkte": "Was gibt es Neues im Stadtteil?",
        }
        sitzung = sitzung_anlegen(raum, werte, menschen, durch=fachkraft, heute=tag)
        beratung = beratung_anmelden(sitzung, fall, durch=fachkraft, heute=tag)
        _darstellen(beratung, fachkraft)
        _denken(beratung, andere or [fachkraft], 3 if tag == am else len(IDEEN))
        if tag < am and beratung.moderation:
            _abschliessen(beratung, fachkraft, andere)


def _darstellen(beratung: Beratung, durch: Benutzer) -> None:
    """Without the lines in which the check finds something."""
    darstellung = beratung.falldarstellung
    ohne = {
        feld.feld: "\n".join(
            zeile
            for zeile in getattr(darstellung, feld.feld).splitlines()
            if not any(fund.text in zeile for fund in feld.funde)
        )
        for feld in pruefen(darstellung).felder
    }
    darstellung_fortschreiben(
        darstellung, ohne | {"frage": FRAGE}, durch=durch, stand=darstellung.stand
    )
    beratung.falldarstellung = darstellung_freigeben(
        darstellung, durch=durch, jetzt=timezone.now(), angesehen=True, stand=darstellung.stand
    )


def _denken(beratung: Beratung, wer: list[Benutzer], anzahl: int) -> None:
    for nummer, gedanke in enumerate(IDEEN[:anzahl]):
        idee_beitragen(beratung, gedanke._asdict(), durch=wer[nummer % len(wer)])


def _abschliessen(beratung: Beratung, fachkraft: Benutzer, andere: list[Benutzer]) -> None:
    moderation = beratung.moderation
    if moderation is None:
        return
    for idee in beratung.ideen.filter(stufe__in=(Stufe.SELBST, Stufe.STADTTEIL))[:2]:
        idee_waehlen(idee, durch=fachkraft, passt=True)
    ressource_merken(beratung.ideen.get(text=IDEEN[4].text), durch=fachkraft)
    thema_merken(beratung, THEMA, durch=moderation)
    anders = next((b for b in andere if b != moderation), fachkraft)
    dissens_festhalten(beratung, DISSENS, durch=anders, stand=0)
    niederschrift = beratung.niederschrift
    niederschrift_fortschreiben(
        niederschrift, NIEDERSCHRIFT, durch=moderation, stand=niederschrift.stand
    )
    niederschrift_unterschreiben(
        niederschrift, durch=moderation, jetzt=timezone.now(), stand=niederschrift.stand
    )
