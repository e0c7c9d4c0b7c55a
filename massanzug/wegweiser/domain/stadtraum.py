"""What the town decides elsewhere and the public pages follow: Räume, Ortsteile, Leitträger.

Called by the app that keeps the register, with today's state; this one knows no register.
"""

from __future__ import annotations

from dataclasses import dataclass

from massanzug.wegweiser.domain.speichern import kennung_aus
from massanzug.wegweiser.domain.suchindex import index_erneuern
from massanzug.wegweiser.models import Gegend, Raumseite


@dataclass(frozen=True, slots=True)
class Ortsangabe:
    """``raum`` is the Wirkungsraum's name, empty while it has none."""

    name: str
    raum: str
    teil_von: str = ""
    punkt: tuple[float, float] | None = None
    quelle: str = ""


def raumseite_setzen(name: str, *, leittraeger: str, annahme: bool) -> Raumseite:
    """The page of a Raum, made if there is none. Its address stays whatever it is called.

    Once the Leitträger is known, the note that nobody has published it goes.
    """
    seite = Raumseite.objects.filter(name=name).first() or _neue_seite(name)
    bekannt = bool(leittraeger)
    if (seite.leittraeger, seite.annahme) != (leittraeger, annahme):
        seite.leittraeger = leittraeger
        seite.annahme = annahme
        seite.leittraeger_hinweis = "" if bekannt else seite.leittraeger_hinweis
        seite.save(update_fields=["leittraeger", "annahme", "leittraeger_hinweis"])
    return seite


def _neue_seite(name: str) -> Raumseite:
    vergeben = Raumseite.objects.values_list("slug", flat=True)
    index_erneuern()
    return Raumseite.objects.create(name=name, slug=kennung_aus(name, vergeben))


def raumseite_umbenennen(alt: str, neu: str) -> None:
    if alt != neu and Raumseite.objects.filter(name=alt).update(name=neu):
        index_erneuern()


def gegend_zuordnen(ort: Ortsangabe) -> None:
    """Where an Ortsteil lies from now on; a point the directory knows already stays."""
    raum = Raumseite.objects.filter(name=ort.raum).first() if ort.raum else None
    gegend = Gegend.objects.filter(name=ort.name).first()
    if gegend is None:
        breite, laenge = ort.punkt or (None, None)
        Gegend.objects.create(
            name=ort.name,
            teil_von=ort.teil_von,
            raum=raum,
            breite=breite,
            laenge=laenge,
            quelle=ort.quelle[:300],
        )
    elif gegend.raum == raum:
        return
    else:
        gegend.raum = raum
        gegend.save(update_fields=["raum"])
    index_erneuern()
