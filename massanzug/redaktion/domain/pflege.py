"""Messages from anybody, and who looks after which Anbieter."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer, Organisation
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.redaktion.models import Zustaendigkeit
from massanzug.wegweiser.models import Anbieter, Fehlermeldung


@transaction.atomic
def meldung_erledigen(meldung: Fehlermeldung, *, durch: Benutzer, am: date) -> Fehlermeldung:
    """Twice is once: the first day stays."""
    verlange(durch, "wegweiser.pflegen")
    if meldung.erledigt_am is None:
        meldung.erledigt_am = am
        meldung.save(update_fields=["erledigt_am"])
        protokolliere(durch, "meldung.erledigen", meldung)
    return meldung


@transaction.atomic
def zustaendigkeit_setzen(
    organisation: Organisation, anbieter: Anbieter, *, durch: Benutzer
) -> Zustaendigkeit:
    """From now on these people propose changes for this Anbieter, and confirm its entries."""
    verlange(durch, "wegweiser.pflegen")
    if Zustaendigkeit.objects.filter(organisation=organisation, anbieter=anbieter).exists():
        raise Regelverstoss(f"{organisation} pflegt {anbieter} schon.")
    neue = Zustaendigkeit.objects.create(organisation=organisation, anbieter=anbieter)
    protokolliere(durch, "zustaendigkeit.setzen", neue)
    return neue


@transaction.atomic
def zustaendigkeit_beenden(zustaendigkeit: Zustaendigkeit, *, durch: Benutzer) -> None:
    """At once, also in forms that are open."""
    verlange(durch, "wegweiser.pflegen")
    protokolliere(
        durch,
        "zustaendigkeit.beenden",
        zustaendigkeit,
        organisation=zustaendigkeit.organisation_id,
        anbieter=zustaendigkeit.anbieter_id,
    )
    zustaendigkeit.delete()
