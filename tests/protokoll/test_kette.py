from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.protokoll.kette import ANFANG, Glied, hash_von, kanonisch

GLIED = Glied(
    scherbe=3,
    nummer=1,
    vorgaenger=ANFANG,
    zeit=datetime(2026, 11, 23, 20, 6, 0, 123456, tzinfo=UTC),
    durch_id=7,
    person="Öznur Müller",
    organisation="Jugendamt",
    vorgang="wille.erfassen",
    objekt="fall.wille:5",
    akte="fall.fall:2",
    zweck="",
    angaben=kanonisch({"stand": 2, "frei": "ja"}),
)


def test_form_1_is_what_the_documentation_says():
    """By hand, so that the form cannot change unseen: every entry ever written depends on it."""
    von_hand = (
        f'[1,3,1,"{ANFANG}",1795464360123456,7,"Öznur Müller","Jugendamt","wille.erfassen",'
        '"fall.wille:5","fall.fall:2","",{"frei":"ja","stand":2}]'
    )

    assert hash_von(GLIED) == sha256(von_hand.encode()).hexdigest()


def test_hash_knows_the_moment_not_the_zone():
    in_tokio = GLIED.zeit.astimezone(timezone(timedelta(hours=9)))

    assert hash_von(GLIED._replace(zeit=in_tokio)) == hash_von(GLIED)


@pytest.mark.parametrize("feld", Glied._fields)
def test_hash_covers_every_field(feld):
    anders = {
        int: lambda wert: wert + 1,
        str: lambda wert: wert + "x",
        datetime: lambda wert: wert + timedelta(microseconds=1),
    }
    wert = getattr(GLIED, feld)

    geaendert = GLIED._replace(**{feld: anders[type(wert)](wert)})

    assert hash_von(geaendert) != hash_von(GLIED)


@given(st.text(), st.text(), st.text())
def test_text_cannot_slip_from_one_field_into_the_next(person, organisation, rest):
    links = GLIED._replace(person=person + rest, organisation=organisation)
    rechts = GLIED._replace(person=person, organisation=rest + organisation)

    assert (hash_von(links) == hash_von(rechts)) == (links == rechts)
