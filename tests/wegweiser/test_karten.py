"""An entry reads the same in a list and on its own page."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from massanzug.wegweiser.domain.karten import karte_von, karten
from massanzug.wegweiser.zugriff import sichtbare_angebote_mit_allem, sichtbare_texte
from tests.fabriken.wegweiser import AngebotFabrik, TextFabrik

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sprache", ["de", "tr"])
def test_one_in_hand_is_the_one_of_the_list(sprache, django_assert_num_queries):
    AngebotFabrik(anbieter=None, telefon="02932 4711; 02932 4712", anschrift_geheim=True)
    TextFabrik(angebot__kostenlos=True, angebot__quelle_stand="unbekannt")
    angebote = list(sichtbare_angebote_mit_allem().order_by("pk"))
    texte = {t.angebot_id: t for t in sichtbare_texte([a.slug for a in angebote], "tr")}

    with override(sprache):
        liste = karten([a.slug for a in angebote], sprache)
        with django_assert_num_queries(0):
            einzeln = [
                karte_von(a, sprache, texte.get(a.pk) if sprache == "tr" else None)
                for a in angebote
            ]

    assert einzeln == liste
    assert [k.fremd for k in einzeln] == [sprache == "tr", False]
