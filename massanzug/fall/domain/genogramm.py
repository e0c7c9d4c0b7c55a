"""F4: the Genogramm, drawn with the family."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Q

from massanzug.fall.begriffe import (
    Familienbezug,
    Kindart,
    Paarart,
    Teilbar,
    Verhaeltnisart,
    Zeichen,
)
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.models import (
    Angehoerige,
    Fall,
    Genogramm,
    Kindschaft,
    Paar,
    Person,
    Verhaeltnis,
)
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

RECHT = "fall.bearbeiten"
ZEICHEN = {"w": Zeichen.WEIBLICH, "m": Zeichen.MAENNLICH}
ELTERN = {"mutter": Kindart.LEIBLICH, "vater": Kindart.LEIBLICH}
ELTERN |= {"pflegemutter": Kindart.PFLEGE, "pflegevater": Kindart.PFLEGE}
Beziehung = Paar | Kindschaft | Verhaeltnis


class Anschluss(NamedTuple):
    """How somebody new belongs to ``zu``. ``kindart`` counts where one of both becomes a child."""

    bezug: Familienbezug
    zu: Angehoerige | None = None
    kindart: Kindart = Kindart.LEIBLICH


@transaction.atomic
def genogramm_anfangen(fall: Fall, *, durch: Benutzer) -> Genogramm:
    """With the people of the case; whom it calls mother or father (or foster parent) is taken for the children's."""
    verlange(durch, RECHT, fall)
    if Genogramm.objects.filter(fall=fall).exists():
        raise Regelverstoss("Das Genogramm gibt es schon.")
    genogramm = anlegen(Genogramm(fall=fall), durch=durch)
    personen = {
        p: anlegen(aus_person(genogramm, p), durch=durch) for p in sichtbare_personen(durch, fall)
    }
    for kindart in (Kindart.LEIBLICH, Kindart.PFLEGE):
        eltern = [a for p, a in personen.items() if not p.jung and ELTERN.get(_bezug(p)) == kindart]
        kinder = [a for p, a in personen.items() if p.jung and _kindart(p) == kindart]
        if len(eltern) not in {1, 2} or not kinder:
            continue
        paar = anlegen(Paar(fall=fall, eine=eltern[0], andere=(*eltern, None)[1]), durch=durch)
        for kind in kinder:
            _als_kind(kind, paar, kindart, durch)
    protokolliere(durch, "genogramm.anfangen", genogramm, akte=fall)
    return genogramm


def _bezug(person: Person) -> str:
    return person.bezug.strip().lower()


def _kindart(person: Person) -> Kindart:
    return Kindart.PFLEGE if _bezug(person).startswith("pflege") else Kindart.LEIBLICH


def aus_person(genogramm: Genogramm, person: Person) -> Angehoerige:
    """Not saved. Of the name the first word, without what is no name."""
    name = "".join(z for z in person.name.split()[0] if not z.isdigit() and z != "@")[:40]
    geboren = person.geburtsdatum
    return Angehoerige(
        fall=genogramm.fall,
        genogramm=genogramm,
        person=person,
        name=name or "Name fehlt",
        zeichen=ZEICHEN.get(person.geschlecht, Zeichen.DIVERS),
        jahrgang=geboren.year if geboren else None,
        im_haushalt=True,
    )


@transaction.atomic
def genogramm_teilen(genogramm: Genogramm, teilbar: Teilbar, *, durch: Benutzer) -> Genogramm:
    """Who may see it: one click, and another takes it back at once."""
    verlange(durch, RECHT, genogramm.fall)
    fortschreiben(genogramm, {"teilbar": teilbar}, durch=durch)
    protokolliere(durch, "genogramm.teilen", genogramm, akte=genogramm.fall, teilbar=str(teilbar))
    return genogramm


@transaction.atomic
def genogramm_loeschen(genogramm: Genogramm, *, durch: Benutzer) -> None:
    """For good, with everybody on it: they never agreed to stand there."""
    verlange(durch, RECHT, genogramm.fall)
    offen_verlangen(genogramm.fall)
    protokolliere(durch, "genogramm.loeschen", genogramm, akte=genogramm.fall)
    genogramm.delete()


@transaction.atomic
def angehoerige_hinzufuegen(
    genogramm: Genogramm, werte: Mapping[str, Any], anschluss: Anschluss, *, durch: Benutzer
) -> Angehoerige:
    """Somebody new, tied to somebody who is there, or to nobody."""
    verlange(durch, RECHT, genogramm.fall)
    neue = anlegen(Angehoerige(fall=genogramm.fall, genogramm=genogramm, **werte), durch=durch)
    if anschluss.bezug != Familienbezug.ALLEIN:
        _anknuepfen(neue, anschluss, durch)
    protokolliere(durch, "angehoerige.hinzufuegen", neue, akte=genogramm.fall)
    return neue


def _anknuepfen(neue: Angehoerige, anschluss: Anschluss, durch: Benutzer) -> None:
    bezug, zu, kindart = anschluss
    if zu is None or zu.genogramm_id != neue.genogramm_id or zu.entfernt_am:
        raise Regelverstoss("Wählen Sie, zu wem.")
    if bezug == Familienbezug.PARTNER:
        anlegen(Paar(fall=zu.fall, eine=zu, andere=neue), durch=durch)
    elif bezug == Familienbezug.KIND:
        _als_kind(neue, _paar_von(zu, durch), kindart, durch)
    elif bezug == Familienbezug.ELTERNTEIL:
        _als_elternteil(neue, zu, kindart, durch)
    else:
        alle = zu.kindschaften
        eltern = alle.filter(kindart=Kindart.LEIBLICH).first() or alle.first()
        if eltern is None:
            raise Regelverstoss(f"Schreiben Sie zuerst Mutter oder Vater von {zu.name} dazu.")
        _als_kind(neue, eltern.paar, kindart, durch)


def _paar_von(elternteil: Angehoerige, durch: Benutzer) -> Paar:
    """The only one there is, or the parent alone: which of several, nobody but the family can say."""
    paare = [*elternteil.paare_als_eine.all(), *elternteil.paare_als_andere.all()]
    if len(paare) == 1:
        return paare[0]
    allein = [p for p in paare if p.andere_id is None]
    if allein:
        return allein[0]
    return anlegen(Paar(fall=elternteil.fall, eine=elternteil), durch=durch)


def _als_kind(kind: Angehoerige, paar: Paar, kindart: Kindart, durch: Benutzer) -> Kindschaft:
    if kind.pk in {paar.eine_id, paar.andere_id}:
        raise Regelverstoss("Niemand ist das eigene Kind.")
    if Kindschaft.objects.filter(kind=kind, paar=paar).exists():
        raise Regelverstoss("Das steht schon da.")
    return anlegen(Kindschaft(fall=kind.fall, kind=kind, paar=paar, kindart=kindart), durch=durch)


def _als_elternteil(
    mensch: Angehoerige, kind: Angehoerige, kindart: Kindart, durch: Benutzer
) -> None:
    """Beside the one parent there is, or with whom they have children already."""
    da = kind.kindschaften.filter(kindart=kindart, paar__andere=None).first()
    if da is None:
        if kindart == Kindart.LEIBLICH and kind.kindschaften.filter(kindart=kindart).exists():
            raise Regelverstoss(
                f"Mutter und Vater von {kind.name} stehen schon da. Adoptiv- und Pflegeeltern gehen auch."
            )
        _als_kind(kind, _paar_von(mensch, durch), kindart, durch)
        return
    erste = da.paar.eine
    if mensch.pk in {erste.pk, kind.pk}:
        raise Regelverstoss("Das steht schon da.")
    gemeinsam = Paar.objects.filter(Q(eine=erste, andere=mensch) | Q(eine=mensch, andere=erste))
    if (paar := gemeinsam.first()) is not None:
        fortschreiben(da, {"paar": paar}, durch=durch)
    else:
        fortschreiben(da.paar, {"andere": mensch}, durch=durch)


@transaction.atomic
def verbinden(
    eine: Angehoerige,
    was: str,
    andere: Angehoerige,
    *,
    durch: Benutzer,
) -> None:
    """Two who stand there already. ``was``: a Paarart, a Kindart (``eine`` is the child of ``andere``) or a Verhaeltnisart."""
    verlange(durch, RECHT, eine.fall)
    if eine.genogramm_id != andere.genogramm_id or eine.pk == andere.pk:
        raise Regelverstoss("Wählen Sie zwei verschiedene Menschen.")
    if was in Kindart.values:
        _als_elternteil(andere, eine, Kindart(was), durch)
    elif was in Verhaeltnisart.values:
        anlegen(
            Verhaeltnis(fall=eine.fall, eine=eine, andere=andere, verhaeltnisart=was), durch=durch
        )
    elif was in Paarart.values:
        anlegen(Paar(fall=eine.fall, eine=eine, andere=andere, paarart=was), durch=durch)
    else:
        raise Regelverstoss("Wählen Sie, was die beiden verbindet.")
    protokolliere(durch, "angehoerige.verbinden", eine, akte=eine.fall)


@transaction.atomic
def paar_fortschreiben(
    paar: Paar, paarart: Paarart, *, durch: Benutzer, stand: int | None = None
) -> Paar:
    verlange(durch, RECHT, paar.fall)
    fortschreiben(paar, {"paarart": paarart}, durch=durch, stand=stand)
    protokolliere(durch, "angehoerige.verbinden", paar, akte=paar.fall)
    return paar


@transaction.atomic
def loesen(beziehung: Beziehung, *, durch: Benutzer) -> None:
    """A tie, not the people. A pair with children is not undone: their parents would be gone."""
    verlange(durch, RECHT, beziehung.fall)
    offen_verlangen(beziehung.fall)
    if isinstance(beziehung, Paar) and beziehung.kindschaften.exists():
        raise Regelverstoss("Zu diesem Paar gehören Kinder. Lösen Sie zuerst deren Verbindung.")
    protokolliere(durch, "angehoerige.loesen", beziehung, akte=beziehung.fall)
    beziehung.delete()


@transaction.atomic
def angehoerige_fortschreiben(
    mensch: Angehoerige, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Angehoerige:
    verlange(durch, RECHT, mensch.fall)
    fortschreiben(mensch, werte, durch=durch, stand=stand)
    protokolliere(durch, "angehoerige.fortschreiben", mensch, akte=mensch.fall)
    return mensch


@transaction.atomic
def angehoerige_entfernen(
    mensch: Angehoerige, *, durch: Benutzer, jetzt: datetime | None
) -> Angehoerige:
    """Out of the drawing, ties and all; ``jetzt=None`` puts them back as they were."""
    verlange(durch, RECHT, mensch.fall)
    fortschreiben(mensch, {"entfernt_am": jetzt}, durch=durch)
    vorgang = "angehoerige.entfernen" if jetzt else "angehoerige.zurueckholen"
    protokolliere(durch, vorgang, mensch, akte=mensch.fall)
    return mensch
