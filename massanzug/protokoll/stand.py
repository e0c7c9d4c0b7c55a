"""The ends of all chains at one moment, to be kept where this machine's administrator cannot write.

The chains alone betray a change, but not somebody who recomputes them to the end or cuts the end
off. Against a Stand kept elsewhere both come to light.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.kette import FORM
from massanzug.protokoll.models import Kettenkopf

UNLESBAR = "Das ist kein Stand des Protokolls, oder die Datei ist beschädigt."


class Kopf(NamedTuple):
    nummer: int
    hash: str


@dataclass(frozen=True, slots=True)
class Stand:
    zeit: datetime
    koepfe: dict[int, Kopf]

    @property
    def eintraege(self) -> int:
        return sum(kopf.nummer for kopf in self.koepfe.values())

    @property
    def pruefzeichen(self) -> str:
        """Short enough for paper: the first 16 hex digits over all heads, in groups of four."""
        text = json.dumps(sorted(self.koepfe.items()), separators=(",", ":"))
        kurz = sha256(text.encode()).hexdigest()[:16]
        return " ".join(kurz[i : i + 4] for i in range(0, 16, 4))


def koepfe() -> dict[int, Kopf]:
    return {
        s: Kopf(n, h) for s, n, h in Kettenkopf.objects.values_list("scherbe", "nummer", "hash")
    }


def als_json(stand: Stand) -> str:
    return json.dumps(
        {
            "form": FORM,
            "zeit": stand.zeit.isoformat(),
            "eintraege": stand.eintraege,
            "pruefzeichen": stand.pruefzeichen,
            "koepfe": {str(scherbe): list(kopf) for scherbe, kopf in stand.koepfe.items()},
        },
        indent=1,
    )


def aus_json(text: str) -> Stand:
    try:
        roh = json.loads(text)
        stand = Stand(
            zeit=datetime.fromisoformat(roh["zeit"]),
            koepfe={int(s): Kopf(int(n), str(h)) for s, (n, h) in roh["koepfe"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fehler:
        raise Regelverstoss(UNLESBAR) from fehler
    if roh.get("form") != FORM or stand.pruefzeichen != roh.get("pruefzeichen"):
        raise Regelverstoss(UNLESBAR)
    return stand
