"""F7: what came out of a consultation. An Empfehlung with its dissent; the case does not change by it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.fall.domain.planausgabe import Druckstueck
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.begriffe import ROLLEN
from massanzug.team.domain.falldarstellung import FELDER
from massanzug.team.domain.namen_des_falls import ohne_namen_verlangen
from massanzug.team.domain.takt import takt_schlagen
from massanzug.team.models import Beratung, Dissens, Nachtrag, Niederschrift

TEXTE = ("rueckfragen", "rueckmeldung", "empfehlung", "schritte")


@transaction.atomic
def niederschrift_fortschreiben(
    niederschrift: Niederschrift, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Niederschrift:
    beratung = niederschrift.beratung
    verlange(durch, "niederschrift.fuehren", beratung)
    ohne_namen_verlangen(beratung.fall, *(werte.get(feld, "") for feld in TEXTE))
    fortschreiben(niederschrift, werte, durch=durch, stand=stand)
    takt_schlagen(beratung)
    protokolliere(durch, "niederschrift.fortschreiben", niederschrift, akte=beratung.fall)
    return niederschrift


@transaction.atomic
def dissens_festhalten(beratung: Beratung, text: str, *, durch: Benutzer, stand: int) -> None:
    """One's own, as long as nothing is signed; an empty one is none."""
    verlange(durch, "beratung.mitreden", beratung)
    ohne_namen_verlangen(beratung.fall, text)
    eigener = Dissens.objects.filter(beratung=beratung, von=durch).first()
    if eigener is None and text.strip():
        anlegen(Dissens(beratung=beratung, von=durch, text=text), durch=durch)
    elif eigener is not None and text.strip():
        fortschreiben(eigener, {"text": text}, durch=durch, stand=stand)
    elif eigener is not None:
        eigener.delete()
    takt_schlagen(beratung)
    protokolliere(durch, "dissens.festhalten", beratung, akte=beratung.fall)


@transaction.atomic
def niederschrift_unterschreiben(
    niederschrift: Niederschrift, *, durch: Benutzer, jetzt: datetime, stand: int
) -> Niederschrift:
    """For good, as it was read at ``stand``, with the board and the Falldarstellung as they are now."""
    beratung = niederschrift.beratung
    verlange(durch, "niederschrift.unterschreiben", beratung)
    offene = Beratung.objects.filter(pk=beratung.pk, unterschrieben_am=None)
    if not offene.update(unterschrieben_am=jetzt, takt=F("takt") + 1):
        raise Regelverstoss("Diese Niederschrift ist schon unterschrieben.")
    niederschrift.refresh_from_db()
    if niederschrift.stand != stand:
        raise Regelverstoss("Der Text hat sich inzwischen geändert. Lesen Sie ihn noch einmal.")
    if not niederschrift.empfehlung.strip():
        raise Regelverstoss("Noch fehlt die Empfehlung.")
    if beratung.falldarstellung.freigegeben_am is None:
        raise Regelverstoss("Die Falldarstellung ist gerade nicht freigegeben.")
    inhalt = _inhalt(niederschrift, durch, jetzt)
    werte = {
        "inhalt": inhalt,
        "fingerabdruck": fingerabdruck(inhalt),
        "unterschrieben_von": durch,
    }
    fortschreiben(niederschrift, werte, durch=durch)
    beratung.unterschrieben_am = jetzt
    protokolliere(
        durch,
        "niederschrift.unterschreiben",
        niederschrift,
        akte=beratung.fall,
        fingerabdruck=niederschrift.fingerabdruck,
    )
    return niederschrift


def fingerabdruck(inhalt: Mapping[str, Any]) -> str:
    """SHA-256 of the JSON with sorted keys and no spaces, in UTF-8: to be redone in any language."""
    text = json.dumps(inhalt, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def ist_unversehrt(niederschrift: Niederschrift) -> bool:
    """What stands there is what was signed."""
    inhalt = niederschrift.inhalt
    return inhalt is not None and fingerabdruck(inhalt) == niederschrift.fingerabdruck


def _inhalt(niederschrift: Niederschrift, durch: Benutzer, jetzt: datetime) -> dict[str, Any]:
    """All of it as texts. Names are those of professionals; of the case there are none at the table."""
    beratung = niederschrift.beratung
    sitzung, darstellung = beratung.sitzung, beratung.falldarstellung
    am_tisch = sitzung.teilnahmen.select_related("benutzer__organisation")
    ideen = beratung.ideen.filter(entfernt_am__isnull=True).select_related("von")
    return {
        "titel": str(beratung),
        "am": sitzung.am.isoformat(),
        "ort": sitzung.ort,
        "wirkungsraum": str(sitzung.wirkungsraum),
        "ablauf": beratung.get_ablauf_display(),
        "fallgeber": str(beratung.fallgeber),
        **{rolle: str(getattr(beratung, rolle) or "") for rolle in ROLLEN},
        "dabei": [
            {"name": str(t.benutzer), "organisation": str(t.benutzer.organisation or "")}
            for t in am_tisch
        ],
        "familiedabei": niederschrift.get_familiedabei_display(),
        "dauer": niederschrift.dauer or 0,
        "aufgedeckt": beratung.aufdeckungen.count(),
        **{feld: getattr(darstellung, feld) for feld in FELDER},
        **{feld: getattr(niederschrift, feld) for feld in TEXTE},
        "ideen": [
            {
                "text": i.text,
                "stufe": i.stufe,
                "stufenname": i.get_stufe_display(),
                "ressource": i.ressource,
                "von": str(i.von),
                "gewaehlt": i.gewaehlt,
            }
            for i in ideen
        ],
        "dissens": [
            {"von": str(d.von), "text": d.text} for d in beratung.dissense.select_related("von")
        ],
        "unterschrieben_von": str(durch),
        "unterschrieben_am": timezone.localtime(jetzt).strftime("%d.%m.%Y, %H:%M Uhr"),
    }


@transaction.atomic
def nachtrag_anfuegen(
    beratung: Beratung, text: str, *, durch: Benutzer, jetzt: datetime
) -> Nachtrag:
    verlange(durch, "beratung.mitreden", beratung)
    if beratung.unterschrieben_am is None:
        raise Regelverstoss("Die Niederschrift ist noch offen. Schreiben Sie in sie selbst.")
    ohne_namen_verlangen(beratung.fall, text)
    nachtrag = Nachtrag(beratung=beratung, von=durch, am=jetzt, text=text)
    nachtrag.full_clean()
    nachtrag.save()
    Beratung.objects.filter(pk=beratung.pk).update(takt=F("takt") + 1)
    protokolliere(durch, "nachtrag.anfuegen", nachtrag, akte=beratung.fall)
    return nachtrag


@transaction.atomic
def niederschrift_ausgeben(niederschrift: Niederschrift, *, durch: Benutzer) -> Druckstueck:
    """The signed one with what was added; for the table, and for whoever has the case."""
    beratung = niederschrift.beratung
    verlange(durch, "niederschrift.lesen", beratung)
    if niederschrift.inhalt is None:
        raise Regelverstoss("Diese Niederschrift ist noch nicht unterschrieben.")
    protokolliere(durch, "niederschrift.ausgeben", niederschrift, akte=beratung.fall)
    nachtraege = [
        {
            "von": str(n.von),
            "am": timezone.localtime(n.am).strftime("%d.%m.%Y, %H:%M Uhr"),
            "text": n.text,
        }
        for n in beratung.nachtraege.select_related("von")
    ]
    daten = {
        **niederschrift.inhalt,
        "nachtraege": nachtraege,
        "fingerabdruck": niederschrift.fingerabdruck,
        "unversehrt": ist_unversehrt(niederschrift),
    }
    return Druckstueck("niederschrift", daten, str(niederschrift), "niederschrift.pdf")
