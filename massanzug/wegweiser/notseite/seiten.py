"""Which pages the copy has, and each of them as the live site's own views and templates draw it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.translation import override

from massanzug.kern.zeit import heute
from massanzug.suche import Ergebnis
from massanzug.wegweiser.domain.angebotsseite import angebotsseite
from massanzug.wegweiser.domain.finden import Fund, Fundstueck
from massanzug.wegweiser.domain.karten import Karte, karten
from massanzug.wegweiser.domain.oeffnung import Offen
from massanzug.wegweiser.domain.seitenfund import Frage, Seitenfund
from massanzug.wegweiser.domain.themen import Buchstabe, Wort, kennung, nach_buchstaben, wort
from massanzug.wegweiser.http import seite
from massanzug.wegweiser.models import Angebot, Thema
from massanzug.wegweiser.notseite.anfrage import PRUEFEN, Notanfrage
from massanzug.wegweiser.notseite.umschreiben import SPRACHEN, datei_zu
from massanzug.wegweiser.zugriff import (
    sichtbare_angebote_mit_allem,
    sichtbare_raeume,
    sichtbare_texte,
    sichtbare_themen,
)

EINZELNE = (
    "start",
    "notfall",
    "themen",
    "raeume",
    "grundsaetze",
    "impressum",
    "datenschutz",
    "quellen",
)
NUR_DEUTSCH = ("karte",)  # names and Ortsteile; a page of 250 KB for each language
OHNE_KOPIE = {"vorschlaege"}  # needs a server; the copy's search does without
OHNE_UHR = Offen(offen=None, text="")


@dataclass(frozen=True, slots=True)
class Blatt:
    """One page to be: its address on the live site, and who draws it."""

    weg: str
    sprache: str
    stand: date
    zeichnen: Callable[[HttpRequest], HttpResponse]

    @property
    def datei(self) -> str:
        return datei_zu(self.weg)


@dataclass(slots=True)
class Verzeichnis:
    """The directory read once. ``stand``: the day of the newest change.

    ``karten``: by language, of every entry in order of its name.
    """

    angebote: list[Angebot]
    stand: date
    _karten: dict[str, dict[str, Karte]] = field(default_factory=dict)

    @classmethod
    def lesen(cls) -> Verzeichnis:
        angebote = list(sichtbare_angebote_mit_allem())
        return cls(angebote, juengster(angebote))

    @property
    def slugs(self) -> list[str]:
        return [a.slug for a in self.angebote]

    @property
    def themennamen(self) -> list[str]:
        """Of every Thema that an entry has, each once."""
        return list(dict.fromkeys(t.label for a in self.angebote for t in a.themen.all()))

    def karten(self, sprache: str) -> dict[str, Karte]:
        if sprache not in self._karten:
            with override(sprache):
                self._karten[sprache] = {k.slug: k for k in karten(self.slugs, sprache)}
        return self._karten[sprache]


def juengster(angebote: list[Angebot]) -> date:
    return max((timezone.localdate(a.geaendert) for a in angebote), default=heute())


def blaetter(verzeichnis: Verzeichnis, schluessel: str) -> Iterator[Blatt]:
    """Every page in every language; an entry's own only where there are words in that language."""
    for sprache, _name in settings.LANGUAGES:
        with override(sprache):
            yield from _einzelne(verzeichnis, sprache, schluessel)
            yield from _raeume(verzeichnis, sprache)
            yield from _themen(verzeichnis, sprache, _themen_mit_angeboten(verzeichnis))
            yield from _angebote(verzeichnis, sprache)


def zeichnen(blatt: Blatt, datenstand: date) -> str:
    with override(blatt.sprache):
        anfrage = Notanfrage(blatt.weg, blatt.sprache, blatt.stand, datenstand)
        antwort = blatt.zeichnen(anfrage)
    if antwort.status_code != 200:  # noqa: PLR2004 - OK
        raise LookupError(f"{blatt.weg}: {antwort.status_code}")
    return antwort.content.decode()


def _durch_ansicht(anfrage: HttpRequest) -> HttpResponse:
    ziel = resolve(anfrage.path)
    antwort: HttpResponse = ziel.func(anfrage, *ziel.args, **ziel.kwargs)
    return antwort


def _einzelne(verzeichnis: Verzeichnis, sprache: str, schluessel: str) -> Iterator[Blatt]:
    stand = verzeichnis.stand
    nur_hier = NUR_DEUTSCH if sprache == settings.LANGUAGE_CODE else ()
    for name in (*EINZELNE, *nur_hier):
        yield Blatt(reverse(f"wegweiser:{name}"), sprache, stand, _durch_ansicht)
    suche = partial(_vorlage, "wegweiser/suche.html", {"frage": Frage()})  # a script fills it
    yield Blatt(reverse("wegweiser:suche"), sprache, stand, suche)
    worte = {"buchstaben": _eigene_buchstaben(sprache)}
    bild = partial(_vorlage, "wegweiser/stichworte.html", worte)
    yield Blatt(reverse("wegweiser:stichworte"), sprache, stand, bild)
    pruefen = f"{reverse('wegweiser:start')}{PRUEFEN}/"
    bild = partial(_vorlage, "wegweiser/notseite/pruefen.html", {"schluessel": schluessel})
    yield Blatt(pruefen, sprache, stand, bild)


def _eigene_buchstaben(sprache: str) -> list[Buchstabe]:
    """Words of this language; the German ones have a page of their own already."""
    return [b for b in nach_buchstaben(sprache) if not b.fremd]


def _vorlage(vorlage: str, kontext: Mapping[str, object], anfrage: HttpRequest) -> HttpResponse:
    return seite(anfrage, vorlage, kontext)


def _raeume(verzeichnis: Verzeichnis, sprache: str) -> Iterator[Blatt]:
    for raum in sichtbare_raeume().order_by("slug"):
        darin = [a for a in verzeichnis.angebote if a.gegend and a.gegend.raum_id == raum.pk]
        weg = reverse("wegweiser:raum", args=[raum.slug])
        yield Blatt(weg, sprache, juengster(darin or verzeichnis.angebote), _durch_ansicht)


def themengruppen() -> dict[str, str]:
    """Which place on which page a subject's page is: outside German a group of them shares one."""
    statt = {}
    for thema in sichtbare_themen():
        gruppe = kennung(thema.oberthema)
        statt[f"themen/{gruppe}.html"] = f"themen.html#{gruppe}"
        for sprache in SPRACHEN:
            ziel = f"{sprache}/themen/{gruppe}.html#{thema.schluessel}"
            statt[f"{sprache}/thema/{thema.schluessel}.html"] = ziel
    return statt


Themenliste = list[tuple[Thema, list[Angebot]]]


def _themen_mit_angeboten(verzeichnis: Verzeichnis) -> Themenliste:
    darin: dict[str, list[Angebot]] = defaultdict(list)
    for angebot in verzeichnis.angebote:
        for thema in angebot.themen.all():
            darin[thema.schluessel].append(angebot)
    themen = sichtbare_themen()
    themen = themen.order_by("oberthema", "label")
    return [(thema, darin[thema.schluessel]) for thema in themen]


def _themen(verzeichnis: Verzeichnis, sprache: str, liste: Themenliste) -> Iterator[Blatt]:
    alle = verzeichnis.karten(sprache)
    if sprache == settings.LANGUAGE_CODE:
        for thema, angebote in liste:
            weg = reverse("wegweiser:thema", args=[thema.schluessel])
            karten_ = [alle[a.slug] for a in angebote]
            bild = partial(_thema, thema, karten_, sprache)
            yield Blatt(weg, sprache, juengster(angebote), bild)
        return
    for oberthema, paare in groupby(liste, key=lambda paar: paar[0].oberthema):
        gruppe = list(paare)
        darin = [
            _thema_kurz(t, [alle[a.slug] for a in angebote], sprache) for t, angebote in gruppe
        ]
        weg = f"{reverse('wegweiser:themen')}{kennung(oberthema)}/"
        stand = juengster([a for _, angebote in gruppe for a in angebote])
        kontext = {"oberthema": wort(oberthema, sprache), "themen": darin}
        yield Blatt(
            weg, sprache, stand, partial(_vorlage, "wegweiser/notseite/gruppe.html", kontext)
        )


@dataclass(frozen=True, slots=True)
class Themakurz:
    """A subject on a page of another language: what is written in it, and the way to all in German.

    ``anzahl``: of all its entries; the German page shows them.
    """

    schluessel: str
    wort: Wort
    eigene: list[Karte]
    anzahl: int
    deutsch: str


def _thema_kurz(thema: Thema, liste: list[Karte], sprache: str) -> Themakurz:
    with override(settings.LANGUAGE_CODE):
        deutsch = reverse("wegweiser:thema", args=[thema.schluessel])
    eigene = [k for k in liste if not k.fremd]
    return Themakurz(thema.schluessel, wort(thema.label, sprache), eigene, len(liste), deutsch)


def _thema(thema: Thema, liste: list[Karte], sprache: str, anfrage: HttpRequest) -> HttpResponse:
    """All of them on one page: there is nobody who could fetch the next twenty."""
    stuecke = [Fundstueck(karte, (), "") for karte in liste]
    ergebnis = Ergebnis(treffer=(), gesamt=len(liste))
    frage = Frage(fest=(("thema", thema.schluessel),))
    funde = Seitenfund(Fund(stuecke, ergebnis, eingeschraenkt=False, seiten=1), [], [], frage)
    kontext = {"thema": wort(thema.label, sprache), "funde": funde, "frage": frage}
    return seite(anfrage, "wegweiser/thema.html", kontext)


def _angebote(verzeichnis: Verzeichnis, sprache: str) -> Iterator[Blatt]:
    eigene = set(verzeichnis.slugs)
    if sprache != settings.LANGUAGE_CODE:
        eigene = set(
            sichtbare_texte(verzeichnis.slugs, sprache).values_list("angebot__slug", flat=True)
        )
    jetzt = timezone.localtime()
    for angebot in verzeichnis.angebote:
        if angebot.slug in eigene:
            weg = reverse("wegweiser:angebot", args=[angebot.slug])
            bild = partial(_angebot, angebot, jetzt, sprache)
            yield Blatt(weg, sprache, juengster([angebot]), bild)


def _angebot(angebot: Angebot, jetzt: datetime, sprache: str, anfrage: HttpRequest) -> HttpResponse:
    """Without what a clock or a server is needed for: whether it is open now, the calendar."""
    a = replace(angebotsseite(angebot, sprache, jetzt), offen=OHNE_UHR)
    return seite(anfrage, "wegweiser/angebot.html", {"a": a})
