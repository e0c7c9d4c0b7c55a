from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.domain.anvertrautes import (
    anvertrautes_aufschreiben,
    anvertrautes_fortschreiben,
    anvertrautes_lesen,
    anvertrautes_loeschen,
)
from massanzug.fall.models import Anvertrautes
from massanzug.fall.zugriff import sichtbares_anvertrautes
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.lesen import eintraege_der_akte
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import BeteiligungFabrik, FallFabrik, PersonFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db

TAG = date(2026, 11, 23)
GESAGT = {"text": "Er schlägt sie, sagt Mila. Niemand weiß es.", "am": TAG}


@pytest.fixture
def fall():
    return FallFabrik()


@pytest.fixture
def eintrag(fall):
    return anvertrautes_aufschreiben(fall, GESAGT, durch=fall.zustaendig)


def alle_anderen(fall):
    """Everybody who could come near it: in the case, above it, beside it, below the machine."""
    leute = {
        "kollegin": BenutzerFabrik(),
        "vertretung": BenutzerFabrik(),
        "leitung": BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team]),
        "team": BenutzerFabrik(teams=[fall.team]),
        "traeger": traegerperson_im_fall(fall),
        "wjh": BenutzerFabrik(rolle=Rolle.WJH),
        "administration": BenutzerFabrik(
            rolle=Rolle.ADMINISTRATION, is_staff=True, is_superuser=True
        ),
        "fremde": BenutzerFabrik(),
    }
    BeteiligungFabrik(fall=fall, benutzer=leute["kollegin"], rolle="mitarbeit")
    BeteiligungFabrik(
        fall=fall, benutzer=leute["vertretung"], rolle="vertretung", zweck="vertretung"
    )
    BeteiligungFabrik(fall=fall, benutzer=None, team=fall.team, rolle="mitarbeit")
    return leute


def test_only_the_author_ever_sees_it(fall, eintrag):
    for wer, benutzer in alle_anderen(fall).items():
        assert not sichtbares_anvertrautes(benutzer).exists(), wer

    assert sichtbares_anvertrautes(fall.zustaendig).get() == eintrag


def test_nobody_else_changes_or_deletes_it(fall, eintrag):
    for wer, benutzer in alle_anderen(fall).items():
        with pytest.raises(PermissionDenied):
            anvertrautes_fortschreiben(eintrag, {"text": wer}, durch=benutzer, stand=eintrag.stand)
        with pytest.raises(PermissionDenied):
            anvertrautes_loeschen(eintrag, durch=benutzer)

    assert Anvertrautes.objects.get().text == GESAGT["text"]


def test_each_reads_only_what_was_confided_to_that_one(fall, eintrag):
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team])
    traegerperson = traegerperson_im_fall(fall)
    for wer in (leitung, traegerperson):
        anvertrautes_aufschreiben(fall, GESAGT | {"text": str(wer)}, durch=wer)

    for wer in (leitung, traegerperson):
        assert [e.text for e in anvertrautes_lesen(fall, durch=wer)] == [str(wer)]
    assert anvertrautes_lesen(fall, durch=fall.zustaendig) == [eintrag]


def test_the_record_of_the_case_does_not_know_that_anything_was_confided(fall, eintrag):
    anvertrautes_lesen(fall, durch=fall.zustaendig)
    anvertrautes_fortschreiben(
        eintrag, GESAGT | {"text": "anders"}, durch=fall.zustaendig, stand=eintrag.stand
    )
    anvertrautes_loeschen(eintrag, durch=fall.zustaendig)

    assert eintraege_der_akte(fall) == []
    festgehalten = Eintrag.objects.filter(vorgang__startswith="anvertrautes.")
    assert [e.vorgang.partition(".")[2] for e in festgehalten.order_by("pk")] == [
        "aufschreiben",
        "lesen",
        "fortschreiben",
        "loeschen",
    ]
    assert not any("Mila" in str(e.angaben) for e in festgehalten)


@pytest.mark.usefixtures("eintrag")
def test_who_leaves_the_case_leaves_it_behind_for_nobody(fall):
    fall.beteiligungen.all().delete()
    BeteiligungFabrik(fall=fall, benutzer=(neue := BenutzerFabrik()))

    assert not sichtbares_anvertrautes(fall.zustaendig).exists()
    assert not sichtbares_anvertrautes(neue).exists()


def test_fortschreiben_keeps_two_windows_apart(fall, eintrag):
    stand = eintrag.stand
    anvertrautes_fortschreiben(eintrag, {"text": "eins"}, durch=fall.zustaendig, stand=stand)

    with pytest.raises(Ueberholt):
        anvertrautes_fortschreiben(eintrag, {"text": "zwei"}, durch=fall.zustaendig, stand=stand)

    assert Anvertrautes.objects.get().text == "eins"


def test_who_confided_it_is_of_this_family(fall):
    with pytest.raises(Regelverstoss, match="anderen Fall"):
        anvertrautes_aufschreiben(
            fall, GESAGT | {"anvertraut_von": PersonFabrik()}, durch=fall.zustaendig
        )
