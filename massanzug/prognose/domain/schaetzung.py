"""What a moved slider would do, at once: the mean of all runs without a run, beside that of what is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import cache

from massanzug.erwartung.rekursion import Erwartung, Grundlage, erwarten
from massanzug.kern.fehler import Regelverstoss
from massanzug.prognose.domain.annahmen import wirkungen
from massanzug.prognose.domain.ansicht import GEBUNDEN, MILLION, ganze, zehntel
from massanzug.prognose.domain.arbeiter import arbeiter_rufen
from massanzug.prognose.domain.verschluss import oeffnen
from massanzug.prognose.models import Prognose, Schaetzgrundlage

NACH = (12, 36)  # months
MINUTE = 60
MINUS = "\u2212"
UNMOEGLICH = (
    "Für diese Daten lässt sich nicht vorab schätzen. „Jetzt rechnen“ sagt, woran es liegt."
)


@dataclass(frozen=True, slots=True)
class Schaetzung:
    """``wartet``: another process is preparing it, so ask again."""

    saetze: tuple[str, ...] = ()
    wartet: bool = False


def schaetzung_vorbereiten(prognose: Prognose) -> None:
    """Calls the process that prepares it, once a minute at most."""
    fehlt = not Schaetzgrundlage.objects.filter(prognose=prognose).exists()
    if fehlt and cache.add(f"schaetzgrundlage-{prognose.pk}", 1, MINUTE):
        arbeiter_rufen()


def schaetzen(prognose: Prognose, annahmen: str) -> Schaetzung:
    """The assumptions ``annahmen`` against those saved, in sentences."""
    gelegt = Schaetzgrundlage.objects.filter(prognose=prognose).first()
    if gelegt is None:
        return Schaetzung(wartet=True)
    if not gelegt.inhalt:
        return Schaetzung((UNMOEGLICH,))
    try:
        g = Grundlage.aus_bytes(oeffnen(gelegt.inhalt))
    except Regelverstoss:
        return Schaetzung((UNMOEGLICH,))
    gespeichert = jetzt = erwarten(g, wirkungen(prognose.annahmen, g.stroeme))
    if annahmen != prognose.annahmen:
        jetzt = erwarten(g, wirkungen(annahmen, g.stroeme))
    return Schaetzung(tuple(_satz(g.stand, m, gespeichert, jetzt) for m in NACH))


def _satz(stand: int, monate: int, gespeichert: Erwartung, jetzt: Erwartung) -> str:
    letzter = stand + monate - 1
    euro, vorher = (e.kosten[:monate].sum() / MILLION for e in (jetzt, gespeichert))
    faelle, davor = (float(e.faelle[monate - 1]) for e in (jetzt, gespeichert))
    return (
        f"Bis {letzter % 12 + 1:02d}/{letzter // 12}: {zehntel(euro)}{GEBUNDEN}Millionen Euro "
        f"({_mehr(round(euro, 1) - round(vorher, 1), zehntel)}), dann {ganze(faelle)} Hilfen "
        f"({_mehr(round(faelle) - round(davor), ganze)})"
    )


def _mehr(unterschied: float, schreiben: Callable[[float], str]) -> str:
    text = schreiben(abs(unterschied))
    if text.strip("0,") == "":
        return "\u00b10"
    return f"+{text}" if unterschied > 0 else f"{MINUS}{text}"
