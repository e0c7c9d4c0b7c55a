"""How a consultation goes: a line per phase, ``10 Ideen: Zuerst die eigene Kraft.``"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.begriffe import Ablaufart
from massanzug.team.models import Ablauf

MITGELIEFERT = Path(__file__).resolve().parents[1] / "daten/ablaeufe.yaml"
ZEILE = re.compile(r"^(?P<minuten>\d{1,3})\s+(?P<name>[^:]{1,60})(?::\s*(?P<regel>.{0,200}))?$")
HOECHSTENS = 120  # minutes of one phase


@dataclass(frozen=True, slots=True)
class Phase:
    minuten: int
    name: str
    regel: str = ""


@dataclass(frozen=True, slots=True)
class Ablaufblick:
    art: Ablaufart
    phasen: list[Phase]

    @property
    def minuten(self) -> int:
        return sum(phase.minuten for phase in self.phasen)


@cache
def mitgelieferte() -> dict[str, str]:
    daten: dict[str, str] = yaml.safe_load(MITGELIEFERT.read_text(encoding="utf-8"))
    return daten


def phasen_lesen(text: str) -> list[Phase]:
    """Regelverstoss names the first line that is none, as it was typed."""
    phasen = []
    for zeile in filter(None, (z.strip() for z in text.splitlines())):
        treffer = ZEILE.match(zeile)
        if treffer is None or not 1 <= int(treffer["minuten"]) <= HOECHSTENS:
            raise Regelverstoss(
                f"Diese Zeile verstehen wir nicht: „{zeile}“. So geht es: „10 Ideen: Was gilt dabei?“, "
                f"vorn die Minuten von 1 bis {HOECHSTENS}."
            )
        regel = (treffer["regel"] or "").strip()
        phasen.append(Phase(int(treffer["minuten"]), treffer["name"].strip(), regel))
    if not phasen:
        raise Regelverstoss("Ein Ablauf braucht mindestens eine Phase.")
    return phasen


def ablauftext(art: Ablaufart) -> str:
    """The town's own, or the one that comes with the house."""
    eigener = Ablauf.objects.filter(art=art).first()
    return eigener.phasen if eigener else mitgelieferte()[art]


def ablaufstand(art: Ablaufart) -> int:
    eigener = Ablauf.objects.filter(art=art).first()
    return eigener.stand if eigener else 0


def ablauf(art: Ablaufart) -> Ablaufblick:
    return Ablaufblick(art, phasen_lesen(ablauftext(art)))


def als_json(phasen: list[Phase]) -> list[dict[str, Any]]:
    return [asdict(phase) for phase in phasen]


@transaction.atomic
def ablauf_setzen(art: Ablaufart, text: str, *, durch: Benutzer, stand: int) -> Ablauf:
    """For consultations announced from now on; those on an agenda keep the phases they have."""
    verlange(durch, "team.pflegen")
    phasen_lesen(text)
    eigener = Ablauf.objects.filter(art=art).first()
    if eigener is None:
        eigener = anlegen(Ablauf(art=art, phasen=text), durch=durch)
    else:
        fortschreiben(eigener, {"phasen": text}, durch=durch, stand=stand)
    protokolliere(durch, "ablauf.setzen", eigener, art=str(art))
    return eigener
