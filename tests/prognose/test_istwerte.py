from __future__ import annotations

import numpy as np
import pytest
from django.core.exceptions import PermissionDenied

from massanzug import simulation
from massanzug.entwurf.orte import ort_finden
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.prognose.domain.istwerte import (
    Istmonat,
    abgleichen,
    istwerte_lesen,
    istwerte_setzen,
    stoppregel,
)
from massanzug.prognose.domain.rechnung import _summen
from massanzug.prognose.models import Istwerte
from massanzug.prognose.zugriff import sichtbare_istwerte
from massanzug.protokoll.models import Eintrag
from tests.fabriken.prognose import PrognoseFabrik, ergebnis, fertige_prognose

MONATE = ergebnis()["monate"]


def weg(prognose):
    return f"/fach/prognose/{prognose.pk}/istwerte/"


@pytest.mark.parametrize(
    "zeile",
    [
        "2025-02; 512; 1.240.000,50",
        "2025-02\t512\t1240000,50",
        "2/2025;512;1240000,50 €",
        "02.2025 ; 512 ; 1.240.000,50",
    ],
)
def test_a_line_is_read_as_people_write_it(zeile):
    assert istwerte_lesen(f"Monat;Hilfen;Kosten\n\n{zeile}", MONATE) == (
        [Istmonat(1, 512.0, 1_240_000.5)],
        [],
    )


def test_half_of_a_month_is_enough_and_order_does_not_matter():
    werte, maengel = istwerte_lesen("2025-03;;5\n2025-01;7", MONATE)

    assert maengel == []
    assert werte == [Istmonat(0, 7.0, None), Istmonat(2, None, 5.0)]


@pytest.mark.parametrize(
    ("zeile", "grund"),
    [
        ("Januar; 1; 2", "kein Monat"),
        ("2025-13; 1; 2", "kein Monat"),
        ("2031-01; 1; 2", "reicht von 2025-01 bis 2026-12"),
        ("2025-02; viele; 2", "„viele“ ist keine Zahl"),
        ("2025-02; 1,240.5; 2", "keine Zahl"),
        ("2025-02; -3; 2", "keine Zahl"),
        ("2025-02", "laufenden Hilfen und die Kosten"),
        ("2025-01; 1; 2", "weiter oben schon"),
    ],
)
def test_a_wrong_line_is_named_with_its_reason(zeile, grund):
    _, (mangel,) = istwerte_lesen(f"2025-01;1;2\n{zeile}", MONATE)

    assert mangel.startswith("Zeile 2: ")
    assert grund in mangel


def test_each_month_says_where_it_lies():
    werte = [Istmonat(0, 500.0, 1.39e6), Istmonat(1, 460.0, 1.0e6), Istmonat(2, 400.0, None)]

    abgleich = abgleichen(ergebnis(), werte)

    lagen = [(z.monat, z.faelle_lage, z.kosten_lage) for z in abgleich.zeilen]
    assert lagen == [
        ("01/2025", "in der Mitte", "darüber"),
        ("02/2025", "am Rand", "darunter"),
        ("03/2025", "darunter", ""),
    ]
    assert abgleich.zeilen[0].kosten_erwartet == "1.080.000 bis 1.320.000"


@pytest.mark.parametrize(
    ("im_monat", "urteil"), [(1.2e6, "im Band"), (1.28e6, "warnen"), (1.31e6, "anhalten")]
)
def test_stop_rule_waits_for_three_months_without_a_gap(im_monat, urteil):
    def sagt(stellen):
        werte = [Istmonat(s, None, im_monat) for s in stellen]
        return abgleichen(ergebnis(), werte).urteil

    assert sagt([0, 1]) == ""
    assert sagt([0, 1, 3]) == ""
    assert sagt([1, 2, 3]) == ""
    assert sagt([0, 1, 2]) == urteil


def test_a_result_from_before_the_sums_were_kept_says_nothing():
    inhalt = ergebnis()
    del inhalt["summen"]

    assert abgleichen(inhalt, [Istmonat(s, 1.0, 9e9) for s in range(6)]).urteil == ""


@pytest.mark.parametrize("faktor", [0.9, 1.0, 1.02, 1.04, 1.06, 1.1])
def test_it_is_the_rule_of_the_engine(faktor):
    wuerfel = np.random.default_rng(5)
    laeufe = 1e6 * (1 + 0.1 * wuerfel.standard_normal((400, 1)) + np.zeros((1, 12)))
    laeufe += 2e4 * wuerfel.standard_normal(laeufe.shape)
    ist = np.full(6, 1e6 * (1 + 1.8 * (faktor - 1)))

    urteil = stoppregel(_summen(laeufe), ist.tolist())

    assert urteil == simulation.abgleichen(laeufe, ist).urteil


def test_all_lines_or_none_and_nobody_writes_over_unseen_ones(planung):
    prognose = fertige_prognose(planung)
    istwerte_setzen(prognose, "2025-01;1;2", durch=planung)

    with pytest.raises(Regelverstoss, match="Zeile 2"):
        istwerte_setzen(prognose, "2025-01;1;2\nx", durch=planung, stand=1)
    istwerte_setzen(prognose, "2025-01;3;4", durch=planung, stand=1)
    with pytest.raises(Ueberholt):
        istwerte_setzen(prognose, "2025-01;5;6", durch=planung, stand=1)

    assert Istwerte.objects.get().tabelle == "2025-01;3;4"
    assert Eintrag.objects.filter(vorgang="istwerte.setzen").count() == 2


def test_only_a_finished_one_of_the_own_house(planung, fremde_planung):
    with pytest.raises(Regelverstoss, match="fertige Prognose"):
        istwerte_setzen(PrognoseFabrik(geaendert_von=planung), "", durch=planung)
    prognose = fertige_prognose(planung)
    with pytest.raises(PermissionDenied):
        istwerte_setzen(prognose, "2025-01;1;2", durch=fremde_planung)
    istwerte_setzen(prognose, "2025-01;1;2", durch=planung)

    assert sichtbare_istwerte(planung).exists()
    assert not sichtbare_istwerte(fremde_planung).exists()


def test_page_from_the_empty_table_to_the_verdict(client, planung):
    prognose = fertige_prognose(planung)
    client.force_login(planung)
    seite = weg(prognose)
    assert "Noch ist nichts eingetragen" in client.get(seite).content.decode()

    falsch = client.post(seite, {"tabelle": "2025-01; 512; <b>", "stand": 0}).content.decode()
    assert "Zeile 1: „&lt;b&gt;“ ist keine Zahl" in falsch
    assert "2025-01; 512; &lt;b&gt;</textarea>" in falsch
    assert not Istwerte.objects.exists()
    zeilen = "\n".join(f"2025-0{m}; 512; 1.390.000" for m in (1, 2, 3))
    antwort = client.post(seite, {"tabelle": zeilen, "stand": 0}, follow=True)

    html = antwort.content.decode()
    assert "Die Stoppregel greift" in html
    assert html.count("darüber") == 3


def test_an_unfinished_one_leads_back_and_a_strangers_is_not_there(client, planung, fremde_planung):
    offen, fertig = PrognoseFabrik(geaendert_von=planung), fertige_prognose(planung)
    client.force_login(planung)
    assert client.get(weg(offen)).url == f"/fach/prognose/{offen.pk}/"
    client.force_login(fremde_planung)

    assert client.get(weg(fertig)).status_code == 404
    assert client.post(weg(fertig), {"tabelle": "2025-01;1;2", "stand": 0}).status_code == 404
    assert not Istwerte.objects.exists()


def test_drafts_lead_back(planung, fremde_planung):
    prognose = fertige_prognose(planung)
    ziel = f"prognose.istwerte:{prognose.pk}"

    assert ort_finden(planung, ziel).adresse == weg(prognose)
    assert ort_finden(fremde_planung, ziel) is None


def test_what_protects_children_stands_on_the_same_page(client, planung):
    prognose = fertige_prognose(planung)
    client.force_login(planung)

    istwerte_setzen(prognose, "2025-01;512;1.240.000", durch=planung)
    ohne = client.get(weg(prognose)).content.decode()
    istwerte_setzen(prognose, "2025-01;;;14;3\n2025-02;510", durch=planung, stand=1)
    mit = client.get(weg(prognose)).content.decode()

    assert "Was Kinder schützt" not in ohne
    assert "Was Kinder schützt" in mit
    gelesen, _ = istwerte_lesen(Istwerte.objects.get().tabelle, MONATE)
    assert [
        (z.einschaetzungen, z.inobhutnahmen) for z in abgleichen(ergebnis(), gelesen).zeilen
    ] == [
        ("14", "3"),
        ("", ""),
    ]
