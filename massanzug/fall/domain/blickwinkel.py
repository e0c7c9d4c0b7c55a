"""Four perspectives on one Ziel side by side: where they differ is said, and nothing is averaged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.models import Rueckblick, Ueberpruefung, Ziel


@dataclass(frozen=True, slots=True)
class Blick:
    """How one perspective sees it. Both empty: not asked."""

    perspektive: Perspektive
    sicht: Zielstand | None = None
    worte: str = ""

    @property
    def erfragt(self) -> bool:
        return self.sicht is not None or bool(self.worte)


@dataclass(frozen=True, slots=True)
class Gegenueber:
    """One Ziel, or with ``ziel=None`` the whole, and the four who look at it."""

    ziel: Ziel | None
    blicke: tuple[Blick, ...]

    @property
    def titel(self) -> str:
        return self.ziel.text if self.ziel else "Und im Ganzen?"

    @property
    def wessen(self) -> str:
        return f"Ziel von {self.ziel.person.name}" if self.ziel else ""

    @property
    def verschieden(self) -> bool:
        """At least two of those who were asked see it differently."""
        return len({b.sicht for b in self.blicke if b.sicht}) > 1

    @property
    def erfragte(self) -> int:
        return sum(b.erfragt for b in self.blicke)


def ueberpruefung_ansehen(ueberpruefung: Ueberpruefung) -> tuple[Gegenueber, ...]:
    """The Ziele that are looked at: while it is open those still wanted, afterwards those that were
    talked about. Two queries."""
    rueckblicke = list(ueberpruefung.rueckblicke.all())
    besprochen = {r.ziel_id for r in rueckblicke if r.ziel_id}
    ziele = Ziel.objects.filter(fall=ueberpruefung.fall_id).select_related("person")
    if ueberpruefung.gehalten_am:
        ziele = ziele.filter(pk__in=besprochen)
    else:
        ziele = ziele.filter(~Q(zielstand=Zielstand.ERLEDIGT) | Q(pk__in=besprochen))
    return gegenueberstellen(list(ziele), rueckblicke)


def gegenueberstellen(
    ziele: Sequence[Ziel], rueckblicke: Iterable[Rueckblick]
) -> tuple[Gegenueber, ...]:
    """One per Ziel in their order, then the whole. Pure: no query."""
    nach_ort = {(r.ziel_id, r.perspektive): r for r in rueckblicke}
    orte: list[Ziel | None] = [*ziele, None]
    return tuple(
        Gegenueber(
            ziel,
            tuple(_blick(nach_ort.get((ziel.pk if ziel else None, p)), p) for p in Perspektive),
        )
        for ziel in orte
    )


def _blick(rueckblick: Rueckblick | None, perspektive: Perspektive) -> Blick:
    if rueckblick is None:
        return Blick(perspektive)
    sicht = Zielstand(rueckblick.sicht) if rueckblick.sicht else None
    return Blick(perspektive, sicht, rueckblick.worte)
