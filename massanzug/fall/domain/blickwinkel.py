"""How everybody sees one Ziel, side by side: where they differ is said, and nothing is averaged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.models import Person, Rueckblick, Ueberpruefung, Ziel


@dataclass(frozen=True, slots=True)
class Blickwinkel:
    """Who looks: one person of the family, the Träger or the Jugendamt.

    ``zusatz`` („Tochter, 16 Jahre“) tells two people of the same name apart.
    """

    perspektive: Perspektive
    person: Person | None = None
    zusatz: str = field(default="", compare=False)

    @property
    def schluessel(self) -> str:
        """What the page calls the column: ``person_12``, ``traeger``."""
        return f"person_{self.person.pk}" if self.person else str(self.perspektive)

    @property
    def name(self) -> str:
        return self.person.name if self.person else str(self.perspektive.label)


@dataclass(frozen=True, slots=True)
class Blick:
    """How one of them sees it. Both empty: not asked."""

    wer: Blickwinkel
    sicht: Zielstand | None = None
    worte: str = ""

    @property
    def erfragt(self) -> bool:
        return self.sicht is not None or bool(self.worte)


@dataclass(frozen=True, slots=True)
class Gegenueber:
    """One Ziel, or with ``ziel=None`` the whole, and all who look at it."""

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
    def erfragte(self) -> list[Blick]:
        return [b for b in self.blicke if b.erfragt]

    @property
    def nicht_erfragte(self) -> list[Blick]:
        return [b for b in self.blicke if not b.erfragt]

    @property
    def familie(self) -> list[Person]:
        return [b.wer.person for b in self.blicke if b.wer.person]

    @property
    def mit_jungen(self) -> bool:
        return any(person.jung for person in self.familie)

    @property
    def mit_erwachsenen(self) -> bool:
        return any(not person.jung for person in self.familie)


def ueberpruefung_ansehen(ueberpruefung: Ueberpruefung, am: date) -> tuple[Gegenueber, ...]:
    """The Ziele that are looked at: while it is open those still wanted, afterwards those that were
    talked about. Three queries."""
    rueckblicke = list(ueberpruefung.rueckblicke.all())
    besprochen = {r.ziel_id for r in rueckblicke if r.ziel_id}
    ziele = Ziel.objects.filter(fall=ueberpruefung.fall_id).select_related("person")
    if ueberpruefung.gehalten_am:
        ziele = ziele.filter(pk__in=besprochen)
    else:
        ziele = ziele.filter(~Q(zielstand=Zielstand.ERLEDIGT) | Q(pk__in=besprochen))
    runde = _runde(ueberpruefung, ueberpruefung.gehalten_am or am)
    return gegenueberstellen(list(ziele), runde, rueckblicke)


def _runde(ueberpruefung: Ueberpruefung, am: date) -> list[Blickwinkel]:
    """Everybody of the family, the young first, then those who work with it. One query.

    Whoever has said something stays in the case (``Rueckblick.person`` protects), so nobody's words
    are without their column.
    """
    familie = Person.objects.filter(fall=ueberpruefung.fall_id)
    return [
        *(
            Blickwinkel(Perspektive.FAMILIE, person, _zusatz(person, am))
            for person in familie.order_by("-jung", "reihenfolge", "pk")
        ),
        Blickwinkel(Perspektive.TRAEGER),
        Blickwinkel(Perspektive.ASD),
    ]


def _zusatz(person: Person, am: date) -> str:
    alter = person.alter(am)
    jahre = "" if alter is None else "1 Jahr" if alter == 1 else f"{alter} Jahre"
    return ", ".join(filter(None, (person.bezug, jahre)))


def gegenueberstellen(
    ziele: Sequence[Ziel], runde: Sequence[Blickwinkel], rueckblicke: Iterable[Rueckblick]
) -> tuple[Gegenueber, ...]:
    """One per Ziel in their order, then the whole. Pure: no query."""
    nach_ort = {(r.ziel_id, r.perspektive, r.person_id): r for r in rueckblicke}
    orte: list[Ziel | None] = [*ziele, None]
    return tuple(
        Gegenueber(
            ziel,
            tuple(
                _blick(nach_ort.get((ziel.pk if ziel else None, wer.perspektive, _pk(wer))), wer)
                for wer in runde
            ),
        )
        for ziel in orte
    )


def _pk(wer: Blickwinkel) -> int | None:
    return wer.person.pk if wer.person else None


def _blick(rueckblick: Rueckblick | None, wer: Blickwinkel) -> Blick:
    if rueckblick is None:
        return Blick(wer)
    sicht = Zielstand(rueckblick.sicht) if rueckblick.sicht else None
    return Blick(wer, sicht, rueckblick.worte)
