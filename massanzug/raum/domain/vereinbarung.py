"""The register of Vereinbarungen (§§ 77, 78b, 8a, 61, 9b, 72a SGB VIII) and their papers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.db.models.fields.files import FieldFile

from massanzug.entwurf.stand import anlegen, fortschreiben, stand_pruefen
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.models import Traeger, Vereinbarung

MEGABYTE = 1_048_576
GROESSE = 10 * MEGABYTE
PDF = b"%PDF-"


def dokument_pruefen(datei: File[bytes]) -> None:
    """Only PDF, by its first bytes and not by its name; raises Regelverstoss."""
    if datei.size > GROESSE:
        raise Regelverstoss(
            f"Die Datei ist {datei.size / MEGABYTE:.0f} MB groß. Möglich sind bis zu 10 MB."
        )
    datei.seek(0)
    anfang = datei.read(len(PDF))
    datei.seek(0)
    if anfang != PDF:
        raise Regelverstoss("Das ist keine PDF-Datei. Bitte wählen Sie die Vereinbarung als PDF.")


def _werte_pruefen(werte: Mapping[str, Any], beginn: date) -> None:
    datei = werte.get("dokument")
    if datei and not isinstance(datei, FieldFile):  # a FieldFile is stored already
        dokument_pruefen(datei)
    bis = werte.get("gueltig_bis")
    if bis is not None and bis < werte.get("gueltig_von", beginn):
        raise Regelverstoss("Das Ende liegt vor dem Anfang.")


@transaction.atomic
def vereinbarung_anlegen(
    traeger: Traeger, werte: Mapping[str, Any], *, durch: Benutzer
) -> Vereinbarung:
    """``werte``: art, gueltig_von, gueltig_bis, dokument. Two of a kind may follow each other."""
    verlange(durch, "traeger.pflegen")
    _werte_pruefen(werte, werte["gueltig_von"])
    vereinbarung = anlegen(Vereinbarung(traeger=traeger, **werte), durch=durch)
    protokolliere(durch, "vereinbarung.anlegen", vereinbarung, traeger=traeger.pk)
    return vereinbarung


@transaction.atomic
def vereinbarung_aendern(
    vereinbarung: Vereinbarung,
    werte: Mapping[str, Any],
    *,
    durch: Benutzer,
    stand: int | None = None,
) -> Vereinbarung:
    """A new paper takes the place of the old one, whose file goes once that is certain."""
    verlange(durch, "traeger.pflegen")
    ablage, vorher = vereinbarung.dokument.storage, vereinbarung.dokument.name
    _werte_pruefen(werte, vereinbarung.gueltig_von)
    fortschreiben(vereinbarung, werte, durch=durch, stand=stand)
    if vorher and vereinbarung.dokument.name != vorher:
        transaction.on_commit(lambda: ablage.delete(vorher))
    protokolliere(durch, "vereinbarung.aendern", vereinbarung, traeger=vereinbarung.traeger_id)
    return vereinbarung


@transaction.atomic
def vereinbarung_beenden(
    vereinbarung: Vereinbarung, *, durch: Benutzer, zum: date, stand: int | None = None
) -> Vereinbarung:
    """The last day on which it holds. Running helps go on; new choices no longer rest on it.

    Without those of ``TEILEN_NUR_MIT`` the Träger's people are out of every case the day after.
    """
    verlange(durch, "traeger.pflegen")
    if stand is not None:
        stand_pruefen(vereinbarung, stand, {"zum": zum}, lambda v: {"zum": v.gueltig_bis})
    if zum < vereinbarung.gueltig_von:
        raise Regelverstoss(
            f"Die Vereinbarung gilt erst ab {vereinbarung.gueltig_von:%d.%m.%Y}. "
            "Ein Ende davor ist nicht möglich."
        )
    if vereinbarung.gueltig_bis is not None and vereinbarung.gueltig_bis < zum:
        raise Regelverstoss(
            f"Sie endet schon am {vereinbarung.gueltig_bis:%d.%m.%Y}. "
            "Für eine längere Zeit legen Sie eine neue Vereinbarung an."
        )
    fortschreiben(vereinbarung, {"gueltig_bis": zum}, durch=durch)
    protokolliere(durch, "vereinbarung.beenden", vereinbarung, zum=zum.isoformat())
    return vereinbarung


@transaction.atomic
def dokument_oeffnen(vereinbarung: Vereinbarung, *, durch: Benutzer) -> File[bytes]:
    """The paper, opened; handing it out is recorded."""
    verlange(durch, "dokument.oeffnen", vereinbarung)
    protokolliere(durch, "vereinbarung.lesen", vereinbarung, traeger=vereinbarung.traeger_id)
    return vereinbarung.dokument.open("rb")
