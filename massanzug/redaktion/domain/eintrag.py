"""The entries themselves: written, confirmed, shown and taken off by whoever may."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from massanzug.entwurf.stand import stand_pruefen
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.redaktion.domain.felder import felder_von, leere_felder, lesen, ohne_alte_lage
from massanzug.wegweiser.begriffe import Bestaetigungsweg
from massanzug.wegweiser.domain.speichern import Ablage, kennung_aus
from massanzug.wegweiser.domain.suchindex import index_nachziehen
from massanzug.wegweiser.models import Angebot


def schreiben(angebot: Angebot | None, felder: Mapping[str, str]) -> Angebot:
    """Into the tables and, once committed, into the index. The caller has checked the right."""
    vorher = felder_von(angebot) if angebot else leere_felder()
    nachher = ohne_alte_lage(vorher, {**vorher, **felder})
    kennung = angebot.slug if angebot else _neue_kennung(nachher["name"])
    angaben, fehler = lesen(kennung, nachher)
    if angaben is None:
        raise Regelverstoss(" ".join(fehler.values()))
    gespeichert = Ablage().speichern(angaben, angebot)
    index_nachziehen([gespeichert.slug])
    return gespeichert


def _neue_kennung(name: str) -> str:
    return kennung_aus(name, Angebot.objects.values_list("slug", flat=True))


@transaction.atomic
def angebot_anlegen(felder: Mapping[str, str], *, durch: Benutzer) -> Angebot:
    """Public at once, and unconfirmed until somebody confirms it."""
    verlange(durch, "wegweiser.pflegen")
    angebot = schreiben(None, felder)
    protokolliere(durch, "angebot.anlegen", angebot)
    return angebot


@transaction.atomic
def angebot_aendern(
    angebot: Angebot, felder: Mapping[str, str], *, durch: Benutzer, stand: int | None = None
) -> Angebot:
    verlange(durch, "wegweiser.pflegen")
    if stand is not None:
        stand_pruefen(angebot, stand, felder, lesen=felder_von)
    geaendert = schreiben(Angebot.objects.select_for_update().get(pk=angebot.pk), felder)
    protokolliere(durch, "angebot.aendern", geaendert)
    return geaendert


@transaction.atomic
def angebot_bestaetigen(
    angebot: Angebot, wie: Bestaetigungsweg | str, *, durch: Benutzer, am: date
) -> Angebot:
    """All that is written there is right, says this Stelle. The person stays in the record alone."""
    verlange(durch, "wegweiser.bestaetigen", angebot)
    if durch.organisation is None:
        raise Regelverstoss("Bestätigen kann nur, wer zu einer Stelle gehört.")
    weg = Bestaetigungsweg(wie) if durch.ist_jugendamt else Bestaetigungsweg.SELBST
    bestaetigung_eintragen(angebot, durch.organisation.name, weg, am)
    protokolliere(durch, "angebot.bestaetigen", angebot, wie=weg.value)
    return angebot


def bestaetigung_eintragen(angebot: Angebot, stelle: str, wie: Bestaetigungsweg, am: date) -> None:
    """What was still to be asked has been asked; the next reminder counts from here."""
    angebot.bestaetigt_am = am
    angebot.bestaetigt_von = stelle[:120]
    angebot.bestaetigt_wie = wie
    angebot.pruefhinweis = ""
    angebot.erinnert_am = None
    angebot.stand += 1
    angebot.save(
        update_fields=[
            "bestaetigt_am",
            "bestaetigt_von",
            "bestaetigt_wie",
            "pruefhinweis",
            "erinnert_am",
            "stand",
            "geaendert",
        ]
    )
    index_nachziehen([angebot.slug])


@transaction.atomic
def angebot_zeigen(angebot: Angebot, *, durch: Benutzer) -> Angebot:
    verlange(durch, "wegweiser.pflegen")
    _sichtbar(angebot, sichtbar=True)
    protokolliere(durch, "angebot.zeigen", angebot)
    return angebot


@transaction.atomic
def angebot_verbergen(angebot: Angebot, *, durch: Benutzer) -> Angebot:
    """Off the public pages, the search and every format. It stays here, and can come back."""
    verlange(durch, "wegweiser.pflegen")
    _sichtbar(angebot, sichtbar=False)
    protokolliere(durch, "angebot.verbergen", angebot)
    return angebot


def _sichtbar(angebot: Angebot, *, sichtbar: bool) -> None:
    angebot.veroeffentlicht = sichtbar
    angebot.stand += 1
    angebot.save(update_fields=["veroeffentlicht", "stand", "geaendert"])
    index_nachziehen([angebot.slug])
