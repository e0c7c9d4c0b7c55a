"""F1: the door opens. What was said is written down, and somebody answers for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.functions import Length
from django.utils import timezone

from massanzug.fall.begriffe import Bereich, Beteiligtenrolle, Fallstand
from massanzug.fall.domain.faelle import namen_einordnen
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.domain.zugang_beteiligung import ganze_akte, hinausbegleiten, laufende
from massanzug.fall.models import Fall, Falleingang, Person
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.abfragen import wirkungsraum_von
from massanzug.raum.domain.wortwahl import wort
from massanzug.raum.models import Ortsteil, Wirkungsraum
from massanzug.recht.fristen import braucht_ende

BLICK_ZURUECK = timedelta(days=14)  # so long an author of another team sees that it arrives
TRENNER = re.compile(r"[,;\n]")
NAMENSLAENGE = 120
VOM_FALL = ("bereich", "geklaert_bis", "sprache")


@dataclass(frozen=True, slots=True)
class Einordnung:
    """Where a case belongs. ``wirkungsraum`` is only named where the Ortsteil's is not meant."""

    ortsteil: Ortsteil | None = None
    wirkungsraum: Wirkungsraum | None = None
    grund: str = ""

    def als_werte(self, am: date) -> dict[str, Any]:
        """The Fall's fields as of that day; another Wirkungsraum than the Ortsteil's needs a reason."""
        vom_ortsteil = wirkungsraum_von(self.ortsteil, am) if self.ortsteil else None
        anderer = self.wirkungsraum and vom_ortsteil and self.wirkungsraum != vom_ortsteil
        if anderer and not self.grund.strip():
            raise Regelverstoss(
                f"{self.ortsteil} gehört zu {vom_ortsteil}. Warum soll hier {self.wirkungsraum} "
                f"gelten? Bitte schreiben Sie einen Grund dazu, oder lassen Sie das Feld "
                f"„{wort('wirkungsraum')}“ leer."
            )
        return {
            "ortsteil": self.ortsteil,
            "wirkungsraum": self.wirkungsraum or vom_ortsteil,
            "wirkungsraum_grund": self.grund if anderer else "",
        }


@transaction.atomic
def falleingang_aufnehmen(
    werte: Mapping[str, Any],
    einordnung: Einordnung,
    *,
    durch: Benutzer,
    jetzt: datetime,
    team: Team | None = None,
) -> Fall:
    """Write down what was said (§ 36 SGB VIII asks for no form) and put it into a team's inbox.

    ``werte``: the fields of ``Falleingang``, and ``name`` and ``VOM_FALL`` of ``Fall``. The
    inbox is that of the Wirkungsraum's team, else ``team``, else the author's own.
    """
    verlange(durch, "fall.eingang")
    am = timezone.localdate(jetzt)
    werte = mit_klaerungsende(werte, am)
    vom_fall = {feld: werte[feld] for feld in VOM_FALL if werte.get(feld)}
    vom_eingang = {f: w for f, w in werte.items() if f not in ("name", *VOM_FALL)}
    namen = namen_aus(werte.get("betroffen", ""))
    fall = Fall(**vom_fall, **einordnung.als_werte(am))
    fall.name = fallname(werte, namen)
    fall.team = _team(fall.wirkungsraum, team, durch)
    fall.aktenzeichen = _naechstes_aktenzeichen(am.year)
    anlegen(fall, durch=durch)
    anlegen(Falleingang(fall=fall, wartet_seit=jetzt, **vom_eingang), durch=durch)
    for reihenfolge, name in enumerate(namen):
        anlegen(Person(fall=fall, name=name, reihenfolge=reihenfolge), durch=durch)
    namen_einordnen(fall)
    ganze_akte(fall, fall.team, Beteiligtenrolle.MITARBEIT, von=am)
    if not durch.teams.filter(pk=fall.team_id).exists():
        ganze_akte(fall, durch, Beteiligtenrolle.MITARBEIT, von=am, bis=am + BLICK_ZURUECK)
    protokolliere(durch, "falleingang.aufnehmen", fall, akte=fall, bereich=str(fall.bereich))
    return fall


def mit_klaerungsende(
    werte: Mapping[str, Any], am: date, bisher: date | None = None
) -> dict[str, Any]:
    """``werte`` with ``geklaert_bis`` as their Bereich wants it: a day to come, or none at all.

    ``bisher``: the day already set; it may be over while something else is changed.
    """
    bis = werte.get("geklaert_bis")
    if not braucht_ende(werte.get("bereich") or Bereich.LEISTUNG):
        return {**werte, "geklaert_bis": None}
    if bis is None:
        raise ValidationError(
            {
                "geklaert_bis": "Klärung hat ein Ende, damit die Familie weiß, woran sie ist. "
                "Bis wann soll geklärt sein, was ist?"
            }
        )
    if bis < am and bis != bisher:
        raise ValidationError({"geklaert_bis": "Dieser Tag liegt schon zurück."})
    return dict(werte)


def namen_aus(betroffen: str) -> list[str]:
    """The people named in one line, each once; a first name or an alias is enough."""
    namen = (name.strip()[:NAMENSLAENGE] for name in TRENNER.split(betroffen))
    return list(dict.fromkeys(name for name in namen if name))


def fallname(werte: Mapping[str, Any], namen: list[str]) -> str:
    """What the case is called when nobody has said: after whom it is about, or who spoke."""
    ersatz = ", ".join(namen) or werte.get("wer_spricht") or f"Eingang vom {werte['am']:%d.%m.%Y}"
    return str(werte.get("name") or ersatz)[:NAMENSLAENGE]


def _team(wirkungsraum: Wirkungsraum | None, gewaehlt: Team | None, durch: Benutzer) -> Team:
    team = (wirkungsraum and wirkungsraum.team) or gewaehlt or durch.teams.first()
    if team is None:
        raise Regelverstoss(
            "Sie gehören zu keinem Team. Wählen Sie einen Ortsteil, damit der Eingang weiß, wohin."
        )
    return team


def _naechstes_aktenzeichen(jahr: int) -> str:
    """``JA-2026-00012``. Two people at once wait for each other at the Jugendamt's row."""
    amt = Organisation.objects.select_for_update(no_key=True).filter(art=Organisationsart.JUGENDAMT)
    list(amt.order_by("pk").values_list("pk")[:1])
    vorsatz = f"JA-{jahr}-"
    letztes = (
        Fall.objects.filter(aktenzeichen__startswith=vorsatz)
        .order_by(Length("aktenzeichen").desc(), "-aktenzeichen")
        .values_list("aktenzeichen", flat=True)
        .first()
    )
    nummer = int(letztes.removeprefix(vorsatz)) + 1 if letztes else 1
    return f"{vorsatz}{nummer:05}"


@transaction.atomic
def falleingang_fortschreiben(
    eingang: Falleingang, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Falleingang:
    """What was not asked on the first day. People named later are added as Personen, not here."""
    verlange(durch, "fall.bearbeiten", eingang.fall)
    fortschreiben(eingang, werte, durch=durch, stand=stand)
    protokolliere(
        durch, "falleingang.fortschreiben", eingang, akte=eingang.fall, stand=eingang.stand
    )
    return eingang


@transaction.atomic
def fall_einordnen(
    fall: Fall, werte: Mapping[str, Any], einordnung: Einordnung, *, durch: Benutzer, stand: int
) -> Fall:
    """Name, Bereich with its end, language and place. As long as it waits it moves to the other team's inbox."""
    verlange(durch, "fall.bearbeiten", fall)
    am = timezone.localdate()
    vorher = fall.bereich
    alle = mit_klaerungsende(werte, am, fall.geklaert_bis) | einordnung.als_werte(am)
    neues_team = alle["wirkungsraum"].team if alle["wirkungsraum"] else None
    if neues_team and neues_team != fall.team and fall.fallstand == Fallstand.EINGANG:
        hinausbegleiten(laufende(fall, am, Beteiligtenrolle.MITARBEIT), am)
        ganze_akte(fall, neues_team, Beteiligtenrolle.MITARBEIT, von=am)
        if not durch.teams.filter(pk=neues_team.pk).exists():
            ganze_akte(fall, durch, Beteiligtenrolle.MITARBEIT, von=am, bis=am + BLICK_ZURUECK)
        alle["team"] = neues_team
    fortschreiben(fall, alle, durch=durch, stand=stand)
    namen_einordnen(fall)
    wechsel = {"von": str(vorher), "zu": str(fall.bereich)} if vorher != fall.bereich else {}
    protokolliere(durch, "fall.einordnen", fall, akte=fall, **wechsel)
    return fall
