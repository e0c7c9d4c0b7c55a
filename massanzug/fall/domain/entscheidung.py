"""Need, suitability, necessity, grant: decided by the Jugendamt alone (§ 36a Abs. 1 SGB VIII).

Money is no argument here and no module of money is imported: a budget never blocks a claim (X9).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from massanzug.fall.domain.entscheidung_regeln import fehlt_noch
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.models import Alternative, Entscheidung, Fall
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.models import Traeger
from massanzug.recht.hilfearten import HILFEARTEN


@transaction.atomic
def entscheidung_entwerfen(
    fall: Fall, werte: Mapping[str, Any], angeboten: Sequence[Traeger], *, durch: Benutzer
) -> Entscheidung:
    """Begin a decision. One draft at a time, so that nobody decides beside another."""
    verlange(durch, "fall.entscheiden", fall)
    Fall.objects.select_for_update().get(pk=fall.pk)
    if fall.entscheidungen.filter(getroffen_am__isnull=True).exists():
        raise Regelverstoss(
            "Zu diesem Fall gibt es schon einen Entwurf. Schreiben Sie dort weiter."
        )
    _hilfeart_pruefen(werte)
    entscheidung = anlegen(Entscheidung(fall=fall, **werte), durch=durch)
    _angebote_festhalten(entscheidung, angeboten)
    protokolliere(durch, "entscheidung.entwerfen", entscheidung, akte=fall)
    return entscheidung


@transaction.atomic
def entscheidung_fortschreiben(
    entscheidung: Entscheidung,
    werte: Mapping[str, Any],
    angeboten: Sequence[Traeger],
    *,
    durch: Benutzer,
    stand: int,
) -> Entscheidung:
    verlange(durch, "fall.entscheiden", entscheidung.fall)
    _offen_verlangen(entscheidung)
    _hilfeart_pruefen(werte)
    fortschreiben(entscheidung, werte, durch=durch, stand=stand)
    _angebote_festhalten(entscheidung, angeboten)
    protokolliere(
        durch,
        "entscheidung.entwerfen",
        entscheidung,
        akte=entscheidung.fall,
        stand=entscheidung.stand,
    )
    return entscheidung


@transaction.atomic
def entscheidung_treffen(
    entscheidung: Entscheidung, *, durch: Benutzer, am: date, stand: int
) -> Entscheidung:
    """Decide what was read as ``stand``. It cannot be changed any more; the next one replaces it."""
    verlange(durch, "fall.entscheiden", entscheidung.fall)
    entscheidung = _offen_verlangen(entscheidung)
    if entscheidung.stand != stand:
        raise Regelverstoss("Der Entwurf wurde inzwischen geändert. Lesen Sie ihn noch einmal.")
    if fehlt := fehlt_noch(entscheidung, am):
        raise Regelverstoss(" ".join(fehlt))
    fortschreiben(entscheidung, {"getroffen_am": am, "getroffen_von": durch}, durch=durch)
    protokolliere(
        durch,
        "entscheidung.treffen",
        entscheidung,
        akte=entscheidung.fall,
        hilfeart=entscheidung.hilfeart,
        von=entscheidung.von.isoformat(),
    )
    return entscheidung


@transaction.atomic
def entscheidung_verwerfen(entscheidung: Entscheidung, *, durch: Benutzer) -> None:
    """Drop a draft. What has been decided stays for ever."""
    verlange(durch, "fall.entscheiden", entscheidung.fall)
    _offen_verlangen(entscheidung)
    protokolliere(durch, "entscheidung.verwerfen", entscheidung, akte=entscheidung.fall)
    entscheidung.delete()


def _offen_verlangen(entscheidung: Entscheidung) -> Entscheidung:
    """The draft as it is now, locked."""
    jetzt = Entscheidung.objects.select_for_update().get(pk=entscheidung.pk)
    if jetzt.getroffen_am:
        raise Regelverstoss(
            "Diese Entscheidung ist getroffen und bleibt, wie sie ist. Wenn sich etwas ändert, "
            "treffen Sie eine neue; sie ersetzt diese."
        )
    return jetzt


def _hilfeart_pruefen(werte: Mapping[str, Any]) -> None:
    if werte.get("hilfeart") not in HILFEARTEN:
        raise Regelverstoss("Wählen Sie eine Hilfeart aus der Liste.")


def _angebote_festhalten(entscheidung: Entscheidung, angeboten: Sequence[Traeger]) -> None:
    """The Träger that were offered, chosen or not (§ 5 SGB VIII); a remark on one that stays, stays."""
    entscheidung.alternativen.exclude(traeger__in=angeboten).delete()
    schon = set(entscheidung.alternativen.values_list("traeger", flat=True))
    Alternative.objects.bulk_create(
        Alternative(entscheidung=entscheidung, traeger=t) for t in angeboten if t.pk not in schon
    )
