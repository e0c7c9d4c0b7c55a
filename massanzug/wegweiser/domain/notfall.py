"""Who answers when it cannot wait."""

from __future__ import annotations

from dataclasses import dataclass

from massanzug.wegweiser.begriffe import Angebotsart
from massanzug.wegweiser.domain.karten import Karte, karten
from massanzug.wegweiser.zugriff import sichtbare_angebote

NOTRUFE = {"110", "112", "116117"}  # stand on top of the page already


@dataclass(frozen=True, slots=True)
class Notfallnummern:
    """``immer``: day and night. ``zeitweise``: telephone and chat at certain hours."""

    immer: list[Karte]
    zeitweise: list[Karte]


def notfallnummern(sprache: str) -> Notfallnummern:
    """Entries with ``rund_um_die_uhr``, and all that is art „Telefon und Chat“."""
    immer = list(
        sichtbare_angebote()
        .filter(rund_um_die_uhr=True)
        .order_by("name")
        .values_list("slug", flat=True)
    )
    zeitweise = list(
        sichtbare_angebote()
        .filter(art=Angebotsart.HOTLINE, rund_um_die_uhr=False)
        .order_by("name")
        .values_list("slug", flat=True)
    )
    return Notfallnummern(
        [k for k in karten(immer, sprache) if not _ist_notruf(k)],
        [k for k in karten(zeitweise, sprache) if not _ist_notruf(k)],
    )


def _ist_notruf(karte: Karte) -> bool:
    return any(t.wahl in NOTRUFE for t in karte.telefone)
