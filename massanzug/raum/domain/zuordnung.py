"""Which Wirkungsraum an Ortsteil belongs to. A change keeps what was (T13)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.nachfuehren import ortsteil_nachfuehren
from massanzug.raum.domain.verzeichnis import verzeichnis_pruefen
from massanzug.raum.models import Ortsteil, Ortsteilzuordnung, Wirkungsraum

EIN_TAG = timedelta(days=1)


@transaction.atomic
def ortsteil_anlegen(
    name: str, *, durch: Benutzer, teil_von: Ortsteil | None = None, **lage: float | str | None
) -> Ortsteil:
    """``lage``: breite, laenge, lage_quelle."""
    verlange(durch, "raum.pflegen")
    ortsteil = Ortsteil(name=name.strip(), teil_von=teil_von, **lage)
    ortsteil.full_clean()
    ortsteil.save()
    ortsteil_nachfuehren(ortsteil)
    protokolliere(durch, "ortsteil.anlegen", ortsteil)
    return ortsteil


def hindernis(ortsteil: Ortsteil, ab: date) -> str:
    """Why no new assignment can begin on that day; empty if it can."""
    spaetere = ortsteil.zuordnungen.filter(gueltig_von__gte=ab).order_by("gueltig_von").first()
    if spaetere is None:
        return ""
    return (
        f"Am {spaetere.gueltig_von:%d.%m.%Y} beginnt für {ortsteil} schon eine Zuordnung zu "
        f"{spaetere.wirkungsraum}. Wählen Sie einen späteren Tag, oder berichtigen Sie jene."
    )


@transaction.atomic
def zuordnung_aendern(  # noqa: PLR0913 - what one line of the register says
    ortsteil: Ortsteil,
    wirkungsraum: Wirkungsraum,
    *,
    durch: Benutzer,
    ab: date,
    quelle: str = "",
    annahme: bool = True,
    stand: int | None = None,
) -> Ortsteilzuordnung:
    """From ``ab`` on the Ortsteil belongs there; the row before ends the day before.

    ``stand``: of the Ortsteil's list, as the person saw it.
    """
    verlange(durch, "raum.pflegen")
    ortsteil = Ortsteil.objects.select_for_update().get(pk=ortsteil.pk)
    angaben = {"wirkungsraum": wirkungsraum, "quelle": quelle, "annahme": annahme}
    if stand is not None:
        verzeichnis_pruefen(ortsteil.zuordnungen.all(), stand, {**angaben, "ab": ab})
    if grund := hindernis(ortsteil, ab):
        raise Regelverstoss(grund)
    for alte in ortsteil.zuordnungen.all():
        if alte.gueltig_bis is None or alte.gueltig_bis >= ab:
            fortschreiben(alte, {"gueltig_bis": ab - EIN_TAG}, durch=durch)
    neue = Ortsteilzuordnung(ortsteil=ortsteil, gueltig_von=ab, **angaben)
    anlegen(neue, durch=durch)
    ortsteil_nachfuehren(ortsteil)
    protokolliere(durch, "zuordnung.aendern", neue, wirkungsraum=wirkungsraum.pk, ab=ab.isoformat())
    return neue


@transaction.atomic
def zuordnung_berichtigen(  # noqa: PLR0913 - what one line of the register says
    zuordnung: Ortsteilzuordnung,
    wirkungsraum: Wirkungsraum,
    *,
    durch: Benutzer,
    quelle: str,
    annahme: bool,
    stand: int | None = None,
) -> Ortsteilzuordnung:
    """The row was wrong, or is an assumption no longer. A move in time is ``zuordnung_aendern``."""
    verlange(durch, "raum.pflegen")
    vorher = zuordnung.wirkungsraum_id
    angaben = {"wirkungsraum": wirkungsraum, "quelle": quelle, "annahme": annahme}
    fortschreiben(zuordnung, angaben, durch=durch, stand=stand)
    ortsteil_nachfuehren(zuordnung.ortsteil)
    protokolliere(
        durch,
        "zuordnung.berichtigen",
        zuordnung,
        vorher=vorher,
        jetzt=wirkungsraum.pk,
        annahme="ja" if annahme else "nein",
    )
    return zuordnung
