"""F6: Ziele belong to people. Nothing here rates one; the Zielstand is what people say it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from massanzug.fall.begriffe import Zielart, Zielstand
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.domain.regalware_bestand import abdruck_erneuern
from massanzug.fall.models import Fall, Person, Ziel
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def ziel_erfassen(person: Person, werte: Mapping[str, Any], *, durch: Benutzer) -> Ziel:
    """Write down a Ziel of this person, last in its list (§ 36 Abs. 2 SGB VIII)."""
    verlange(durch, "fall.bearbeiten", person.fall)
    ziel = Ziel(fall=person.fall, person=person, **werte)
    ziel.reihenfolge = person.fall.ziele.count()
    _verbindungen_pruefen(ziel)
    anlegen(ziel, durch=durch)
    abdruck_erneuern(person.fall)
    protokolliere(durch, "ziel.erfassen", ziel, akte=person.fall, art=ziel.art)
    return ziel


@transaction.atomic
def ziel_fortschreiben(
    ziel: Ziel, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Ziel:
    """``Ueberholt`` if somebody saved it since ``stand``. Whose Ziel it is cannot change."""
    verlange(durch, "fall.bearbeiten", ziel.fall)
    for feld in ("art", "richtungsziel", "wille", "ressource"):
        if feld in werte:
            setattr(ziel, feld, werte[feld])
    _verbindungen_pruefen(ziel)
    fortschreiben(ziel, werte, durch=durch, stand=stand)
    abdruck_erneuern(ziel.fall)
    protokolliere(durch, "ziel.fortschreiben", ziel, akte=ziel.fall, stand=ziel.stand)
    return ziel


@transaction.atomic
def zielstand_setzen(ziel: Ziel, zielstand: Zielstand, *, durch: Benutzer) -> Ziel:
    """How far it is, by hand and reversible; who sees it how belongs to the Überprüfung."""
    verlange(durch, "fall.bearbeiten", ziel.fall)
    fortschreiben(ziel, {"zielstand": zielstand}, durch=durch)
    protokolliere(durch, "ziel.zielstand_setzen", ziel, akte=ziel.fall, zielstand=str(zielstand))
    return ziel


@transaction.atomic
def ziele_ordnen(fall: Fall, reihenfolge: Sequence[int], *, durch: Benutzer) -> None:
    """Put the Ziele with these keys in this order; the others keep their place behind them."""
    verlange(durch, "fall.bearbeiten", fall)
    offen_verlangen(fall)
    ziele = {z.pk: z for z in fall.ziele.select_for_update().only("pk", "fall", "reihenfolge")}
    zuerst = [pk for pk in dict.fromkeys(reihenfolge) if pk in ziele]
    danach = [pk for pk in ziele if pk not in set(zuerst)]
    for platz, pk in enumerate([*zuerst, *danach]):
        ziele[pk].reihenfolge = platz
    Ziel.objects.bulk_update(ziele.values(), ["reihenfolge"])
    protokolliere(durch, "ziel.ordnen", fall, akte=fall)


def ziel_verschieben(ziel: Ziel, *, durch: Benutzer, hoch: bool) -> None:
    """One place up or down among the same person's Ziele of the same kind and direction."""
    geschwister = list(
        ziel.fall.ziele.filter(
            person=ziel.person_id, art=ziel.art, richtungsziel=ziel.richtungsziel_id
        ).values_list("pk", flat=True)
    )
    platz = geschwister.index(ziel.pk)
    nachbar = platz + (-1 if hoch else 1)
    if 0 <= nachbar < len(geschwister):
        geschwister[platz], geschwister[nachbar] = geschwister[nachbar], geschwister[platz]
    ziele_ordnen(ziel.fall, geschwister, durch=durch)


def _verbindungen_pruefen(ziel: Ziel) -> None:
    """A Ziel hangs together with what the same person wants, inside one case."""
    if ziel.wille and ziel.wille.person_id != ziel.person_id:
        raise Regelverstoss(
            "Dieser Wille gehört einer anderen Person. Ein Ziel kommt aus dem Willen des Menschen, "
            "dem es gehört."
        )
    if ziel.ressource and ziel.ressource.fall_id != ziel.fall_id:
        raise Regelverstoss("Diese Ressource gehört zu einem anderen Fall.")
    if ziel.art == Zielart.RICHTUNG and ziel.richtungsziel:
        raise Regelverstoss("Ein Richtungsziel steht für sich. Lassen Sie „gehört zu“ leer.")
    if ziel.richtungsziel and (
        ziel.richtungsziel.art != Zielart.RICHTUNG
        or ziel.richtungsziel.person_id != ziel.person_id
        or ziel.richtungsziel == ziel
    ):
        raise Regelverstoss("Ein Handlungsziel gehört zu einem Richtungsziel derselben Person.")
    if ziel.pk and ziel.art == Zielart.HANDLUNG and ziel.handlungsziele.exists():
        raise Regelverstoss(
            "Zu diesem Richtungsziel gehören schon Handlungsziele. Es bleibt ein Richtungsziel."
        )
