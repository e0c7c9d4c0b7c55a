"""From told families to rows: a batch at a time, each kind of row in one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from django.db import transaction

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Fallstand, Zweck
from massanzug.fall.domain.regalware_bestand import abdruecke_anlegen
from massanzug.fall.domain.suche import schluessel_der_namen
from massanzug.fall.models import Beteiligung, Fall, Falleingang, Person, Suchschluessel
from massanzug.konten.models import Benutzer
from massanzug.protokoll.schreiben import protokolliere
from massanzug.recht.fristen import braucht_ende
from massanzug.vorfuehrung.genogramme import genogramme_fuellen
from massanzug.vorfuehrung.geschichten import Familie, Station
from massanzug.vorfuehrung.netze import netze_fuellen
from massanzug.vorfuehrung.stadt import Stadt
from massanzug.vorfuehrung.vereinbarung import vereinbarung_fuellen
from massanzug.vorfuehrung.verlauf import Erzaehlt, mittags, verlauf_fuellen

STAPEL = 250


def im_stapel(familien: Iterable[Familie]) -> Iterator[list[Familie]]:
    rest = iter(familien)
    while stapel := list(islice(rest, STAPEL)):
        yield stapel


def familien_anlegen(
    familien: Iterable[Familie], stadt: Stadt, *, am: date, ab_nummer: int = 1
) -> Iterator[int]:
    """Write the families down and yield how many there are after each batch (for progress)."""
    fertig = 0
    for stapel in im_stapel(familien):
        with transaction.atomic():
            _stapel_anlegen(stapel, stadt, am, ab_nummer + fertig)
        fertig += len(stapel)
        yield fertig


def _stapel_anlegen(stapel: list[Familie], stadt: Stadt, am: date, nummer: int) -> None:
    erzaehlt = [
        Erzaehlt(
            nummer=nummer + stelle,
            familie=familie,
            fall=_fall(familie, stadt, am, nummer + stelle),
            beginn=am - timedelta(days=familie.alter),
        )
        for stelle, familie in enumerate(stapel)
    ]
    Fall.objects.bulk_create([e.fall for e in erzaehlt])
    _personen(erzaehlt)
    Falleingang.objects.bulk_create([_eingang(e) for e in erzaehlt])
    Beteiligung.objects.bulk_create([b for e in erzaehlt for b in _beteiligungen(e)])
    Suchschluessel.objects.bulk_create(
        [Suchschluessel(fall=e.fall, schluessel=s) for e in erzaehlt for s in _schluessel(e)],
        batch_size=5000,
    )
    verlauf_fuellen(erzaehlt, stadt)
    netze_fuellen(erzaehlt)
    genogramme_fuellen(erzaehlt)
    vereinbarung_fuellen(erzaehlt, stadt, am)
    for e in erzaehlt:
        protokolliere(stadt.system, "falleingang.aufnehmen", e.fall, akte=e.fall)
        tage = min(e.familie.alter, 3 + e.familie.alter // 4 if e.familie.ueberholt else 40)
        e.fall.geaendert = mittags(am - timedelta(days=e.nummer % (tage + 1)))
    Fall.objects.bulk_update([e.fall for e in erzaehlt], ["geaendert"])
    abdruecke_anlegen([e.fall for e in erzaehlt])


def _fall(familie: Familie, stadt: Stadt, am: date, nummer: int) -> Fall:
    ortsteil = stadt.ortsteile[familie.ortsteil]
    raum = stadt.zuordnungen[ortsteil.pk].wirkungsraum
    fachkraefte = stadt.fachkraefte[raum.name]
    abgeschlossen = familie.station == Station.ABSCHLUSS
    neu = familie.station == Station.EINGANG
    zustaendig = None if neu else fachkraefte[nummer % len(fachkraefte)]
    stand = Fallstand.EINGANG if neu else Fallstand.LAUFEND
    tage = familie.ende.tag if familie.ende else 0
    return Fall(
        aktenzeichen=f"JA-{am.year}-{nummer:05}",
        name=familie.name,
        bereich=familie.bereich,
        geklaert_bis=_geklaert_bis(familie, am, nummer),
        fallstand=Fallstand.ABGESCHLOSSEN if abgeschlossen else stand,
        ortsteil=ortsteil,
        wirkungsraum=raum,
        team=stadt.teams[raum.name],
        zustaendig=zustaendig,
        sprache=familie.sprache,
        geschlossen_am=am - timedelta(days=familie.alter - tage) if abgeschlossen else None,
        geaendert_von=zustaendig or stadt.system,
    )


def _geklaert_bis(familie: Familie, am: date, nummer: int) -> date | None:
    """Three months; where people have met since, they have set another day."""
    if not braucht_ende(familie.bereich):
        return None
    ende = am + timedelta(days=90 - familie.alter)
    return ende if ende >= am or familie.ueberholt else am + timedelta(days=7 + nummer % 60)


def _personen(erzaehlt: list[Erzaehlt]) -> None:
    for e in erzaehlt:
        e.personen = [
            Person(
                fall=e.fall,
                name=mensch.name,
                weitere_namen=mensch.weitere_namen,
                bezug=mensch.bezug,
                jung=mensch.jung,
                geschlecht=mensch.geschlecht,
                sprache=mensch.sprache,
                geburtsdatum=_geburtstag(e.beginn, mensch.alter, stelle) if mensch.jung else None,
                reihenfolge=stelle,
                geaendert_von=e.fall.geaendert_von,
            )
            for stelle, mensch in enumerate(e.familie.personen)
        ]
    Person.objects.bulk_create([person for e in erzaehlt for person in e.personen])


def _geburtstag(beginn: date, alter: int | None, stelle: int) -> date | None:
    return beginn - timedelta(days=alter * 365 + 30 * (stelle + 1)) if alter is not None else None


def _eingang(e: Erzaehlt) -> Falleingang:
    neu = e.familie.station == Station.EINGANG
    return Falleingang(
        fall=e.fall,
        am=e.beginn,
        anliegen=e.familie.anliegen,
        naechster_schritt=e.familie.naechster_schritt,
        naechster_schritt_am=e.beginn + timedelta(days=4),
        weg=e.familie.weg,
        wer_spricht=e.familie.wer_spricht,
        rechte_erklaert_am=None if neu else e.beginn,
        wartet_seit=mittags(e.beginn),
        angenommen=None if neu else mittags(e.beginn + timedelta(days=1)),
        angenommen_von=e.fall.zustaendig,
        geaendert_von=e.durch,
    )


def _beteiligungen(e: Erzaehlt) -> list[Beteiligung]:
    def dabei(rolle: Beteiligtenrolle, zweck: Zweck, wer: Benutzer | None) -> Beteiligung:
        return Beteiligung(
            fall=e.fall,
            benutzer=wer,
            team=None if wer else e.fall.team,
            rolle=rolle,
            abteil=Abteil.AKTE,
            zweck=zweck,
            gueltig_von=e.beginn,
        )

    if e.fall.zustaendig is None:
        return [dabei(Beteiligtenrolle.MITARBEIT, Zweck.FALLARBEIT, None)]
    return [dabei(Beteiligtenrolle.FEDERFUEHREND, Zweck.FALLARBEIT, e.fall.zustaendig)]


def _schluessel(e: Erzaehlt) -> list[str]:
    namen = [e.fall.name, e.fall.aktenzeichen]
    for mensch in e.familie.personen:
        namen += [mensch.name, mensch.weitere_namen]
    return sorted(schluessel_der_namen(namen))
