from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from massanzug.fall.domain.bewilligungen import bewilligungen_lesen
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import BausteinFabrik, EntscheidungFabrik, FallFabrik
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik, TeamFabrik
from tests.fabriken.raum import TraegerFabrik

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 23)


def wjh():
    return BenutzerFabrik(rolle=Rolle.WJH)


def gelesen(**auswahl):
    return list(bewilligungen_lesen(auswahl, durch=wjh(), am=AM))


def test_a_bewilligung_costs_what_its_running_bausteine_of_professionals_cost():
    fall = FallFabrik()
    EntscheidungFabrik(fall=fall)
    teuer = {"fall": fall, "stufe": 4, "kostenstrom": "ambulant", "kosten_monat": Decimal(100)}
    BausteinFabrik(**teuer)
    BausteinFabrik(**teuer | {"kosten_monat": Decimal("50.50")})
    BausteinFabrik(**teuer | {"stufe": 3})
    BausteinFabrik(**teuer | {"bis": AM - timedelta(days=1)})
    BausteinFabrik(**teuer | {"ab": AM + timedelta(days=1)})
    BausteinFabrik(**teuer | {"entfernt_am": fall.angelegt})
    EntscheidungFabrik()

    assert [e.kosten for e in gelesen()] in (
        [Decimal("150.50"), None],
        [None, Decimal("150.50")],
    )


def test_only_what_is_granted_runs_and_counts_last_is_listed():
    fall = FallFabrik()
    EntscheidungFabrik(fall=fall, hilfeart="spfh", getroffen_am=date(2026, 1, 1))
    neu = EntscheidungFabrik(fall=fall, hilfeart="heim", getroffen_am=date(2026, 6, 1))
    EntscheidungFabrik(bis=AM - timedelta(days=1))
    EntscheidungFabrik(getroffen_am=None, getroffen_von=None)

    assert gelesen() == [neu]
    assert len(gelesen(zeit="alle")) == 3


def test_the_list_is_narrowed_by_name_hilfeart_and_traeger():
    traeger = TraegerFabrik()
    a = EntscheidungFabrik(fall__name="Familie Özdemir", hilfeart="heim")
    b = EntscheidungFabrik(traeger=traeger)

    assert gelesen(suche="demir") == [a]
    assert gelesen(suche=b.fall.aktenzeichen) == [b]
    assert gelesen(hilfeart="heim") == [a]
    assert gelesen(traeger=str(traeger.pk)) == [b]
    assert gelesen(traeger="quatsch", hilfeart="spfh") == [b]


def test_reading_is_denied_to_case_workers_and_recorded_for_others():
    with pytest.raises(PermissionDenied):
        bewilligungen_lesen({}, durch=BenutzerFabrik(), am=AM)

    bewilligungen_lesen({}, durch=wjh(), am=AM)

    assert [e.vorgang for e in Eintrag.objects.all()] == ["bewilligungen.lesen"]


def test_wjh_sees_facts_of_the_hilfe_and_no_story(client):
    fall = FallFabrik(name="Familie Kaya")
    EntscheidungFabrik(
        fall=fall, hilfeart="spfh", begruendung="Die Mutter trinkt.", von=heute(), bis=None
    )
    BausteinFabrik(fall=fall, stufe=4, kostenstrom="ambulant", kosten_monat=Decimal("1234.5"))
    client.force_login(wjh())

    text = client.get(reverse("bewilligungen")).content.decode()

    for wort in ("Familie Kaya", "Sozialpädagogische Familienhilfe", "1.234,50&nbsp;€"):
        assert wort in text
    assert "trinkt" not in text
    assert reverse("fall", args=[fall.kennung]) not in text


def test_the_csv_has_the_same_rows_and_runs_no_formula(client):
    fall = FallFabrik(name="=HYPERLINK(1)")
    EntscheidungFabrik(fall=fall, von=heute())
    client.force_login(wjh())

    text = client.get(reverse("bewilligungen_csv"), {"suche": "HYPER"}).content.decode()

    assert text.splitlines()[0].endswith("Kosten im Monat (€)")
    assert "'=HYPERLINK(1)" in text


def test_leitung_sees_the_teams_bewilligungen_only(client):
    team = TeamFabrik()
    eigene = EntscheidungFabrik(fall__team=team, fall__name="Familie Eigen", von=heute())
    EntscheidungFabrik(fall__name="Familie Fremd", von=heute())
    client.force_login(BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[team]))

    text = client.get(reverse("bewilligungen")).content.decode()

    assert eigene.fall.name in text
    assert "Familie Fremd" not in text


@pytest.mark.parametrize("name", ["bewilligungen", "bewilligungen_csv"])
@pytest.mark.parametrize("rolle", [Rolle.ASD, Rolle.TRAEGER, Rolle.PLANUNG, Rolle.ADMINISTRATION])
def test_the_list_does_not_exist_for_others(client, rolle, name):
    EntscheidungFabrik()
    client.force_login(BenutzerFabrik(rolle=rolle))

    assert client.get(reverse(name)).status_code == 404


def test_a_wjh_of_a_traeger_sees_nothing(client):
    client.force_login(BenutzerFabrik(rolle=Rolle.WJH, organisation=OrganisationFabrik()))

    assert client.get(reverse("bewilligungen")).status_code == 404


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_list_takes_as_many_queries_for_three_as_for_one(
    client, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        entscheidung = EntscheidungFabrik(traeger=TraegerFabrik(), von=heute())
        BausteinFabrik(fall=entscheidung.fall, stufe=4, kostenstrom="ambulant", kosten_monat=1)
    client.force_login(wjh())

    with django_assert_num_queries(11):
        text = client.get(reverse("bewilligungen")).content.decode()

    assert text.count('class="tabelle__zeile"') == anzahl
