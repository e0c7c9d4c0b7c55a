"""Who may do what in a case: each right is answered by ``politik.darf``, for any purpose of the role."""

from __future__ import annotations

from massanzug.fall import politik
from massanzug.fall.models import Fall
from massanzug.fall.politik import Handlung
from massanzug.fall.zugriff import akte, handelnde, im_jugendamt
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import recht


def _darf(benutzer: Benutzer, handlung: Handlung, fall: Fall) -> bool:
    """For any purpose the role has; which one it was stands in the record of reading."""
    person, tag = handelnde(benutzer), heute()
    objekt = akte(fall, person)
    zwecke = politik.ZWECKE.get(person.rolle, frozenset())
    return any(politik.darf(person, handlung, objekt, zweck, tag) for zweck in zwecke)


@recht("fall.eingang")
def darf_eingang_anlegen(benutzer: Benutzer) -> bool:
    """Whoever opens the door at the Jugendamt writes down what is said there."""
    return im_jugendamt(benutzer)


@recht("fall.bearbeiten")
def darf_bearbeiten(benutzer: Benutzer, fall: Fall) -> bool:
    return _darf(benutzer, Handlung.BEARBEITEN, fall)


@recht("fall.protokoll")
def darf_protokoll_lesen(benutzer: Benutzer, fall: Fall) -> bool:
    """The record names acts that a Träger does not know of; families are shown it on request."""
    return im_jugendamt(benutzer) and _darf(benutzer, Handlung.SEHEN, fall)


@recht("fall.entscheiden")
def darf_entscheiden(benutzer: Benutzer, fall: Fall) -> bool:
    return _darf(benutzer, Handlung.ENTSCHEIDEN, fall)


@recht("fall.freigeben")
def darf_freigeben(benutzer: Benutzer, fall: Fall) -> bool:
    return _darf(benutzer, Handlung.FREIGEBEN, fall)


@recht("massanzug.bauen")
def darf_massanzug_bauen(benutzer: Benutzer, fall: Fall) -> bool:
    """A Träger in the case builds with the others; to recommend is not to decide (X4)."""
    if benutzer.rolle == Rolle.TRAEGER:
        return _darf(benutzer, Handlung.SEHEN, fall)
    return _darf(benutzer, Handlung.BEARBEITEN, fall)


@recht("massanzug.kosten")
def darf_kosten_setzen(benutzer: Benutzer, fall: Fall) -> bool:
    """Cost, cost stream and the choice of a Träger are the Jugendamt's, to set and to see."""
    return im_jugendamt(benutzer) and _darf(benutzer, Handlung.BEARBEITEN, fall)


@recht("hilfeplan.mitreden")
def darf_mitreden(benutzer: Benutzer, fall: Fall) -> bool:
    """Answer to a plan and say how it went: a Träger in the case for itself, the Jugendamt for all."""
    return darf_massanzug_bauen(benutzer, fall)


@recht("bescheidanlage.lesen")
def darf_bescheidanlage_lesen(benutzer: Benutzer, fall: Fall) -> bool:
    """The grounds of a decision are the Jugendamt's, as the decision is."""
    return im_jugendamt(benutzer) and _darf(benutzer, Handlung.SEHEN, fall)


@recht("entscheidung.lesen")
def darf_entscheidung_lesen(benutzer: Benutzer, fall: Fall) -> bool:
    """Drafts and reasons are the Jugendamt's own."""
    return im_jugendamt(benutzer) and _darf(benutzer, Handlung.SEHEN, fall)


@recht("bewilligungen.lesen")
def darf_bewilligungen_lesen(benutzer: Benutzer) -> bool:
    return benutzer.ist_jugendamt and benutzer.rolle in (Rolle.WJH, Rolle.LEITUNG)


@recht("regalware.lesen")
def darf_regalware_lesen(benutzer: Benutzer) -> bool:
    """How often a team's plans are alike; nothing about one case or one person."""
    return benutzer.ist_jugendamt and benutzer.rolle in (Rolle.LEITUNG, Rolle.PLANUNG)


@recht("anvertrautes.schreiben")
def darf_anvertrautes_schreiben(benutzer: Benutzer, fall: Fall) -> bool:
    return benutzer.rolle in (*politik.IM_JUGENDAMT, Rolle.TRAEGER) and _darf(
        benutzer, Handlung.SEHEN, fall
    )
