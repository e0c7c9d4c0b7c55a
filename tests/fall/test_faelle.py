from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from massanzug.fall.domain.faelle import nach_namen, namen_einordnen
from massanzug.fall.domain.faelliges import Faelliges, faelliges, mit_faelligem
from massanzug.fall.models import Fall, Ueberpruefung
from massanzug.konten.begriffe import Rolle
from tests.fabriken.fall import (
    AuftragFabrik,
    FallFabrik,
    PersonFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db


@pytest.fixture
def asd():
    return BenutzerFabrik()


@pytest.mark.parametrize("anzahl", [1, 3])
def test_faelle_takes_as_many_queries_for_three_as_for_one(
    client, asd, anzahl, django_assert_num_queries
):
    FallFabrik.create_batch(anzahl, zustaendig=asd)
    client.force_login(asd)

    with django_assert_num_queries(6):
        antwort = client.get(reverse("faelle"))

    assert antwort.content.decode().count("tabelle__zeilenkopf") == anzahl


def test_faelle_shows_nothing_of_a_stranger(client, asd):
    FallFabrik(name="Familie Fremd")
    client.force_login(asd)

    seite = client.get(reverse("faelle"), {"fallstand": "alle", "suche": "Fremd"})

    assert "Familie Fremd" not in seite.content.decode()


@pytest.mark.parametrize("suche", ["Kowalsky", "Mili", "JA-2026-00777"])
def test_faelle_finds_by_slip_alias_and_aktenzeichen(client, asd, suche):
    fall = FallFabrik(name="Familie Kowalski", aktenzeichen="JA-2026-00777", zustaendig=asd)
    PersonFabrik(fall=fall, name="Emilia", weitere_namen="Milli")
    namen_einordnen(fall)
    client.force_login(asd)

    seite = client.get(reverse("faelle"), {"suche": suche})

    assert "Familie Kowalski" in seite.content.decode()


def test_a_name_made_of_markup_is_a_name(client, asd):
    fall = FallFabrik(name="<script>alert(1)</script>", zustaendig=asd)
    namen_einordnen(fall)
    client.force_login(asd)

    seite = client.get(reverse("faelle"), {"suche": "<script>"}).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in seite
    assert "<script>alert" not in seite


def test_namen_einordnen_forgets_the_old_name(asd):
    fall = FallFabrik(name="Familie Alt", zustaendig=asd)
    namen_einordnen(fall)
    fall.name = "Familie Neumann"
    namen_einordnen(fall)

    assert list(nach_namen(Fall.objects.all(), "Neuman")) == [fall]
    assert not nach_namen(Fall.objects.all(), "Alt").exists()


def test_mit_faelligem_takes_the_next_open_thing():
    fall = FallFabrik()
    ZielFabrik(person=PersonFabrik(fall=fall), bis=date(2027, 2, 1))
    AuftragFabrik(fall=fall, kontrolle_am=date(2026, 12, 1))
    AuftragFabrik(fall=fall, kontrolle_am=date(2026, 11, 1), erledigt_am=date(2026, 11, 1))
    Ueberpruefung.objects.create(
        fall=fall, faellig_am=date(2027, 1, 1), geaendert_von=fall.zustaendig
    )

    zeile = mit_faelligem(Fall.objects.all()).get()

    assert zeile.faellig == date(2026, 12, 1)
    assert faelliges(zeile) == Faelliges(date(2026, 12, 1), "Auftrag prüfen")


def test_faelle_csv_disarms_formulas(client, asd):
    FallFabrik(name="=HYPERLINK(1)", zustaendig=asd)
    client.force_login(asd)

    inhalt = client.get(reverse("faelle_csv")).content.decode("utf-8-sig")

    assert "'=HYPERLINK(1)" in inhalt


def test_faelle_of_a_traeger_are_the_shared_ones(client):
    fall = FallFabrik(name="Familie Geteilt")
    FallFabrik(name="Familie Andere")
    client.force_login(traegerperson_im_fall(fall))

    seite = client.get(reverse("faelle")).content.decode()

    assert "Familie Geteilt" in seite
    assert "Familie Andere" not in seite


@pytest.mark.parametrize("rolle", [Rolle.REDAKTION, Rolle.ADMINISTRATION, Rolle.PLANUNG])
def test_faelle_of_roles_without_cases_are_none(client, rolle):
    FallFabrik(name="Familie Irgendwer")
    client.force_login(BenutzerFabrik(rolle=rolle))

    assert "Irgendwer" not in client.get(reverse("faelle")).content.decode()


def test_fallprotokoll_is_not_for_a_traeger(client):
    fall = FallFabrik()
    client.force_login(traegerperson_im_fall(fall))

    assert client.get(reverse("fallprotokoll", args=[fall.kennung])).status_code == 404
    assert client.get(reverse("fallprotokoll_csv", args=[fall.kennung])).status_code == 404


def test_fallprotokoll_tells_who_read_and_who_was_refused(client):
    fall = FallFabrik()
    traeger = traegerperson_im_fall(fall)
    client.force_login(traeger)
    client.get(reverse("fall", args=[fall.kennung]))
    client.get(reverse("entscheidungen", args=[fall.kennung]))
    client.force_login(fall.zustaendig)

    seite = client.get(reverse("fallprotokoll", args=[fall.kennung])).content.decode()

    assert str(traeger) in seite
    assert "hat die Akte gelesen" in seite
    assert "abgelehnt" in seite or "abgewiesen" in seite
