"""What lies beside a decision while it is written, and what of it stays to be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from massanzug.fall.begriffe import Stufe
from massanzug.fall.domain.massanzug_anfang import STUFE_DER_RESSOURCE
from massanzug.fall.domain.massanzug_teile import Bausteinblick, Planblick, Ressourcenblick
from massanzug.fall.models import Entscheidung, Fall
from massanzug.fall.zugriff import sichtbare_entscheidungen
from massanzug.konten.models import Benutzer

FELD_DER_STUFE = {
    Stufe.SELBST: "stufe_selbst",
    Stufe.FAMILIE: "stufe_familie",
    Stufe.STADTTEIL: "stufe_stadtteil",
}


@dataclass(frozen=True, slots=True)
class UntereStufe:
    """What is there on one of the three lower steps. ``feld``: where the decision says it was looked at."""

    stufe: Stufe
    feld: str
    ressourcen: tuple[Ressourcenblick, ...]
    bausteine: tuple[Bausteinblick, ...]


def untere_stufen(plan: Planblick) -> tuple[UntereStufe, ...]:
    return tuple(
        UntereStufe(
            stufe=stufe,
            feld=feld,
            ressourcen=tuple(r for r in plan.ressourcen if STUFE_DER_RESSOURCE[r.feld] == stufe),
            bausteine=tuple(b for b in plan.laufende if b.stufe == stufe),
        )
        for stufe, feld in FELD_DER_STUFE.items()
    )


@dataclass(frozen=True, slots=True)
class Entscheidungsverlauf:
    """``geltend``: made last; what was made before it is ``ersetzt``, newest first."""

    entwurf: Entscheidung | None
    geltend: Entscheidung | None
    ersetzt: tuple[Entscheidung, ...]


def verlauf(benutzer: Benutzer, fall: Fall) -> Entscheidungsverlauf:
    """Two queries: the decisions, and what was offered with them."""
    alle = list(
        sichtbare_entscheidungen(benutzer, fall)
        .select_related("traeger", "junger_mensch", "getroffen_von")
        .prefetch_related("alternativen__traeger")
        .order_by("-getroffen_am", "-pk")
    )
    getroffen = [e for e in alle if e.getroffen_am]
    return Entscheidungsverlauf(
        entwurf=_erste(e for e in alle if not e.getroffen_am),
        geltend=_erste(getroffen),
        ersetzt=tuple(getroffen[1:]),
    )


def _erste(entscheidungen: Iterable[Entscheidung]) -> Entscheidung | None:
    return next(iter(entscheidungen), None)
