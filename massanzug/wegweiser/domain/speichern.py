"""From what a line or a form says to the tables. No act: who may, is decided by the caller.

Nothing here opens a transaction; whoever saves several entries wants all or none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify

from massanzug.wegweiser.domain.angaben import Angaben, Text
from massanzug.wegweiser.domain.ausnahmen import Ausnahme
from massanzug.wegweiser.domain.uebersetzung import neu_geschrieben
from massanzug.wegweiser.domain.zeitworte import Zeit
from massanzug.wegweiser.models import (
    Anbieter,
    Angebot,
    Angebotstext,
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


class Ablage:
    """Saves entries one after another and reads what they name once."""

    def __init__(self) -> None:
        self.anbieter = {a.name: a for a in Anbieter.objects.all()}
        self.gegenden = {g.name: g for g in Gegend.objects.all()}
        self.themen = {t.schluessel: t for t in Thema.objects.all()}

    def anbieter_mit_namen(self, name: str) -> Anbieter | None:
        """The one called so, made if there is none; nobody for no name."""
        if name and name not in self.anbieter:
            slug = kennung_aus(name, (a.slug for a in self.anbieter.values()), 120)
            self.anbieter[name] = Anbieter.objects.create(name=name, slug=slug)
        return self.anbieter.get(name)

    def speichern(self, angaben: Angaben, vorhandenes: Angebot | None = None) -> Angebot:
        """Save what is said and leave the rest as it is. A ValidationError for what cannot be.

        Whoever read the line has checked what the table's constraints check once more.
        """
        angebot = vorhandenes or Angebot(slug=angaben.slug)
        for feld, wert in angaben.werte.items():
            setattr(angebot, feld, wert)
        if angaben.anbieter is not None:
            angebot.anbieter = self.anbieter_mit_namen(angaben.anbieter)
        if angaben.gegend is not None:
            angebot.gegend = self.gegenden.get(angaben.gegend)
        angebot.stand += 1
        angebot.full_clean(exclude=["anbieter", "gegend"], validate_constraints=False)
        angebot.save()
        neu = vorhandenes is None
        if angaben.themen is not None:
            themen_setzen(angebot, [self.themen[t] for t in angaben.themen], neu=neu)
        if angaben.zeiten is not None:
            zeiten_setzen(angebot, angaben.zeiten, neu=neu)
        if angaben.ausnahmen is not None:
            ausnahmen_setzen(angebot, angaben.ausnahmen, neu=neu)
        if angaben.texte:
            texte_setzen(angebot, angaben.texte)
        return angebot


def themen_setzen(angebot: Angebot, themen: Iterable[Thema], *, neu: bool = False) -> None:
    """In this order; the first counts most when somebody searches."""
    if not neu:
        angebot.themen.clear()
    durch: Any = Angebot.themen.through
    durch.objects.bulk_create([durch(angebot=angebot, thema=thema) for thema in themen])


def zeiten_setzen(angebot: Angebot, zeiten: Iterable[Zeit], *, neu: bool = False) -> None:
    if not neu:
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


def ausnahmen_setzen(angebot: Angebot, ausnahmen: Iterable[Ausnahme], *, neu: bool = False) -> None:
    if not neu:
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


def texte_setzen(angebot: Angebot, texte: Iterable[Text]) -> None:
    """Only those that differ; nobody who speaks the language has read what is new."""
    vorhandene = {t.sprache: t for t in angebot.texte.all()}
    for text in texte:
        bisher = vorhandene.get(text.sprache, Angebotstext(angebot=angebot, sprache=text.sprache))
        if text.name and (bisher.name, bisher.beschreibung) != text[1:]:
            neu_geschrieben(bisher, text.name, text.beschreibung)
        elif not text.name and bisher.pk:
            bisher.delete()
