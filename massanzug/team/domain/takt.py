from __future__ import annotations

from django.db.models import F

from massanzug.kern.fehler import Regelverstoss
from massanzug.team.models import Beratung


def takt_schlagen(beratung: Beratung) -> None:
    """Something happened at the table: every open page asks and sees it. Part of every act there.

    Regelverstoss once the Niederschrift is signed: asked and counted in one statement, so that nothing
    slips in beside the signature.
    """
    offene = Beratung.objects.filter(pk=beratung.pk, unterschrieben_am__isnull=True)
    if not offene.update(takt=F("takt") + 1):
        raise Regelverstoss(
            "Die Niederschrift ist unterschrieben. Sie können ihr nur noch einen Nachtrag anfügen."
        )
