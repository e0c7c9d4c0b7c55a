"""Who is who: told at the table on consent or because it is necessary, and never in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from massanzug.fall.models import Einwilligung
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.begriffe import TEAMZWECK, Aufdeckungsgrund
from massanzug.team.domain.namen_des_falls import rollen
from massanzug.team.domain.takt import takt_schlagen
from massanzug.team.models import Aufdeckung, Beratung
from massanzug.team.zugriff import sichtbare_aufdeckungen, sichtbare_einwilligungen_dafuer


@dataclass(frozen=True, slots=True)
class WerIstWer:
    rolle: str
    name: str


@transaction.atomic
def aufdecken(
    beratung: Beratung,
    einwilligung: Einwilligung | None,
    begruendung: str,
    *,
    durch: Benutzer,
    jetzt: datetime,
) -> Aufdeckung:
    """On a consent for the one who gave it, or with a reason for all of the family."""
    verlange(durch, "beratung.fallgeben", beratung)
    if einwilligung is None and not begruendung.strip():
        raise Regelverstoss("Ohne Einwilligung braucht es einen Grund. Warum ist es nötig?")
    if einwilligung is not None:
        dafuer = sichtbare_einwilligungen_dafuer(durch, beratung)
        if not dafuer.filter(pk=einwilligung.pk).exists():
            raise Regelverstoss("Diese Einwilligung gilt nicht oder nicht mehr.")
    mit = Aufdeckungsgrund.EINWILLIGUNG if einwilligung else Aufdeckungsgrund.NOTWENDIG
    aufdeckung = Aufdeckung(
        beratung=beratung,
        grund=mit,
        einwilligung=einwilligung,
        begruendung="" if einwilligung else begruendung,
        durch=durch,
        am=jetzt,
    )
    aufdeckung.full_clean()
    aufdeckung.save()
    takt_schlagen(beratung)
    protokolliere(durch, "aufdeckung.erklaeren", aufdeckung, akte=beratung.fall, grund=str(mit))
    return aufdeckung


@transaction.atomic
def verdecken(beratung: Beratung, *, durch: Benutzer, jetzt: datetime) -> None:
    """Nobody is told any more; what was told is in the record."""
    verlange(durch, "beratung.fallgeben", beratung)
    offene = Aufdeckung.objects.filter(beratung=beratung, beendet_am__isnull=True)
    offene.update(beendet_am=jetzt)
    takt_schlagen(beratung)
    protokolliere(durch, "aufdeckung.beenden", beratung, akte=beratung.fall)


def wer_ist_wer(beratung: Beratung, benutzer: Benutzer, am: date) -> list[WerIstWer]:
    """What this person may be told today, recorded as told. Part of the page's transaction."""
    geltende = list(sichtbare_aufdeckungen(benutzer, beratung))
    if not geltende:
        return []
    alle = any(a.grund == Aufdeckungsgrund.NOTWENDIG for a in geltende)
    eingewilligt = {a.einwilligung.person_id for a in geltende if a.einwilligung}
    erzaehlt = [
        WerIstWer(rolle.name, rolle.person.name)
        for rolle in rollen(beratung.fall, am)
        if alle or rolle.person.pk in eingewilligt
    ]
    protokolliere(benutzer, "aufdeckung.lesen", beratung, akte=beratung.fall, zweck=TEAMZWECK)
    return erzaehlt
