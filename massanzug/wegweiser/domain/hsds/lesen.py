"""An HSDS service as a line of the directory's own file; that line's reader then checks it.

What a key says is taken over; a key that is not there is left as it is, except in the full view,
where what has no value has no key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.domain.ausnahmen import Ausnahme, ausnahmen_in_worten
from massanzug.wegweiser.domain.hsds.begriffe_lesen import Zuordnung
from massanzug.wegweiser.domain.hsds.zeiten import TAGE, art_aus
from massanzug.wegweiser.domain.zeitworte import LETZTE_WOCHE, Zeit, zeiten_in_worten

WORTE = {  # column of our file → key of a service
    "name": "name",
    "beschreibung": "description",
    "website": "url",
    "email": "email",
    "kosten": "fees_description",
    "wartezeit": "wait_time",
    "zielgruppe": "eligibility_description",
    "alter_von": "minimum_age",
    "alter_bis": "maximum_age",
}
LISTEN = ("phones", "schedules", "service_at_locations", "languages", "attributes")
NICHT_UEBERNOMMEN = {
    "contacts": "Namen von Personen",
    "program": "Programme",
    "funding": "Finanzierung",
    "required_documents": "nötige Unterlagen",
    "application_process": "der Weg zur Anmeldung",
    "interpretation_services": "Dolmetschen",
    "accreditations": "Anerkennungen",
}
_HAUSNUMMER = re.compile(r"(?P<strasse>.*\D)\s+(?P<hausnummer>\d\S*(?:\s?[a-z])?)")
_BYDAY = re.compile(r"(?P<woche>-1|[1-4])?(?P<tag>MO|TU|WE|TH|FR|SA|SU)")


@dataclass(slots=True)
class Zeile:
    """``pfade``: where in the JSON each column comes from."""

    pfad: str
    roh: dict[str, str] = field(default_factory=dict)
    pfade: dict[str, str] = field(default_factory=dict)
    hinweise: list[str] = field(default_factory=list)

    def setzen(self, spalte: str, wert: object, woher: str) -> None:
        """A number without a fraction is written without one: HSDS has only „number“."""
        ganz = isinstance(wert, float) and wert.is_integer()
        self.roh[spalte] = "" if wert is None else str(int(wert) if ganz else wert).strip()  # type: ignore[call-overload]  # a float
        self.pfade[spalte] = f"{self.pfad}.{woher}"

    def hinweis(self, woher: str, satz: str) -> None:
        self.hinweise.append(f"{self.pfad}.{woher}: {satz}")


def zeile_aus(dienst: Mapping[str, Any], pfad: str, zuordnung: Zuordnung, heute: date) -> Zeile:
    """Raises ``Regelverstoss`` for a shape HSDS does not have, such as a list that is a text."""
    zeile = Zeile(pfad)
    voll = any(name in dienst for name in LISTEN)
    for spalte, name in WORTE.items():
        if name in dienst or voll:
            zeile.setzen(spalte, dienst.get(name), name)
    for name, was in NICHT_UEBERNOMMEN.items():
        if dienst.get(name):
            zeile.hinweis(name, f"{was}: wird nicht übernommen.")
    _anbieter(zeile, dienst)
    _bestaetigung(zeile, dienst, heute)
    if "phones" in dienst:
        nummern = [p.get("number") or "" for p in _liste(dienst, "phones", pfad)]
        zeile.setzen("telefon", "; ".join(filter(None, map(str, nummern))), "phones")
    if "languages" in dienst:
        namen = [s.get("name") or s.get("code") for s in _liste(dienst, "languages", pfad)]
        zeile.setzen("sprachen", "; ".join(map(str, filter(None, namen))), "languages")
    if "schedules" in dienst:
        _zeiten(zeile, _liste(dienst, "schedules", pfad))
    if "service_at_locations" in dienst:
        _ort(zeile, _liste(dienst, "service_at_locations", pfad))
    if "attributes" in dienst:
        zuordnung.lesen(zeile, _liste(dienst, "attributes", pfad))
    _kosten(zeile, dienst)
    return zeile


def _liste(objekt: Mapping[str, Any], name: str, pfad: str) -> list[dict[str, Any]]:
    wert = objekt.get(name)
    if wert is None:
        return []
    if not isinstance(wert, list) or not all(isinstance(teil, dict) for teil in wert):
        raise Regelverstoss(f"{pfad}.{name}: Hier steht in HSDS eine Liste von Objekten.")
    return wert


def _anbieter(zeile: Zeile, dienst: Mapping[str, Any]) -> None:
    anbieter = dienst.get("organization")
    if isinstance(anbieter, dict):
        zeile.setzen("traeger", anbieter.get("name"), "organization.name")


def _bestaetigung(zeile: Zeile, dienst: Mapping[str, Any], heute: date) -> None:
    tag = dienst.get("assured_date")
    if not tag:
        return
    zeile.setzen("bestaetigt_am", tag, "assured_date")
    zeile.setzen("bestaetigt_von", "HSDS-Datei", "assured_date")
    if str(tag) > heute.isoformat():
        raise Regelverstoss(f"{zeile.pfad}.assured_date: {tag} liegt in der Zukunft.")


def _kosten(zeile: Zeile, dienst: Mapping[str, Any]) -> None:
    if zeile.roh.get("kosten") or "cost_options" not in dienst:
        return
    arten = _liste(dienst, "cost_options", zeile.pfad)
    if arten and all(art.get("amount") == 0 for art in arten):
        zeile.setzen("kosten", "kostenlos", "cost_options")


def _ort(zeile: Zeile, orte: list[dict[str, Any]]) -> None:
    if len(orte) > 1:
        zeile.hinweis("service_at_locations[1]", "Nur der erste Ort wird übernommen.")
    ort = (orte[0].get("location") if orte else None) or {}
    wo = "service_at_locations[0].location"
    zeile.setzen("lat", ort.get("latitude"), f"{wo}.latitude")
    zeile.setzen("lon", ort.get("longitude"), f"{wo}.longitude")
    anschriften = ort.get("addresses") or [{}]
    wo += ".addresses[0]"
    strasse = str(anschriften[0].get("address_1") or "")
    treffer = _HAUSNUMMER.fullmatch(strasse)
    zeile.setzen("strasse", treffer["strasse"] if treffer else strasse, f"{wo}.address_1")
    zeile.setzen("hausnummer", treffer["hausnummer"] if treffer else "", f"{wo}.address_1")
    if orte:
        zeile.setzen("plz", anschriften[0].get("postal_code"), f"{wo}.postal_code")
        zeile.setzen("ort", anschriften[0].get("city"), f"{wo}.city")


def _zeiten(zeile: Zeile, plan: list[dict[str, Any]]) -> None:
    """Rules we can keep become hours; of all others only their words are taken over."""
    zeiten: list[Zeit] = []
    ausnahmen: list[Ausnahme] = []
    worte = ""
    for nummer, eintrag in enumerate(plan):
        stelle = f"schedules[{nummer}]"
        try:
            if eintrag.get("freq"):
                zeiten.extend(_regel(eintrag))
            elif eintrag.get("valid_from"):
                ausnahmen.append(_ausnahme(eintrag))
            else:
                worte = worte or str(eintrag.get("description") or "")
        except ValueError:
            worte = worte or str(eintrag.get("description") or "")
            zeile.hinweis(stelle, "Keine Regel, die sich jede Woche gleich liest: nur ihre Worte.")
    zeile.setzen("oeffnungszeiten", worte, "schedules")
    zeile.setzen("zeiten", zeiten_in_worten(zeiten), "schedules")
    zeile.setzen("ausnahmen", ausnahmen_in_worten(ausnahmen), "schedules")


def _regel(eintrag: Mapping[str, Any]) -> Iterator[Zeit]:
    befristet = ("valid_from", "valid_to", "until", "count", "bymonthday", "byweekno", "byyearday")
    if any(eintrag.get(name) for name in befristet) or eintrag.get("interval") not in (None, 1):
        raise ValueError
    von, bis = _uhr(eintrag.get("opens_at")), _uhr(eintrag.get("closes_at"))
    if bis <= von:
        raise ValueError
    for teil in str(eintrag.get("byday") or "").split(","):
        treffer = _BYDAY.fullmatch(teil.strip())
        if treffer is None or bool(treffer["woche"]) != (eintrag["freq"] == "MONTHLY"):
            raise ValueError
        yield Zeit(TAGE.index(treffer["tag"]), von, bis, art_aus(eintrag), _woche(treffer["woche"]))


def _woche(text: str | None) -> int | None:
    if not text:
        return None
    return LETZTE_WOCHE if text == "-1" else int(text)


def _ausnahme(eintrag: Mapping[str, Any]) -> Ausnahme:
    von, bis = eintrag.get("opens_at"), eintrag.get("closes_at")
    ab = date.fromisoformat(str(eintrag["valid_from"]))
    return Ausnahme(
        ab,
        date.fromisoformat(str(eintrag.get("valid_to") or ab)),
        _uhr(von) if von else None,
        _uhr(bis) if bis else None,
        re.sub(r"[();\n]", " ", str(eintrag.get("notes") or "")).strip(),
    )


def _uhr(text: object) -> time:
    """Local time; an offset is dropped, for it cannot be right in summer and in winter."""
    if not isinstance(text, str):
        raise ValueError  # noqa: TRY004 - not readable, whatever it is
    return time.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
