"""The lists of the workshop: which entries, in which order, with what beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Prefetch, Q, QuerySet

from massanzug.kern.liste import Spalte
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.raum.domain.wortwahl import wort_lazy
from massanzug.redaktion.begriffe import Vorschlagsstand
from massanzug.redaktion.zugriff import (
    sichtbare_meldungen,
    sichtbare_vorschlaege,
)
from massanzug.wegweiser.begriffe import Frischestand
from massanzug.wegweiser.domain.frische import Frische, frische_von, im_stand
from massanzug.wegweiser.domain.uebersetzung import sprachnamen, veraltete_texte
from massanzug.wegweiser.models import Angebot

ANGEBOTSSPALTEN = (
    Spalte("Angebot", "name", ("name",)),
    Spalte(wort_lazy("wirkungsraum"), "raum", ("gegend__raum__name",)),
    Spalte("Frische", "frische", ("bestaetigt",)),
    Spalte("Zu tun", "zu_tun", ("-zu_tun",)),
)
SUCHSPALTEN = (
    Spalte("Gesucht", "worte", ("worte",)),
    Spalte("Woche", "woche", ("-woche",)),
    Spalte(wort_lazy("wirkungsraum"), "raum", ("raum",)),
    Spalte("Wie oft", "anzahl", ("-anzahl",), zahl=True),
)
OHNE_KONTAKT = Q(telefon="", website="", strasse="")


@dataclass(frozen=True, slots=True)
class Angebotszeile:
    """``veraltet``: the languages whose text is older than the German one."""

    angebot: Angebot
    frische: Frische
    meldungen: int
    vorschlaege: int
    veraltet: list[str]


@dataclass(frozen=True, slots=True)
class Offenes:
    """What waits for this person, for the row of tabs; None where it is not theirs."""

    vorschlaege: int
    meldungen: int | None
    auswerten: bool
    pflegen: bool

    @property
    def vorschlagstitel(self) -> str:
        return f"Vorschläge ({self.vorschlaege})" if self.vorschlaege else "Vorschläge"

    @property
    def meldungstitel(self) -> str:
        return f"Fehlermeldungen ({self.meldungen})" if self.meldungen else "Fehlermeldungen"


def offenes(benutzer: Benutzer) -> Offenes:
    pflegt = darf(benutzer, "wegweiser.pflegen")
    offene = sichtbare_vorschlaege(benutzer).filter(vorschlagsstand=Vorschlagsstand.OFFEN)
    meldungen = sichtbare_meldungen(benutzer).filter(erledigt_am=None).count() if pflegt else None
    return Offenes(offene.count(), meldungen, darf(benutzer, "wegweiser.auswerten"), pflegt)


def mit_zahlen(angebote: QuerySet[Angebot], benutzer: Benutzer) -> QuerySet[Angebot]:
    """``meldungen_offen`` and ``vorschlaege_offen`` count only what this person may see.

    ``alte_texte`` are the translations that are older than the German text.
    """
    alte_texte = Prefetch("texte", veraltete_texte(), to_attr="alte_texte")
    return (
        angebote.prefetch_related(alte_texte)
        .annotate(
            bestaetigt=F("bestaetigt_am"),
            meldungen_offen=Count(
                "meldungen",
                filter=Q(meldungen__in=sichtbare_meldungen(benutzer).values("pk"))
                & Q(meldungen__erledigt_am=None),
                distinct=True,
            ),
            vorschlaege_offen=Count(
                "vorschlaege",
                filter=Q(vorschlaege__in=sichtbare_vorschlaege(benutzer).values("pk"))
                & Q(vorschlaege__vorschlagsstand=Vorschlagsstand.OFFEN),
                distinct=True,
            ),
            texte_veraltet=Count(
                "texte", filter=Q(texte__in=veraltete_texte().values("pk")), distinct=True
            ),
        )
        .annotate(zu_tun=F("meldungen_offen") + F("vorschlaege_offen") + F("texte_veraltet"))
    )


def auswaehlen(
    angebote: QuerySet[Angebot], auswahl: Mapping[str, str], benutzer: Benutzer, am: date
) -> QuerySet[Angebot]:
    """``auswahl`` is the query string; what it does not know it ignores."""
    if suche := auswahl.get("suche", "").strip():
        angebote = angebote.filter(Q(name__icontains=suche) | Q(anbieter__name__icontains=suche))
    if auswahl.get("frische") in Frischestand.values:
        angebote = im_stand(angebote, auswahl["frische"], am)
    if thema := auswahl.get("thema"):
        angebote = angebote.filter(
            pk__in=Angebot.objects.filter(themen__schluessel=thema).values("pk")
        )
    angebote = _im_raum(angebote, auswahl.get("raum", ""))
    stand = _staende(benutzer).get(auswahl.get("stand", ""))
    return angebote if stand is None else angebote.filter(stand)


def _im_raum(angebote: QuerySet[Angebot], raum: str) -> QuerySet[Angebot]:
    match raum:
        case "":
            return angebote
        case "stadtweit":
            return angebote.filter(gegend=None)
        case _:
            return angebote.filter(gegend__raum__slug=raum)


def _staende(benutzer: Benutzer) -> dict[str, Q]:
    return {
        "pruefen": ~Q(pruefhinweis="") | OHNE_KONTAKT,
        "kontakt": OHNE_KONTAKT,
        "verborgen": Q(veroeffentlicht=False),
        "texte": Q(pk__in=veraltete_texte().values("angebot")),
        "zu_tun": _etwas_zu_tun(benutzer),
    }


def _etwas_zu_tun(benutzer: Benutzer) -> Q:
    meldungen = sichtbare_meldungen(benutzer).filter(erledigt_am=None)
    vorschlaege = sichtbare_vorschlaege(benutzer).filter(vorschlagsstand=Vorschlagsstand.OFFEN)
    return Q(pk__in=meldungen.values("angebot")) | Q(pk__in=vorschlaege.values("angebot"))


def angebotszeilen(angebote: Iterable[Angebot], am: date) -> list[Angebotszeile]:
    return [
        Angebotszeile(
            a,
            frische_von(a, am),
            getattr(a, "meldungen_offen", 0),
            getattr(a, "vorschlaege_offen", 0),
            sprachnamen(getattr(a, "alte_texte", ())),
        )
        for a in angebote
    ]


def als_tabelle(zeilen: Iterable[Angebotszeile]) -> tuple[list[str], list[list[object]]]:
    kopf = [
        "kennung",
        "angebot",
        "anbieter",
        "raum",
        "frische",
        "bestaetigt_am",
        "bestaetigt_von",
        "telefon",
        "website",
        "zu_pruefen",
        "uebersetzung_veraltet",
        "veroeffentlicht",
    ]
    return kopf, [
        [
            z.angebot.slug,
            z.angebot.name,
            z.angebot.anbieter,
            z.angebot.gegend.raum if z.angebot.gegend else "",
            z.frische.stand.label,
            f"{z.angebot.bestaetigt_am:%d.%m.%Y}" if z.angebot.bestaetigt_am else "",
            z.angebot.bestaetigt_von,
            z.angebot.telefon,
            z.angebot.website,
            z.angebot.pruefhinweis,
            ", ".join(z.veraltet),
            "ja" if z.angebot.veroeffentlicht else "nein",
        ]
        for z in zeilen
    ]
