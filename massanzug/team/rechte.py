"""Who may do what at the table. Nobody here decides about a Hilfe: that is ``fall.entscheiden``."""

from __future__ import annotations

from massanzug.fall.models import Fall
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf, recht
from massanzug.raum.models import Wirkungsraum
from massanzug.team.models import Beratung, Idee, Teamsitzung
from massanzug.team.zugriff import (
    ist_mitglied,
    pflegt,
    sichtbare_beratungen,
    sichtbare_beratungen_im_fall,
    sichtbare_teamsitzungen,
)


@recht("team.pflegen")
def darf_team_pflegen(benutzer: Benutzer) -> bool:
    return pflegt(benutzer)


@recht("teamsitzung.planen")
def darf_planen(benutzer: Benutzer, wirkungsraum: Wirkungsraum) -> bool:
    return ist_mitglied(benutzer, wirkungsraum)


@recht("teamsitzung.aendern")
def darf_sitzung_aendern(benutzer: Benutzer, sitzung: Teamsitzung) -> bool:
    return sichtbare_teamsitzungen(benutzer).filter(pk=sitzung.pk).exists()


@recht("beratung.mitreden")
def darf_mitreden(benutzer: Benutzer, beratung: Beratung) -> bool:
    """Everybody at the table; the roles go round, so anybody may give them on."""
    return sichtbare_beratungen(benutzer).filter(pk=beratung.pk).exists()


@recht("beratung.leiten")
def darf_leiten(benutzer: Benutzer, beratung: Beratung) -> bool:
    """Whoever moderates or keeps the time moves on to the next phase."""
    leitend = {beratung.moderation_id, beratung.zeitwache_id}
    return benutzer.pk in leitend and darf_mitreden(benutzer, beratung)


@recht("beratung.einbringen")
def darf_einbringen(benutzer: Benutzer, fall: Fall) -> bool:
    """Whoever of the Jugendamt writes in the case: they answer for what is shown of it (§ 64)."""
    return darf(benutzer, "fall.bearbeiten", fall)


@recht("beratung.fallgeben")
def darf_fallgeben(benutzer: Benutzer, beratung: Beratung) -> bool:
    """Who brought the case, while that person writes in it and sits at the table."""
    return (
        beratung.fallgeber_id == benutzer.pk
        and darf_mitreden(benutzer, beratung)
        and darf_einbringen(benutzer, beratung.fall)
    )


@recht("niederschrift.fuehren")
def darf_niederschrift_fuehren(benutzer: Benutzer, beratung: Beratung) -> bool:
    wer = {beratung.moderation_id, beratung.schriftfuehrung_id}
    return benutzer.pk in wer and darf_mitreden(benutzer, beratung)


@recht("niederschrift.unterschreiben")
def darf_unterschreiben(benutzer: Benutzer, beratung: Beratung) -> bool:
    return beratung.moderation_id == benutzer.pk and darf_mitreden(benutzer, beratung)


@recht("niederschrift.lesen")
def darf_niederschrift_lesen(benutzer: Benutzer, beratung: Beratung) -> bool:
    """The table, and those of the Jugendamt who have the case open: there it belongs."""
    im_fall = sichtbare_beratungen_im_fall(benutzer, beratung.fall).filter(pk=beratung.pk)
    return darf_mitreden(benutzer, beratung) or im_fall.exists()


@recht("idee.aendern")
def darf_idee_aendern(benutzer: Benutzer, idee: Idee) -> bool:
    """Whose it is, and whoever moderates."""
    wer = {idee.von_id, idee.beratung.moderation_id}
    return benutzer.pk in wer and darf_mitreden(benutzer, idee.beratung)
