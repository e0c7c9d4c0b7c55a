"""An entry as schema.org says it, for search engines and assistants."""

from __future__ import annotations

from massanzug.wegweiser.domain.hsds.dienste import UNBESTAETIGT
from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres
from massanzug.wegweiser.domain.karten import telefone
from massanzug.wegweiser.models import Angebot

WOCHENTAGE = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KOSTENLOS = {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}


def strukturdaten_von(angebot: Angebot, adresse: str) -> Objekt:
    """A page about a service; when it was last reviewed is said only if somebody did so."""
    bestaetigt = angebot.bestaetigt_am
    von = {"@type": "Organization", "name": angebot.bestaetigt_von}
    return ohne_leeres(
        {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "url": adresse,
            "inLanguage": "de",
            "dateModified": angebot.geaendert.isoformat(timespec="seconds"),
            "lastReviewed": bestaetigt and bestaetigt.isoformat(),
            "reviewedBy": von if bestaetigt and angebot.bestaetigt_von else None,
            "mainEntity": _dienst(angebot, adresse),
        }
    )


def _dienst(angebot: Angebot, adresse: str) -> Objekt:
    anbieter = angebot.anbieter
    return ohne_leeres(
        {
            "@type": "Service",
            "@id": f"{adresse}#angebot",
            "name": angebot.name,
            "description": angebot.beschreibung,
            "disambiguatingDescription": "" if angebot.bestaetigt_am else UNBESTAETIGT,
            "serviceType": angebot.get_art_display(),
            "provider": anbieter
            and ohne_leeres(
                {"@type": "Organization", "name": anbieter.name, "url": anbieter.website}
            ),
            "audience": _fuer_wen(angebot),
            "availableChannel": _weg_dorthin(angebot),
            "hoursAvailable": [*_wochen(angebot), *_ausnahmen(angebot)] or None,
            "offers": KOSTENLOS if angebot.kostenlos else None,
        }
    )


def _fuer_wen(angebot: Angebot) -> Objekt | None:
    wen = ohne_leeres(
        {
            "audienceType": angebot.zielgruppe,
            "suggestedMinAge": angebot.alter_von,
            "suggestedMaxAge": angebot.alter_bis,
        }
    )
    return {"@type": "PeopleAudience"} | wen if wen else None


def _weg_dorthin(angebot: Angebot) -> Objekt:
    nummern = telefone(angebot.telefon)
    return ohne_leeres(
        {
            "@type": "ServiceChannel",
            "serviceUrl": angebot.website,
            "servicePhone": {"@type": "ContactPoint", "telephone": nummern[0].wahl}
            if nummern
            else None,
            "serviceLocation": _ort(angebot),
        }
    )


def _ort(angebot: Angebot) -> Objekt | None:
    """Nothing of a place that protects, not even its town."""
    if angebot.anschrift_geheim or not (angebot.strasse or angebot.breite is not None):
        return None
    anschrift = {
        "@type": "PostalAddress",
        "streetAddress": f"{angebot.strasse} {angebot.hausnummer}".strip(),
        "postalCode": angebot.plz,
        "addressLocality": angebot.ort,
        "addressCountry": "DE",
    }
    punkt = {
        "@type": "GeoCoordinates",
        "latitude": angebot.breite,
        "longitude": angebot.laenge,
    }
    return ohne_leeres(
        {
            "@type": "Place",
            "name": angebot.name,
            "address": ohne_leeres(anschrift) if angebot.strasse else None,
            "geo": punkt if angebot.breite is not None else None,
        }
    )


def _wochen(angebot: Angebot) -> list[Objekt]:
    """Every week's hours. A rule for one week of a month has no shape in OpeningHours."""
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": f"https://schema.org/{WOCHENTAGE[zeit.wochentag]}",
            "opens": f"{zeit.von:%H:%M}",
            "closes": f"{zeit.bis:%H:%M}",
        }
        for zeit in angebot.zeiten.all()
        if zeit.woche_im_monat is None
    ]


def _ausnahmen(angebot: Angebot) -> list[Objekt]:
    """Closed is „opens and closes at midnight“, as the search engines have it."""
    return [
        {
            "@type": "OpeningHoursSpecification",
            "validFrom": a.tag_von.isoformat(),
            "validThrough": a.tag_bis.isoformat(),
            "opens": f"{a.von:%H:%M}" if a.von else "00:00",
            "closes": f"{a.bis:%H:%M}" if a.bis else "00:00",
        }
        for a in angebot.ausnahmen.all()
    ]
