"""§ 65 SGB VIII when a case goes to somebody else: decided entry by entry, by whom it was confided to.

Nothing goes along by itself. It may with the yes of whoever confided it (Abs. 1 Satz 1 Nr. 1), or to the
person who answers for the case from now on where something points to a danger for the child and the
entry is needed to judge it (Nr. 3). The recipient is bound to that purpose.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet

from massanzug.fall.begriffe import Weitergabe
from massanzug.fall.domain.anvertrautes import anvertrautes_loeschen
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.models import Anvertrautes, Fall
from massanzug.fall.zugriff import sichtbares_anvertrautes
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

Wahl = tuple[Anvertrautes, Weitergabe | None, str]
"""An entry, what becomes of it (None: it is deleted), and why it may go along."""
GEHT_MIT = (Weitergabe.EINWILLIGUNG, Weitergabe.GEFAEHRDUNG)


def eigenes(fall: Fall, benutzer: Benutzer) -> QuerySet[Anvertrautes]:
    """What was confided to this person and has not gone to anybody."""
    return sichtbares_anvertrautes(benutzer, fall).filter(
        verfasst_von=benutzer, weitergegeben_an=None
    )


@transaction.atomic
def weitergabe_entscheiden(
    eintrag: Anvertrautes, weitergabe: Weitergabe, grund: str, *, durch: Benutzer
) -> Anvertrautes:
    """Regelverstoss where an entry is to go along and nobody says why it may."""
    verlange(durch, "anvertrautes.schreiben", eintrag.fall)
    if eintrag.verfasst_von != durch:
        raise PermissionDenied("anvertrautes.schreiben")
    offen_verlangen(eintrag.fall)
    if eintrag.weitergegeben_an_id is not None:
        raise Regelverstoss("Dieser Eintrag ist schon weitergegeben.")
    if weitergabe in GEHT_MIT and not grund.strip():
        raise Regelverstoss(
            "Schreiben Sie dazu, wer wann Ja gesagt hat."
            if weitergabe == Weitergabe.EINWILLIGUNG
            else "Schreiben Sie dazu, was auf eine Gefährdung hinweist."
        )
    eintrag.weitergabe = weitergabe
    eintrag.weitergabe_grund = grund.strip() if weitergabe in GEHT_MIT else ""
    eintrag.stand += 1
    eintrag.full_clean()
    eintrag.save()
    protokolliere(durch, "anvertrautes.entscheiden", eintrag, weitergabe=str(weitergabe))
    return eintrag


@transaction.atomic
def alles_entscheiden(wahl: Iterable[Wahl], *, durch: Benutzer) -> None:
    """All or none."""
    for eintrag, weitergabe, grund in wahl:
        if weitergabe is None:
            anvertrautes_loeschen(eintrag, durch=durch)
        else:
            weitergabe_entscheiden(eintrag, weitergabe, grund, durch=durch)


def entschieden_verlangen(fall: Fall, benutzer: Benutzer) -> None:
    """Before somebody leaves a case: Regelverstoss as long as one of their entries is undecided."""
    offen = eigenes(fall, benutzer).filter(weitergabe=Weitergabe.OFFEN).count()
    if offen:
        was = "einem Eintrag" if offen == 1 else f"{offen} Einträgen"
        raise Regelverstoss(
            f"Bei {was} unter „Anvertrautes“ ist noch nicht entschieden, was damit geschieht. Entscheiden Sie das zuerst."
        )


def mitgeben(fall: Fall, an: Benutzer, *, durch: Benutzer) -> None:
    """Part of taking over a case: what was decided to go along goes to ``an``, now."""
    for eintrag in Anvertrautes.objects.filter(
        fall=fall, weitergabe__in=GEHT_MIT, weitergegeben_an=None
    ).exclude(verfasst_von=an):
        eintrag.weitergegeben_an = an
        eintrag.save(update_fields=["weitergegeben_an"])
        protokolliere(durch, "anvertrautes.weitergeben", eintrag)
