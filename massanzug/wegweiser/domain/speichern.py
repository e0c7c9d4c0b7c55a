"""From what a line or a form says to the tables. No act: who may, is decided by the caller.

Nothing here opens a transaction; whoever saves several entries wants all or none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify

from massanzug.wegweiser.domain.angaben import Angaben
from massanzug.wegweiser.domain.ausnahmen import Ausnahme
from massanzug.wegweiser.domain.zeitworte import Zeit
from massanzug.wegweiser.models import (
    Anbieter,
    Angebot,
    Gegend,
    Oeffnungsausnahme,
    Oeffnungszeit,
    Thema,
)

UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def kennung_aus(name: str, vergeben: Iterable[str], laenge: int = 80) -> str:
    """A slug that no other has; from then on it never changes, whatever the thing is called."""
    stamm = slugify(name.casefold().translate(UMLAUTE))[: laenge - 4].strip("-") or "eintrag"
    genommen = set(vergeben)
    nummer, kennung = 2, stamm
    while kennung in genommen:
        kennung, nummer = f"{stamm}-{nummer}", nummer + 1
    return kennung


def anbieter_mit_namen(name: str) -> Anbieter | None:
    """The one called so, made if there is none; nobody for no name."""
    if not name:
        return None
    vorhandener = Anbieter.objects.filter(name=name).first()
    if vorhandener is not None:
        return vorhandener
    vergeben = Anbieter.objects.values_list("slug", flat=True)
    return Anbieter.objects.create(name=name, slug=kennung_aus(name, vergeben, 120))


def angebot_speichern(angaben: Angaben, vorhandenes: Angebot | None = None) -> Angebot:
    """Save what is said and leave the rest as it is. A ValidationError for what cannot be."""
    angebot = vorhandenes or Angebot(slug=angaben.slug)
    for feld, wert in angaben.werte.items():
        setattr(angebot, feld, wert)
    if angaben.anbieter is not None:
        angebot.anbieter = anbieter_mit_namen(angaben.anbieter)
    if angaben.gegend is not None:
        angebot.gegend = Gegend.objects.filter(name=angaben.gegend).first()
    angebot.stand += 1
    angebot.full_clean(validate_unique=vorhandenes is None)
    angebot.save()
    if angaben.themen is not None:
        themen_setzen(angebot, angaben.themen)
    if angaben.zeiten is not None:
        zeiten_setzen(angebot, angaben.zeiten)
    if angaben.ausnahmen is not None:
        ausnahmen_setzen(angebot, angaben.ausnahmen)
    return angebot


def themen_setzen(angebot: Angebot, schluessel: Iterable[str]) -> None:
    """In this order; the first counts most when somebody searches."""
    gesucht = list(schluessel)
    gefunden = {t.schluessel: t for t in Thema.objects.filter(schluessel__in=gesucht)}
    angebot.themen.clear()
    durch: Any = Angebot.themen.through
    durch.objects.bulk_create(durch(angebot=angebot, thema=gefunden[s]) for s in gesucht)


def zeiten_setzen(angebot: Angebot, zeiten: Iterable[Zeit]) -> None:
    angebot.zeiten.all().delete()
    Oeffnungszeit.objects.bulk_create(
        Oeffnungszeit(
            angebot=angebot,
            wochentag=z.wochentag,
            von=z.von,
            bis=z.bis,
            art=z.art,
            woche_im_monat=z.woche,
        )
        for z in zeiten
    )


def ausnahmen_setzen(angebot: Angebot, ausnahmen: Iterable[Ausnahme]) -> None:
    angebot.ausnahmen.all().delete()
    Oeffnungsausnahme.objects.bulk_create(
        Oeffnungsausnahme(
            angebot=angebot,
            tag_von=a.tag_von,
            tag_bis=a.tag_bis,
            von=a.von,
            bis=a.bis,
            hinweis=a.hinweis,
        )
        for a in ausnahmen
    )
