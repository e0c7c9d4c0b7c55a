"""just guete-schwaerzung: what the redaction check finds of names planted in generated notes, and what it missed."""

from __future__ import annotations

import argparse
import sys

from tests.team.guete import Guete, messen
from tests.team.notizen import notizen
from tests.team.wortschatz import ERSTER, ZWEITER


def bericht(guete: Guete) -> str:
    zeilen = [f"{'':34}gepflanzt  gefunden"]
    for schluessel in sorted(guete.gepflanzt):
        da, davon = guete.gepflanzt[schluessel], guete.gefunden[schluessel]
        zeilen.append(f"{schluessel:34}{da:9}  {davon:8}  {davon / da:6.1%}")
    zeilen += [
        f"{'zusammen':34}{guete.gepflanzt.total():9}  {guete.gefunden.total():8}  {guete.anteil:6.1%}",
        f"Blinder Alarm: {guete.blinder_alarm.total()} von {guete.woerter} anderen Wörtern ({guete.blind:.1%})",
        *(f"    {anzahl:4}× {wort}" for wort, anzahl in guete.blinder_alarm.most_common(15)),
        f"Übersehen ({len(guete.uebersehen)}):",
        *(f"    {g.kern!r} ({g.art}, {g.form}) in: {zeile}" for g, zeile in guete.uebersehen),
    ]
    return "\n".join(zeilen) + "\n"


def main() -> None:
    wahl = argparse.ArgumentParser(description=__doc__)
    wahl.add_argument("--anzahl", type=int, default=500)
    wahl.add_argument("--saat", type=int, default=20261203)
    angaben = wahl.parse_args()
    for name, worte in (
        ("Erster Wortschatz, beim Bauen angesehen", ERSTER),
        ("Zweiter, nie angesehen", ZWEITER),
    ):
        guete = messen(notizen(worte, angaben.anzahl, angaben.saat))
        sys.stdout.write(f"{name}\n{bericht(guete)}\n")


if __name__ == "__main__":
    main()
