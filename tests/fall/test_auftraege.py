from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Auftragsart
from massanzug.fall.domain.auftraege import (
    auftrag_erledigen,
    auftrag_erteilen,
    auftrag_fortschreiben,
)
from massanzug.fall.models import Auftrag, Sorge
from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import AuftragFabrik, FallFabrik, traegerperson_im_fall

pytestmark = pytest.mark.django_db


def test_auftrag_erteilen_writes_it_beside_the_ziele():
    fall = FallFabrik()

    auftrag = auftrag_erteilen(
        fall,
        {"auftrag": "Die U7 wird nachgeholt.", "art": Auftragsart.AUFLAGE},
        durch=fall.zustaendig,
    )

    assert fall.auftraege.get() == auftrag
    assert not fall.ziele.exists()
    assert Eintrag.objects.get(vorgang="auftrag.erteilen").angaben == {"art": "auflage"}


def test_auftrag_erteilen_by_a_traeger_is_denied():
    fall = FallFabrik()

    with pytest.raises(PermissionDenied):
        auftrag_erteilen(fall, {"auftrag": "Aufräumen"}, durch=traegerperson_im_fall(fall))

    assert not Auftrag.objects.exists()


def test_auftrag_takes_no_sorge_of_another_case():
    fremd = FallFabrik()
    sorge = Sorge.objects.create(
        fall=fremd,
        von=fremd.zustaendig,
        text="blaue Flecken",
        am=date(2026, 11, 1),
        geaendert_von=fremd.zustaendig,
    )
    auftrag = AuftragFabrik()

    with pytest.raises(Regelverstoss, match="anderen Fall"):
        auftrag_fortschreiben(
            auftrag, {"sorge_eintrag": sorge}, durch=auftrag.fall.zustaendig, stand=1
        )


def test_auftrag_erledigen_can_be_taken_back():
    auftrag = AuftragFabrik()
    durch = auftrag.fall.zustaendig

    auftrag_erledigen(auftrag, durch=durch, am=date(2026, 11, 20))
    assert auftrag.erledigt_am == date(2026, 11, 20)
    auftrag_erledigen(auftrag, durch=durch, am=None)

    auftrag.refresh_from_db()
    assert auftrag.erledigt_am is None
