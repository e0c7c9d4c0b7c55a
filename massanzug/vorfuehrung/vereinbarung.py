"""What told families agree on: the plan, who shares it, how it went, how it ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from massanzug.fall.begriffe import (
    Abteil,
    Beteiligtenrolle,
    Fallstand,
    Nachkontaktausgang,
    Zweck,
)
from massanzug.fall.domain.planinhalt import Planinhalt
from massanzug.fall.domain.planinhalt_sammeln import planinhalte_sammeln
from massanzug.fall.models import (
    Abschluss,
    Alternative,
    Beteiligung,
    Einwilligung,
    Hilfeplan,
    Rueckblick,
    Statistikangabe,
    Ueberpruefung,
    Zustimmung,
)
from massanzug.recht.kalender import monate_spaeter
from massanzug.vorfuehrung.geschichten import Station
from massanzug.vorfuehrung.stadt import Stadt
from massanzug.vorfuehrung.verlauf import Erzaehlt, mittags

PLANTAG = 35
EIN_JAHR = timedelta(days=365)


def vereinbarung_fuellen(erzaehlt: list[Erzaehlt], stadt: Stadt, am: date) -> None:
    _alternativen(erzaehlt, stadt)
    _geteilt(erzaehlt, stadt)
    geplant = [e for e in erzaehlt if e.familie.station >= Station.HILFEPLAN]
    inhalte = planinhalte_sammeln([(e.fall, e.tag(PLANTAG)) for e in geplant])
    plaene = Hilfeplan.objects.bulk_create(map(_hilfeplan, geplant, inhalte))
    for e, plan in zip(geplant, plaene, strict=True):
        plan.erstellt = mittags(e.tag(PLANTAG))  # bulk_create has put today in
    Hilfeplan.objects.bulk_update(plaene, ["erstellt"])
    Zustimmung.objects.bulk_create(
        [
            Zustimmung(
                hilfeplan=plan,
                person=e.personen[a.person],
                antwort=a.antwort,
                worte=a.worte,
                am=e.tag(PLANTAG),
            )
            for e, plan in zip(geplant, plaene, strict=True)
            for a in e.familie.antworten
        ]
    )
    _ueberpruefungen(geplant, am)
    Abschluss.objects.bulk_create([a for e in erzaehlt for a in _abschluss(e, am)])


def _alternativen(erzaehlt: list[Erzaehlt], stadt: Stadt) -> None:
    """Three Träger were offered (§ 5 SGB VIII), among them the chosen one."""
    angebote = []
    angaben = []
    for e in erzaehlt:
        if e.entscheidung is None:
            continue
        start = e.nummer % len(stadt.traeger)
        auswahl = [stadt.traeger[(start + n) % len(stadt.traeger)] for n in range(3)]
        angebote += [Alternative(entscheidung=e.entscheidung, traeger=t) for t in auswahl]
        angaben.append(Statistikangabe(fall=e.fall, merkmal="anregende", code="2"))
    Alternative.objects.bulk_create(angebote)
    Statistikangabe.objects.bulk_create(angaben)


def _geteilt(erzaehlt: list[Erzaehlt], stadt: Stadt) -> None:
    """From the Maßanzug on the chosen Träger is in the case, on the consent of a parent."""
    geteilte = [
        e
        for e in erzaehlt
        if e.entscheidung
        and e.entscheidung.traeger_id in stadt.traegerpersonen
        and e.familie.station >= Station.MASSANZUG
    ]
    einwilligungen = Einwilligung.objects.bulk_create(
        [
            Einwilligung(
                fall=e.fall,
                person=e.personen[0],
                traeger=e.entscheidung.traeger,
                umfang="Wille, Ziele und Maßanzug",
                wozu="gemeinsam planen und begleiten",
                von=e.tag(28),
                bis=e.fall.geschlossen_am or e.tag(28) + 2 * EIN_JAHR,
            )
            for e in geteilte
            if e.entscheidung and e.entscheidung.traeger
        ]
    )
    Beteiligung.objects.bulk_create(
        [
            Beteiligung(
                fall=einwilligung.fall,
                benutzer=stadt.traegerpersonen[einwilligung.traeger_id],
                rolle=Beteiligtenrolle.TRAEGER,
                abteil=Abteil.FALLARBEIT,
                zweck=Zweck.FALLARBEIT,
                gueltig_von=einwilligung.von,
                gueltig_bis=einwilligung.bis,
                einwilligung=einwilligung,
            )
            for einwilligung in einwilligungen
        ]
    )


def _hilfeplan(e: Erzaehlt, inhalt: Planinhalt) -> Hilfeplan:
    return Hilfeplan(
        fall=e.fall,
        nummer=1,
        traeger=e.entscheidung.traeger if e.entscheidung else None,
        inhalt=inhalt.als_json(),
        erstellt_von=e.durch,
        gespraech_am=e.tag(PLANTAG),
        naechstes_treffen=e.tag(PLANTAG + 60),
    )


def _ueberpruefungen(geplant: list[Erzaehlt], am: date) -> None:
    """Reviews are held every six months; in an overtaken plan nobody has met since."""
    zeilen = [u for e in geplant for u in _termine(e, am)]
    Ueberpruefung.objects.bulk_create(zeilen)
    erste = {u.fall_id: u for u in reversed(zeilen) if u.gehalten_am}
    Rueckblick.objects.bulk_create(
        [
            Rueckblick(
                ueberpruefung=erste[e.fall.pk],
                ziel=None if s.ziel is None else e.ziele[s.ziel],
                perspektive=s.perspektive,
                person=None if s.person is None else e.personen[s.person],
                sicht=s.sicht,
                worte=s.worte,
                geaendert_von=e.durch,
            )
            for e in geplant
            if e.fall.pk in erste
            for s in e.familie.sichten
        ]
    )


def _termine(e: Erzaehlt, am: date) -> Iterator[Ueberpruefung]:
    gehalten = e.familie.station >= Station.UEBERPRUEFUNG and not e.familie.ueberholt
    faellig = monate_spaeter(e.tag(PLANTAG), 6)
    if gehalten:
        yield Ueberpruefung(
            fall=e.fall,
            faellig_am=faellig,
            gehalten_am=min(faellig, am),
            ergebnis=e.familie.ueberpruefung_ergebnis,
            geaendert_von=e.durch,
        )
        faellig = monate_spaeter(faellig, 6)
    if e.fall.fallstand != Fallstand.ABGESCHLOSSEN:
        yield Ueberpruefung(fall=e.fall, faellig_am=faellig, geaendert_von=e.durch)


def _abschluss(e: Erzaehlt, am: date) -> Iterator[Abschluss]:
    """A promised call is made on its day; those of the last three weeks wait to be ticked off."""
    ende = e.familie.ende
    if ende is None or e.fall.geschlossen_am is None:
        return
    verabredet = None
    if ende.nachkontakt is not None:
        verabredet = e.fall.geschlossen_am + timedelta(days=ende.nachkontakt)
    gerufen = verabredet is not None and verabredet < am - timedelta(weeks=3)
    yield Abschluss(
        fall=e.fall,
        am=e.fall.geschlossen_am,
        beendigungsgrund=ende.beendigungsgrund,
        ohne_jugendhilfe=ende.ohne_jugendhilfe,
        netz_bleibt=ende.netz_bleibt,
        rueckmeldung=ende.rueckmeldung,
        nachkontakt=verabredet,
        nachkontakt_war_am=verabredet if gerufen else None,
        nachkontakt_ausgang=Nachkontaktausgang.ERREICHT if gerufen else "",
        nachkontakt_wie=ende.nachkontakt_wie if gerufen else "",
        geaendert_von=e.durch,
    )
