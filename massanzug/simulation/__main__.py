"""python -m massanzug.simulation VERLAUF.csv --preise PREISE.csv --stichtag 2024-12-31 --json"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from massanzug import simulation
from massanzug.simulation.annahmen import Einfuehrung, annahmen_lesen, beiwerk
from massanzug.simulation.auswerten import ALLE
from massanzug.simulation.befehl import inhalt, lauf_argumente
from massanzug.simulation.begriffe import Unrechenbar
from massanzug.simulation.vorhersage import Auftrag, vorhersagen
from massanzug.simulation.zeit import monatstext

HOECHSTENS_ABGEWIESEN = 10_000


def _argumente(argv: list[str]) -> argparse.Namespace:
    p = argparse.ArgumentParser(
        prog="python -m massanzug.simulation",
        description="Wie sich Fälle und Kosten der Hilfen entwickeln können, mit Spannweiten.",
        epilog="Für viele Städte auf einmal: python -m massanzug.simulation viele --help",
    )
    p.add_argument("verlauf", type=Path, help="CSV: fall_id, wirkungsraum, hilfeart, …")
    p.add_argument(
        "--preise", type=Path, required=True, help="CSV: hilfeart, monat, euro_pro_monat"
    )
    p.add_argument("--stichtag", type=date.fromisoformat, required=True, help="JJJJ-MM-TT")
    lauf_argumente(p, monate=36, laeufe=2000)
    p.add_argument("--annahmen", type=Path, help="TOML: was die Einführung bewirken könnte")
    p.add_argument("--json", action="store_true", help="alles als JSON statt einer Übersicht")
    return p.parse_args(argv)


def rechnen(a: argparse.Namespace) -> dict[str, Any]:
    """The answer as plain data; Unrechenbar or OSError where there is none."""
    dateien = [inhalt(pfad) for pfad in (a.verlauf, a.preise, a.annahmen) if pfad]
    verlauf = simulation.verlauf_lesen(dateien[0], a.stichtag)
    preise = simulation.preise_lesen(dateien[1])
    wirkungen = annahmen_lesen(dateien[2]) if a.annahmen else ()
    anpassung = simulation.anpassen(verlauf)
    einfuehrung = Einfuehrung(anpassung, wirkungen) if a.annahmen else None
    aus = vorhersagen(anpassung, Auftrag(a.monate, a.laeufe, a.saat), einfuehrung)
    dazu = beiwerk(einfuehrung, a.laeufe, a.monate, a.saat) if einfuehrung else None
    reihen = simulation.reihen(anpassung, aus, preise, dazu)
    abgewiesen = [*verlauf.abgewiesen, *preise.abgewiesen]
    return {
        "monate": [monatstext(verlauf.stand + m) for m in range(a.monate)],
        "reihen": [
            {
                "wirkungsraum": r.wirkungsraum,
                "hilfeart": r.hilfeart,
                "groesse": r.groesse,
                **r.werte,
            }
            for r in reihen
        ],
        "abgewiesen": [
            {"zeile": b.zeile, "grund": b.grund} for b in abgewiesen[:HOECHSTENS_ABGEWIESEN]
        ],
        "abgewiesen_anzahl": len(abgewiesen),
        "hinweise": _hinweise(verlauf, preise, anpassung),
        "annahmen": [
            {"name": w.name, "mittel": w.mittel, "streuung": w.streuung, "quelle": w.quelle}
            for w in wirkungen
        ],
        "eingabe_sha256": simulation.eingabe_sha256(*dateien),
        "version": simulation.VERSION,
        "saat": a.saat,
    }


def _hinweise(
    v: simulation.Verlauf, preise: simulation.Preise, a: simulation.Anpassung
) -> list[str]:
    """What a reader has to know before believing the numbers."""
    hinweise = [
        f"Für § {code} steht kein Preis in der Preisdatei: Die Kosten enthalten diese Hilfen nicht."
        for code in v.arten
        if code not in preise.pfade
    ]
    if a.vergangen.monate < 36:  # noqa: PLR2004
        hinweise.append(
            f"Der Verlauf ist nur {a.vergangen.monate} Monate lang bekannt: Die Spannweiten "
            "beruhen vor allem auf Vorwissen."
        )
    if len(v) < 30:  # noqa: PLR2004
        hinweise.append(f"Der Verlauf enthält nur {len(v)} Hilfen: Er sagt wenig über die Zukunft.")
    return hinweise


def _uebersicht(antwort: dict[str, Any]) -> str:
    zeilen = ["Monat     Fälle (5 bis 95 von 100)     Kosten des Monats in Euro"]
    alle = {
        r["groesse"]: r
        for r in antwort["reihen"]
        if r["wirkungsraum"] == ALLE and r["hilfeart"] == ALLE
    }
    for m in range(len(antwort["monate"])):
        faelle, euro = (
            [alle[g][q][m] for q in ("q05", "q50", "q95")] for g in ("faelle", "kosten")
        )
        zeilen.append(
            f"{antwort['monate'][m]}   {faelle[1]:7.0f} ({faelle[0]:.0f} bis {faelle[2]:.0f})"
            f"   {euro[1]:12,.0f} ({euro[0]:,.0f} bis {euro[2]:,.0f})".replace(",", ".")
        )
    if antwort["abgewiesen_anzahl"]:
        zeilen.append(f"{antwort['abgewiesen_anzahl']} Zeilen wurden nicht verwendet (--json).")
    return "\n".join([*zeilen, *antwort["hinweise"]])


def main(argv: list[str] | None = None) -> int:
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == ["viele"]:
        from massanzug.simulation.viele import main as viele  # noqa: PLC0415 - needs an extra

        return viele(argv[1:])
    argumente = _argumente(argv)
    try:
        antwort = rechnen(argumente)
    except (Unrechenbar, OSError) as fehler:
        sys.stderr.write(f"{fehler}\n")
        return 2
    if argumente.json:
        json.dump(antwort, sys.stdout, ensure_ascii=False, separators=(",", ":"))
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_uebersicht(antwort) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
