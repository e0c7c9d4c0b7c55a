"""The page that says what a Träger can read of whom: asked of the same rules that open it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils.timezone import now

from massanzug.fall.domain.wissen import ALLE, wer_weiss_was
from massanzug.fall.models import Einwilligung
from massanzug.fall.zugriff import sichtbare_ressourcen
from tests.fabriken.fall import (
    BausteinFabrik,
    FallFabrik,
    GenogrammFabrik,
    NetzkarteFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db
TAG = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), tick=False)


@pytest.fixture
def fall():
    """Mila has shared some of hers, Ben nothing; the family's map is shared, the Genogramm not."""
    fall = FallFabrik()
    mila, ben = (PersonFabrik(fall=fall, name=n) for n in ("Mila", "Ben"))
    WilleFabrik(person=mila, freigegeben_am=TAG)
    WilleFabrik(person=mila)
    WilleFabrik(person=ben)
    RessourceFabrik(person=mila, teilbar="traeger")
    RessourceFabrik(person=mila, teilbar="traeger", entfernt_am=now())
    ZielFabrik(person=ben)
    NetzkarteFabrik(fall=fall, person=None, teilbar="traeger")
    GenogrammFabrik(fall=fall)
    BausteinFabrik(fall=fall)
    return fall


def zeile(mitwissen, wer):
    return next(dict(z.zellen) for z in mitwissen.zeilen if z.wer == wer)


def test_it_says_person_by_person_what_the_traeger_can_read(fall):
    fachkraft = traegerperson_im_fall(fall)

    (eines,) = wer_weiss_was(fall.zustaendig, fall, TAG)

    assert eines.organisation == fachkraft.organisation
    assert zeile(eines, "Mila") == {
        "Wille": "1 von 2",
        "Ressourcen": "alles",
        "Ziele": "",
        "Netzkarten": "",
    }
    assert zeile(eines, "Ben") == {
        "Wille": "nichts",
        "Ressourcen": "",
        "Ziele": "alles",
        "Netzkarten": "",
    }
    assert zeile(eines, ALLE)["Netzkarten"] == "alles"
    assert {was: zelle for was, zelle in eines.gemeinsam if zelle} == {
        "Maßanzug": "alles",
        "Genogramm": "nichts",
    }
    assert sichtbare_ressourcen(fachkraft, fall).count() == 1


def test_a_revocation_empties_it_at_once(client, fall):
    traegerperson_im_fall(fall)
    client.force_login(fall.zustaendig)
    seite = reverse("wer_weiss_was", args=[fall.kennung])
    assert "1 von 2" in client.get(seite).content.decode()

    Einwilligung.objects.update(widerrufen_am=now())

    assert wer_weiss_was(fall.zustaendig, fall, TAG) == []
    assert "Kein Träger liest mit" in client.get(seite).content.decode()


def test_a_traeger_and_strangers_do_not_see_it(client, fall):
    seite = reverse("wer_weiss_was", args=[fall.kennung])
    for person in (traegerperson_im_fall(fall), FallFabrik().zustaendig):
        client.force_login(person)
        assert client.get(seite).status_code == 404
