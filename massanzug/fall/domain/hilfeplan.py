"""F10: a Hilfeplan is frozen from the case, version by version, and read by those it concerns."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.domain.planansicht import Planansicht, ohne_gruende, planansicht
from massanzug.fall.domain.planinhalt import Planinhalt, aus_json
from massanzug.fall.domain.planinhalt_sammeln import (
    entschiedener_traeger,
    iso,
    naechste_ueberpruefung,
    planinhalt_sammeln,
)
from massanzug.fall.domain.planunterschied import Abschnitt, unterschied
from massanzug.fall.models import Fall, Hilfeplan, Ueberpruefung
from massanzug.fall.zugriff import sichtbare_hilfeplaene, sichtbare_ressourcen, sichtbare_willen
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def hilfeplan_erstellen(
    fall: Fall,
    *,
    durch: Benutzer,
    am: date,
    gespraech_am: date | None = None,
    naechstes_treffen: date | None = None,
) -> Hilfeplan:
    """Freeze what is in the case as the next version, and see to its review (§ 36 Abs. 2 SGB VIII)."""
    verlange(durch, "fall.bearbeiten", fall)
    fall = Fall.objects.select_for_update().get(pk=fall.pk)
    offen_verlangen(fall)
    if gespraech_am and gespraech_am > am:
        raise Regelverstoss("Das Hilfeplangespräch liegt noch vor Ihnen. Wann war es?")
    if naechstes_treffen and naechstes_treffen < am:
        raise Regelverstoss("Das nächste Treffen liegt schon zurück. Wann sehen Sie sich wieder?")
    ueberpruefung_am = naechste_ueberpruefung(fall, gespraech_am or am)
    inhalt = replace(
        planinhalt_sammeln(fall, am),
        gespraech_am=iso(gespraech_am),
        naechstes_treffen=iso(naechstes_treffen),
        naechste_ueberpruefung=iso(ueberpruefung_am),
    )
    if not inhalt.ziele and not inhalt.bausteine:
        raise Regelverstoss(
            "Noch steht nichts im Plan. Schreiben Sie zuerst ein Ziel oder einen Baustein auf."
        )
    hilfeplan = Hilfeplan(
        fall=fall,
        nummer=inhalt.nummer,
        traeger=entschiedener_traeger(fall, am),
        inhalt=inhalt.als_json(),
        erstellt_von=durch,
        gespraech_am=gespraech_am,
        naechstes_treffen=naechstes_treffen,
    )
    hilfeplan.full_clean()
    hilfeplan.save()
    _ueberpruefung_vorsehen(hilfeplan, ueberpruefung_am, durch)
    protokolliere(durch, "hilfeplan.erstellen", hilfeplan, akte=fall, nummer=hilfeplan.nummer)
    return hilfeplan


def _ueberpruefung_vorsehen(hilfeplan: Hilfeplan, faellig_am: date, durch: Benutzer) -> None:
    """One review is always ahead; the day already set for it stays."""
    offene = hilfeplan.fall.ueberpruefungen.filter(gehalten_am__isnull=True)
    if not offene.exists():
        Ueberpruefung.objects.create(
            fall=hilfeplan.fall, hilfeplan=hilfeplan, faellig_am=faellig_am, geaendert_von=durch
        )


def lesbarer_inhalt(hilfeplan: Hilfeplan, benutzer: Benutzer) -> Planinhalt:
    """What this person may read of a version, asked anew each time: whoever takes back is obeyed at once."""
    inhalt = aus_json(hilfeplan.inhalt)
    if benutzer.ist_jugendamt:
        return inhalt
    willen = sichtbare_willen(benutzer).filter(fall=hilfeplan.fall_id)
    ressourcen = sichtbare_ressourcen(benutzer).filter(fall=hilfeplan.fall_id)
    return auszug_fuer_traeger(
        inhalt,
        willen=set(willen.values_list("pk", flat=True)),
        ressourcen=set(ressourcen.values_list("pk", flat=True)),
    )


def auszug_fuer_traeger(
    inhalt: Planinhalt, *, willen: Collection[int], ressourcen: Collection[int]
) -> Planinhalt:
    """The plan without what was not shared, and without what the Jugendamt weighed in deciding."""
    return replace(
        inhalt,
        willen=tuple(w for w in inhalt.willen if w.schluessel in willen),
        ressourcen=tuple(r for r in inhalt.ressourcen if r.schluessel in ressourcen),
        ziele=tuple(
            z if z.ressource_schluessel in ressourcen else replace(z, ressource="")
            for z in inhalt.ziele
        ),
        wuensche=(),
        hilfe=inhalt.hilfe and ohne_gruende(inhalt.hilfe),
    )


def unterschied_zum_vorigen(hilfeplan: Hilfeplan, benutzer: Benutzer) -> tuple[Abschnitt, ...]:
    """Compared with the version before it, as far as this person may read both; empty for the first."""
    plaene = sichtbare_hilfeplaene(benutzer).filter(fall=hilfeplan.fall_id)
    vorige = plaene.filter(nummer__lt=hilfeplan.nummer).first()
    if vorige is None:
        return ()
    return unterschied(lesbarer_inhalt(vorige, benutzer), lesbarer_inhalt(hilfeplan, benutzer))


@dataclass(frozen=True, slots=True)
class Planvorschau:
    """What the next version would say now, and what has changed since the last."""

    ansicht: Planansicht
    vorige: int
    aenderungen: tuple[Abschnitt, ...]


def planvorschau(fall: Fall, am: date) -> Planvorschau:
    """For those who write the plan: it holds what has not been shared yet."""
    inhalt = planinhalt_sammeln(fall, am)
    vorige = fall.hilfeplaene.first()
    if vorige is None:
        return Planvorschau(planansicht(inhalt), 0, ())
    alt = aus_json(vorige.inhalt)
    neu = replace(inhalt, naechstes_treffen=alt.naechstes_treffen)  # set when it is frozen
    return Planvorschau(planansicht(inhalt), vorige.nummer, unterschied(alt, neu))
