from __future__ import annotations

import re

import pytest

from massanzug.recht.rechte import RECHTE

WOERTER_IM_SATZ = 30
AMTSDEUTSCH = re.compile(
    r"\b(gemäß|hinsichtlich|Leistungsberechtigte|Personensorgeberechtigte|Inanspruchnahme|bezüglich)\b"
)


def test_the_four_rights_of_the_first_talk_are_there():
    assert [recht.paragraf for recht in RECHTE.values()] == [
        "§ 5 SGB VIII",
        "§ 8 SGB VIII",
        "§ 9a SGB VIII",
        "§ 10a SGB VIII",
    ]


@pytest.mark.parametrize("recht", RECHTE.values(), ids=RECHTE)
def test_right_is_explained_in_short_plain_sentences(recht):
    saetze = re.split(r"(?<=[.?])\s+", recht.text)

    assert max(len(satz.split()) for satz in saetze) <= WOERTER_IM_SATZ
    assert not AMTSDEUTSCH.search(recht.text)
    assert "!" not in recht.titel + recht.text
    assert recht.quelle.startswith("§")
