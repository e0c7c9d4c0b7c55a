"""``schedule``: opening hours as RFC 5545 says them, in local time of Europe/Berlin."""

from __future__ import annotations

from collections.abc import Mapping

from massanzug.wegweiser.begriffe import Oeffnungsart
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres
from massanzug.wegweiser.models import Angebot, Oeffnungsausnahme, Oeffnungszeit

TAGE = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LETZTE_WOCHE = 5
GESCHLOSSEN = "geschlossen"


def byday(zeit: Oeffnungszeit) -> str:
    """``MO``, or ``3FR`` for the third Friday of a month, ``-1FR`` for the last."""
    tag = TAGE[zeit.wochentag]
    if zeit.woche_im_monat is None:
        return tag
    return f"{-1 if zeit.woche_im_monat == LETZTE_WOCHE else zeit.woche_im_monat}{tag}"


def art_aus(eintrag: Mapping[str, object]) -> Oeffnungsart:
    """The way back from ``attending_type``; other directories' words for it mean „open“."""
    return next(
        (a for a in Oeffnungsart if a.label == eintrag.get("attending_type")), Oeffnungsart.OFFEN
    )


def zeitplan(angebot: Angebot) -> list[Objekt]:
    """Every week's times, the days that differ, and last the times in words."""
    plan = [_regelzeit(angebot, zeit) for zeit in angebot.zeiten.all()]
    plan += [_ausnahme(angebot, ausnahme) for ausnahme in angebot.ausnahmen.all()]
    if angebot.oeffnungszeiten:
        kenn = kennung("schedule", f"{angebot.slug}/worte")
        plan.append({"id": kenn, "description": angebot.oeffnungszeiten})
    return plan


def _regelzeit(angebot: Angebot, zeit: Oeffnungszeit) -> Objekt:
    wann = f"{byday(zeit)}/{zeit.von:%H:%M}/{zeit.bis:%H:%M}/{zeit.art}"
    return {
        "id": kennung("schedule", f"{angebot.slug}/{wann}"),
        "freq": "WEEKLY" if zeit.woche_im_monat is None else "MONTHLY",
        "byday": byday(zeit),
        "opens_at": f"{zeit.von:%H:%M}",
        "closes_at": f"{zeit.bis:%H:%M}",
        "attending_type": Oeffnungsart(zeit.art).label,
    }


def _ausnahme(angebot: Angebot, ausnahme: Oeffnungsausnahme) -> Objekt:
    """Without a ``freq``: these days only, and instead of what the weeks say."""
    tage = f"{ausnahme.tag_von}/{ausnahme.tag_bis}/{ausnahme.von}/{ausnahme.bis}"
    return ohne_leeres(
        {
            "id": kennung("schedule", f"{angebot.slug}/ausnahme/{tage}"),
            "valid_from": ausnahme.tag_von.isoformat(),
            "valid_to": ausnahme.tag_bis.isoformat(),
            "opens_at": ausnahme.von and f"{ausnahme.von:%H:%M}",
            "closes_at": ausnahme.bis and f"{ausnahme.bis:%H:%M}",
            "description": "" if ausnahme.von else GESCHLOSSEN,
            "notes": ausnahme.hinweis,
        }
    )
