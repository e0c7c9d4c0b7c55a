"""The council's paper: says what it must, refuses without a checked past, and is a tagged PDF."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from massanzug.kern.fehler import Regelverstoss
from massanzug.prognose.domain.beschlussvorlage import (
    beschlussvorlage,
    beschlussvorlage_drucken,
    geprueftes_ergebnis,
)
from massanzug.protokoll.models import Eintrag
from tests.fabriken.prognose import PrognoseFabrik, fertige_prognose

URTEILE = ("4 Bs 388/04", "4 ME 306/09", "4 LA 54/11", "13 K 1532/12", "13 E 2873/04")


@pytest.fixture
def prognose(planung):
    return fertige_prognose(planung, name="Einführung ab 2026")


def test_it_refuses_without_a_past_it_was_checked_on(planung):
    ungeprueft = fertige_prognose(planung, geprueft=False)

    with pytest.raises(Regelverstoss, match="in der Vergangenheit"):
        beschlussvorlage_drucken(ungeprueft, durch=planung)

    assert not Eintrag.objects.filter(vorgang="prognose.vorlegen").exists()


def test_it_refuses_what_is_not_computed(planung):
    with pytest.raises(Regelverstoss, match="noch nicht gerechnet"):
        geprueftes_ergebnis(PrognoseFabrik(geaendert_von=planung))


def test_page_leads_back_with_the_reason(client, planung):
    ungeprueft = fertige_prognose(planung, geprueft=False)
    client.force_login(planung)

    seite = client.get(f"/fach/prognose/{ungeprueft.pk}/beschlussvorlage/", follow=True)

    assert "bekannte Vergangenheit zu kurz" in seite.content.decode()


def test_it_names_every_argument_and_assumption_with_its_source(prognose):
    vorlage = beschlussvorlage(geprueftes_ergebnis(prognose))

    belegt = [*vorlage["dafuer"], *vorlage["dagegen"], *vorlage["annahmen"], vorlage["anlass"]]
    assert all(eintrag["quelle"] for eintrag in belegt)
    assert len(vorlage["dafuer"]) >= 3
    assert len(vorlage["dagegen"]) >= 3


def test_it_names_the_courts_that_set_limits(prognose):
    genannt = " ".join(
        g["gericht"] for g in beschlussvorlage(geprueftes_ergebnis(prognose))["grenzen"]
    )

    assert [az for az in URTEILE if az not in genannt] == []


def test_annex_lets_anybody_compute_it_again(prognose):
    anhang = dict(beschlussvorlage(geprueftes_ergebnis(prognose))["anhang"])

    assert anhang["Prüfsumme der Eingaben (SHA-256)"] == "ab" * 32
    assert anhang["Startzahl"] == "1"
    assert anhang["Fassung der Rechnung"] == "1"


def test_plain_words_have_short_sentences_and_both_sides(prognose):
    saetze = beschlussvorlage(geprueftes_ergebnis(prognose))["einfach"]

    assert "in 61 von 100 Spielen billiger, in 39 von 100 nicht" in " ".join(saetze)
    assert "2,7 Millionen Euro im Jahr billiger" in " ".join(saetze)
    assert "1,3 Millionen Euro im Jahr teurer" in " ".join(saetze)
    einzelne = [s for satz in saetze for s in satz.split(". ")]
    assert max(len(s.split()) for s in einzelne) <= 22


def test_invented_town_is_named_first(client, planung, prognose):
    client.force_login(planung)

    seite = client.get(f"/fach/prognose/{prognose.pk}/beschlussvorlage/").content.decode()

    assert seite.index("erfundenen Stadt") < seite.index("Worum es geht")
    assert seite.count("<svg") == 2


def test_pdf_is_tagged_recorded_and_the_same_each_time(client, planung, prognose):
    client.force_login(planung)

    eins, zwei = (
        client.get(f"/fach/prognose/{prognose.pk}/beschlussvorlage.pdf").content for _ in range(2)
    )

    assert eins == zwei
    with pikepdf.open(BytesIO(eins)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]) == "Beschlussvorlage: Einführung ab 2026"
        assert str(pdf.Root.Lang).startswith("de")
    assert Eintrag.objects.filter(vorgang="prognose.vorlegen").count() == 2
