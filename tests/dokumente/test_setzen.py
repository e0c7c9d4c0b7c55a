from __future__ import annotations

import io
import shutil
import subprocess

import pikepdf
import pytest

from massanzug.dokumente.schriften import darstellbar
from massanzug.dokumente.setzen import setze
from massanzug.fall.domain.planinhalt import PersonImPlan, WilleImPlan
from tests.dokumente.plaene import STELLEN, daten, riesig, ueblich, winzig

VORLAGEN = ["hilfeplan_fachlich", "familienseite", "bescheidanlage"]
GROESSEN = {"winzig": winzig, "ueblich": ueblich, "riesig": riesig}
PDFTOTEXT = shutil.which("pdftotext") or "pdftotext"
BOESES = [
    '#eval("1+1")',
    "#panic(1)",
    "*fett* _kursiv_ $x^2$ `code`",
    "<script>alert(1)</script>",
    "'; DROP TABLE fall; --",
    '#import "haus.typ"; #daten.plan',
    "= Überschrift\n- Liste\n/ Begriff: x",
    "\\u{41} @verweis <marke> //kommentar /* */",
    '#read("/etc/passwd")',
]


def text(pdf):
    lauf = subprocess.run(  # noqa: S603 - poppler, on bytes of our own
        [PDFTOTEXT, "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(lauf.stdout.decode().split())


def geoeffnet(pdf):
    return pikepdf.open(io.BytesIO(pdf))


def marken(dokument):
    """All structure types in the document, in reading order."""
    offen, gefunden = [dokument.Root.StructTreeRoot], []
    while offen:
        knoten = offen.pop()
        if isinstance(knoten, pikepdf.Dictionary):
            if "/S" in knoten:
                gefunden.append(str(knoten.S))
            kinder = knoten.get("/K", [])
            offen.extend(reversed(list(kinder) if isinstance(kinder, pikepdf.Array) else [kinder]))
    return gefunden


@pytest.mark.parametrize("vorlage", VORLAGEN)
@pytest.mark.parametrize("groesse", GROESSEN)
def test_every_document_is_tagged_and_says_what_it_is(vorlage, groesse):
    """PDF/UA-1: tags, language, title shown in the window, the identifier in the metadata."""
    dokument = geoeffnet(setze(vorlage, daten(GROESSEN[groesse]()), titel="Plan für Öznur"))

    wurzel = dokument.Root
    assert wurzel.MarkInfo.Marked
    assert str(wurzel.Lang) == "de"
    assert wurzel.ViewerPreferences.DisplayDocTitle
    with dokument.open_metadata() as angaben:
        assert angaben["pdfuaid:part"] == "1"
        assert angaben["dc:title"] == "Plan für Öznur"
    assert "/H1" in marken(dokument) or groesse == "winzig"


def test_professional_plan_has_headings_lists_and_table_headers():
    gefunden = set(marken(geoeffnet(setze("hilfeplan_fachlich", daten(ueblich()), titel="Plan"))))

    assert {"/Title", "/H1", "/H2", "/Table", "/THead", "/TH", "/TD", "/L", "/LI"} <= gefunden


def test_professional_plan_says_everything_of_f10():
    inhalt = text(setze("hilfeplan_fachlich", daten(ueblich()), titel="Plan"))

    for satz in [
        "Ich will wieder zum Training, ohne dass vorher alle schreien.",
        "Opa Mehmet wohnt zwei Straßen weiter.",
        "Es soll aufhören, dass alle schreien.",
        "Sozialpädagogische Familienhilfe",
        "1. Dezember 2026 bis 31. Mai 2027",
        "Caritasverband (Beispiel); Familienwerk (Beispiel)",
        "Jule trägt mich in die Startelf ein.",
        "Gespräche zu Hause, auf Türkisch",
        "Im September fehlte er an 14 Tagen.",
        "Ich finde das übertrieben, aber ich mache mit.",
        "19. Mai 2027",
        "Ombudschaft Jugendhilfe NRW",
        "Seite 1 von",
    ]:
        assert satz in inhalt


def test_disagreement_stays_visible():
    nein = {
        "wer": "Emre Kaya",
        "antwort": "nein",
        "antwort_text": "nicht einverstanden",
        "worte": "Das mit der Schule ist nicht mein Plan.",
        "am": "2026-11-23",
    }

    fachlich = text(
        setze("hilfeplan_fachlich", daten(ueblich(), zustimmungen=[nein]), titel="Plan")
    )
    familie = text(setze("familienseite", daten(ueblich(), zustimmungen=[nein]), titel="Plan"))

    assert "nicht einverstanden" in fachlich
    assert "Das mit der Schule ist nicht mein Plan." in familie


def test_family_page_has_its_six_parts_in_plain_words():
    inhalt = text(setze("familienseite", daten(ueblich(), person="Emre Kaya"), titel="Mein Plan"))

    teile = [
        "Mein Plan",
        "Emre Kaya",
        "Meine Ziele",
        "Das tue ich",
        "Das tun andere",
        "Das verlangt das Jugendamt",
        "Die Sorge: Im September fehlte er an 14 Tagen.",
        "Geprüft wird das bis 15.01.2027: Vera Muster",
        "Nächstes Treffen",
        "16. Februar 2027",
        "Wenn etwas nicht stimmt",
    ]
    assert [teil for teil in teile if teil not in inhalt] == []


def test_page_for_all_names_the_family_and_who_wants_what():
    inhalt = text(setze("familienseite", daten(ueblich()), titel="Unser Plan"))

    assert "Unser Plan" in inhalt
    assert "Familie Kaya-Lindner" in inhalt
    assert "Sibel Kaya: Abends sitzen wir" in inhalt


@pytest.mark.parametrize("groesse", GROESSEN)
def test_family_page_is_one_page_and_whole(groesse):
    """However long the plan: the last line of the page is there, so nothing ran out of it."""
    plan = GROESSEN[groesse](stellen=STELLEN) if groesse != "riesig" else riesig()

    pdf = setze("familienseite", daten(plan), titel="Unser Plan")

    inhalt = text(pdf)
    assert len(geoeffnet(pdf).pages) == 1
    assert "Ombudschaft Jugendhilfe NRW" in inhalt
    assert ("Sie stehen im Hilfeplan" in inhalt) == (groesse == "riesig")


def test_bescheid_annex_keeps_the_familys_words_to_itself():
    """What somebody wants, has and is ashamed of is not part of an administrative act."""
    plan = ueblich()

    inhalt = text(setze("bescheidanlage", daten(plan), titel="Anlage"))

    assert "§ 31 SGB VIII" in inhalt
    assert "Die Begleitung im Alltag setzt dort an" in inhalt
    for wort in ["Ich will", "schreien", "Opa Mehmet", "Training", "Handy", "14 Tagen", "Schule"]:
        assert wort not in inhalt


@pytest.mark.parametrize("vorlage", VORLAGEN)
def test_annex_without_decision_is_still_a_document(vorlage):
    assert setze(vorlage, daten(ueblich(hilfe=None)), titel="Plan").startswith(b"%PDF")


@pytest.mark.parametrize("boese", BOESES)
def test_strangers_words_stay_words(boese):
    plan = ueblich(name=boese, willen=(WilleImPlan(boese, boese),))

    inhalt = text(setze("hilfeplan_fachlich", daten(plan), titel=boese))

    assert " ".join(boese.split()) in inhalt


def test_names_from_everywhere_are_shown():
    namen = ["محمد الأحمد", "Ștefănescu", "Łukasz Żółć", "Борис Їжак", "Nguyễn Thị Ánh", "Αθηνά"]
    plan = ueblich(personen=tuple(PersonImPlan(name) for name in namen))

    inhalt = text(setze("hilfeplan_fachlich", daten(plan), titel="Plan"))

    for name in namen[1:]:
        assert name in inhalt
    assert "محمد" in inhalt


def test_character_without_a_shape_keeps_no_plan_from_being_printed():
    plan = ueblich(name="Familie 北京 😀\u202eegnaL\0")

    inhalt = text(setze("hilfeplan_fachlich", daten(plan), titel="Plan \U0001f600"))

    assert "Familie ▯▯ ▯egnaL" in inhalt


def test_fonts_cover_what_people_here_are_called():
    assert set(map(ord, "äöüßÄÖÜẞğışçñøåłżščžőűțșđ„“–…€§")) <= darstellbar()
    assert ord("北") not in darstellbar()


def test_same_data_give_the_same_bytes():
    eins, zwei = (setze("familienseite", daten(ueblich()), titel="Plan") for _ in range(2))

    assert eins == zwei


@pytest.mark.parametrize("vorlage", VORLAGEN)
def test_draft_says_so_in_words(vorlage):
    """The large mark behind the page is decoration; a screen reader gets the sentence."""
    entwurf = text(setze(vorlage, daten(ueblich(), entwurf=True), titel="Plan"))
    fertig = text(setze(vorlage, daten(ueblich()), titel="Plan"))

    assert "Entwurf, noch nicht vereinbart" in entwurf
    assert "Entwurf" not in fertig


def test_every_goal_and_step_of_a_long_plan_stands_in_the_professional_one():
    inhalt = text(setze("hilfeplan_fachlich", daten(riesig()), titel="Plan"))

    assert all(f"Ziel {n}:" in inhalt for n in range(1, 31))
    assert all(f"Baustein {n}:" in inhalt for n in range(60))
