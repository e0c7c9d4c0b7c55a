"""What a council decides on: one content, shown as a page and typeset as a PDF."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from massanzug.dokumente.setzen import setze
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.prognose.begriffe import Prognosequelle
from massanzug.prognose.domain.ansicht import Ergebnisseite, ergebnisseite, hundert, millionen
from massanzug.prognose.models import Prognose
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.wortwahl import satz

ANNAHME = ("name", "satz", "spanne", "beginnt", "quelle")
OHNE_RUECKBLICK = (
    "Eine Beschlussvorlage muss sagen, wie gut die Rechnung in der Vergangenheit war. Dafür ist die "
    "bekannte Vergangenheit zu kurz."
)


def geprueftes_ergebnis(prognose: Prognose) -> Ergebnisseite:
    """Regelverstoss without a result, and without a past the computation was checked on."""
    if not prognose.ist_fertig:
        raise Regelverstoss("Diese Prognose ist noch nicht gerechnet.")
    s = ergebnisseite(prognose)
    if not s.rueckblick:
        raise Regelverstoss(OHNE_RUECKBLICK)
    return s


def beschlussvorlage(s: Ergebnisseite) -> dict[str, Any]:
    """Plain data."""
    prognose = s.prognose
    texte: dict[str, Any] = yaml.safe_load(
        Path(settings.BESCHLUSSVORLAGE).read_text(encoding="utf-8")
    )
    return texte | {
        "messen": [satz(zeile) for zeile in texte["messen"]],
        "name": prognose.name,
        "erfunden": prognose.quelle == Prognosequelle.BEISPIEL,
        "plan": {
            "name": prognose.name,
            "jugendamt": str(prognose.organisation),
            "fachkraft": "",
            "aktenzeichen": "",
            "erstellt_am": f"{timezone.localdate(prognose.fertig_am):%Y-%m-%d}",
            "ist_entwurf": False,
        },
        "einfach": in_einfachen_worten(s),
        "kernsaetze": s.kernsaetze,
        "rueckblick": s.rueckblick,
        "zeugnisse": [asdict(z) for z in s.zeugnisse],
        "hinweise": s.inhalt["hinweise"],
        "jahre": [asdict(j) for j in s.jahre],
        "faelle": [asdict(f) for f in s.faelle],
        "ausschlaege": [asdict(a) for a in s.ausschlaege],
        "annahmen": [{n: getattr(a, n) for n in ANNAHME} for a in s.annahmen],
        "anhang": _anhang(s),
    }


@transaction.atomic
def beschlussvorlage_drucken(prognose: Prognose, *, durch: Benutzer) -> bytes:
    """The tagged PDF, the same bytes for the same Prognose and the same texts."""
    verlange(durch, "prognose.rechnen", prognose)
    daten = beschlussvorlage(geprueftes_ergebnis(prognose)) | {"bilder": prognose.bilder}
    protokolliere(durch, "prognose.vorlegen", prognose)
    return setze("beschlussvorlage", daten, titel=f"Beschlussvorlage: {prognose.name}")


def in_einfachen_worten(s: Ergebnisseite) -> list[str]:
    """Short sentences without a technical term. No „Leichte Sprache“: nobody has tested it."""
    jahre = [j for j in s.inhalt["jahre"] if j["monate"] == 12] or s.inhalt["jahre"]  # noqa: PLR2004 - a whole year
    letztes = jahre[-1]
    u, von_hundert = letztes["unterschied"], hundert(letztes["guenstiger"])
    ergebnis = (
        f"Das Ergebnis: Im Jahr {letztes['jahr']} wird es in {von_hundert} von 100 Spielen billiger, in "
        f"{100 - von_hundert} von 100 nicht."
    )
    return [
        "Die Stadt hilft Familien, wenn es mit Kindern schwer wird. Das kostet Geld.",
        "Die Stadt möchte anders helfen: früher, näher an der Wohnung, nach dem Willen der Menschen.",
        "Wir wollten wissen: Wird das teurer oder billiger? Ein Computer hat die Zukunft viele Male durchgespielt.",
        ergebnis,
        f"Es kann {_millionen_wort(u['q05'])} werden. Es kann auch {_millionen_wort(u['q95'])} werden.",
        "Am Anfang kostet die Umstellung zusätzliches Geld.",
        "Sicher ist das alles nicht. Andere Städte haben gute und schlechte Erfahrungen gemacht.",
        "Wer Hilfe braucht, bekommt sie weiter. Daran ändert das Geld nichts.",
        "Nach jedem halben Jahr schauen wir nach, ob die Rechnung gestimmt hat.",
    ]


def _millionen_wort(euro: float) -> str:
    richtung = "billiger" if euro < 0 else "teurer"
    return f"{millionen(abs(euro))} Millionen Euro im Jahr {richtung}"


def _anhang(s: Ergebnisseite) -> list[tuple[str, str]]:
    p, inhalt = s.prognose, s.inhalt
    return [
        ("Daten", f"{p.get_quelle_display()}, {inhalt['hilfen']} Hilfen"),
        ("Stichtag", f"{p.stichtag:%d.%m.%Y}"),
        ("Bekannte Vergangenheit", f"{inhalt['verlauf_monate']} Monate"),
        ("In die Zukunft", f"{len(inhalt['monate'])} Monate"),
        ("Läufe", str(inhalt["laeufe"])),
        ("Startzahl", str(inhalt["saat"])),
        ("Fassung der Rechnung", inhalt["version"]),
        ("Prüfsumme der Eingaben (SHA-256)", inhalt["eingabe_sha256"]),
    ]
