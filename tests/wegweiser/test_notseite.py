"""The copy that needs no server: complete, quiet, small steps, all or nothing, and signed."""

from __future__ import annotations

import hashlib
import posixpath
import re
import shutil
import stat
import subprocess
import sys
from datetime import UTC, datetime
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from massanzug.wegweiser.models import Angebot, Stadtangabe
from massanzug.wegweiser.notseite.bau import notseite_bauen
from massanzug.wegweiser.notseite.seiten import EINZELNE, NUR_DEUTSCH, OHNE_KOPIE
from massanzug.wegweiser.notseite.siegel import KeinSchluessel, siegel_anlegen, siegel_lesen
from massanzug.wegweiser.urls import urlpatterns
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AngebotFabrik,
    GegendFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
    ThemaFabrik,
)
from tests.fabriken.wegweiser import TextFabrik

BOESE = """<script src="//fremd.example/x.js"></script>"""
CSS_URL = re.compile(r"""url\(\s*['"]?([^'")]+)""")
STARTTAG = datetime(2026, 11, 3, 12, tzinfo=UTC)


@pytest.fixture
def verzeichnis(settings):
    """Six entries in two languages; one is secret, one has Arabic words, one a name like markup."""
    settings.LANGUAGES = [("de", "Deutsch"), ("ar", "العربية")]
    Stadtangabe.objects.create(schluessel="stadt", wert="Arnsberg")
    Stadtangabe.objects.create(schluessel="telefon", wert="02932 201-0")
    babys, streit = ThemaFabrik(schluessel="babys"), ThemaFabrik(schluessel="streit")
    gegend = GegendFabrik()
    AngebotFabrik(slug="schreibaby", name="Schreibaby-Ambulanz", themen=[babys], gegend=gegend)
    AngebotFabrik(slug="arabisch", name="Krabbeln", themen=[babys], gegend=gegend)
    AngebotFabrik(slug="boese", name=f"Verein {BOESE}", beschreibung=BOESE, themen=[streit])
    AngebotFabrik(slug="tagundnacht", art="hotline", rund_um_die_uhr=True, gegend=gegend)
    GeheimesAngebotFabrik(slug="geheim", name="Frauenhaus", themen=[streit])
    AngebotFabrik(slug="weg", name="Gibt es nicht mehr", veroeffentlicht=False)
    OeffnungszeitFabrik(angebot=Angebot.objects.get(slug="schreibaby"))
    TextFabrik(
        angebot=Angebot.objects.get(slug="arabisch"), sprache="ar", name="حبو", beschreibung="لعب"
    )


@pytest.fixture
def kopie(db, verzeichnis, tmp_path):  # noqa: ARG001 - the tables are read
    ziel = tmp_path / "stick" / "notseite"
    notseite_bauen(ziel)
    return ziel


class Verweise(HTMLParser):
    """Where a page leads, what it loads, and what can be jumped to on it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ziele: list[str] = []
        self.geladen: list[str] = []
        self.marken: set[str] = set()
        self.skripte_im_text = 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        werte = dict(attrs)
        self.marken |= {werte["id"]} if "id" in werte else set()
        if tag in ("a", "form"):
            self.ziele += [werte[n] for n in ("href", "action") if werte.get(n)]
        else:
            self.geladen += [werte[n] for n in ("href", "src", "data", "srcset") if werte.get(n)]
        self.skripte_im_text += tag == "script" and "src" not in werte


def dateien(ziel: Path, endung: str = "") -> dict[str, bytes]:
    alle = (p for p in ziel.rglob(f"*{endung}") if p.is_file())
    return {p.relative_to(ziel).as_posix(): p.read_bytes() for p in alle}


def seiten(ziel: Path) -> dict[str, Verweise]:
    return {n: Verweise(i.decode()) for n, i in dateien(ziel, ".html").items()}


def ziel_von(verweis: str, seite: str) -> tuple[str, str]:
    teile = urlsplit(verweis)
    pfad = posixpath.join(posixpath.dirname(seite), unquote(teile.path)) if teile.path else seite
    return posixpath.normpath(pfad), unquote(teile.fragment)


def innen(verweis: str) -> bool:
    return not urlsplit(verweis).scheme


def test_every_link_leads_to_a_file_and_a_place_on_it(kopie):
    gelesen, alle = seiten(kopie), dateien(kopie)

    tot = []
    for name, seite in gelesen.items():
        for verweis in filter(innen, seite.ziele):
            ziel, marke = ziel_von(verweis, name)
            if ziel not in alle or (marke and marke not in gelesen[ziel].marken):
                tot.append(f"{name} → {verweis}")

    assert tot == []
    assert sum(len(s.ziele) for s in gelesen.values()) > 500


def test_nothing_is_loaded_that_is_not_in_the_folder(kopie):
    alle = dateien(kopie)

    for name, seite in seiten(kopie).items():
        assert seite.skripte_im_text == 0, name
        for adresse in seite.geladen:
            assert innen(adresse), f"{name} lädt {adresse}"
            assert ziel_von(adresse, name)[0] in alle, f"{name} lädt {adresse}"
    for name, inhalt in dateien(kopie, ".css").items():
        for adresse in CSS_URL.findall(inhalt.decode()):
            assert adresse.startswith("data:") or ziel_von(adresse, name)[0] in alle, adresse
    assert not any(b'type="module"' in i or b"import(" in i for i in alle.values())


def test_every_page_of_the_directory_is_copied_or_left_out_on_purpose():
    ohne_angaben = {
        p.name for p in urlpatterns if getattr(p, "name", None) and not p.pattern.converters
    }

    assert ohne_angaben == {
        *EINZELNE,
        *NUR_DEUTSCH,
        *OHNE_KOPIE,
        "suche",
        "stichworte",
    }


def test_every_page_says_that_it_is_a_copy_and_from_when(kopie):
    Angebot.objects.update(geaendert=STARTTAG)
    notseite_bauen(kopie)

    for name, inhalt in dateien(kopie, ".html").items():
        text = inhalt.decode()
        assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in text, name
        assert "ww-notband" in text, name
        assert ("3. November 2026" if "/" not in name else "2026") in text, name
    assert 'dir="rtl"' in (kopie / "ar/index.html").read_text()


def test_what_needs_a_server_or_a_clock_is_not_offered(kopie):
    start, angebot = ((kopie / n).read_text() for n in ("index.html", "angebot/schreibaby.html"))

    assert 'href="tel:029322010"' in start
    for wort in ("/reden", "/fach/", "/kern/", "vorschlaege", "/static/", "csrf"):
        assert wort not in start + angebot
    assert "ww-jetztoffen" not in angebot
    assert "09:00–12:00" in angebot


def test_entry_without_words_in_a_language_is_the_german_page(kopie):
    liste = (kopie / "ar/themen/familie.html").read_text()

    assert 'href="../angebot/arabisch.html"' in liste
    assert "schreibaby" not in liste
    assert 'href="../../thema/babys.html"' in liste
    assert not (kopie / "ar/angebot/schreibaby.html").exists()
    assert 'href="../ar/index.html"' in (kopie / "angebot/schreibaby.html").read_text()
    assert 'href="../ar/angebot/arabisch.html"' in (kopie / "angebot/arabisch.html").read_text()


def test_secrets_and_what_was_taken_off_are_nowhere(kopie):
    alle = {n: i.decode(errors="ignore") for n, i in dateien(kopie).items()}

    for name, text in alle.items():
        assert [w for w in (*VERBORGENES, "Gibt es nicht mehr") if w in text] == [], name
    assert "Frauenhaus" in alle["thema/streit.html"]
    assert "Frauenhaus" in alle["dateien/angebote.js"]


def test_a_name_like_markup_is_a_name(kopie):
    for inhalt in dateien(kopie, ".html").values():
        assert BOESE not in inhalt.decode()
    assert "&lt;script" in (kopie / "angebot/boese.html").read_text()


def test_second_run_writes_nothing_and_touches_nothing(kopie):
    vorher = {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in kopie.rglob("*")}

    bilanz = notseite_bauen(kopie).bilanz

    assert (bilanz.geschrieben, bilanz.entfernt) == ((), ())
    assert {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in kopie.rglob("*")} == vorher


def test_changed_entry_rewrites_its_pages_and_leaves_the_others_alone(kopie):
    unberuehrt = kopie / "angebot/boese.html"
    knoten = unberuehrt.stat().st_ino
    angebot = Angebot.objects.get(slug="schreibaby")
    angebot.telefon = "02932 99999"
    angebot.save()

    bilanz = notseite_bauen(kopie).bilanz

    assert {"angebot/schreibaby.html", "thema/babys.html", "dateien/angebote.js"} <= set(
        bilanz.geschrieben
    )
    for name in bilanz.geschrieben:
        if not name.endswith((".txt", ".pdf")):
            assert "02932 99999" in (kopie / name).read_text(), name
    assert unberuehrt.stat().st_ino == knoten


def test_entry_taken_off_goes_with_its_page(kopie):
    Angebot.objects.filter(slug="boese").update(veroeffentlicht=False)

    bilanz = notseite_bauen(kopie).bilanz

    assert bilanz.entfernt == ("angebot/boese.html",)
    assert not (kopie / "angebot/boese.html").exists()
    assert b"boese" not in b"".join(dateien(kopie).values())


@pytest.fixture
def schluessel(settings, tmp_path):
    datei = tmp_path / "schluessel.pem"
    settings.NOTSEITE_SCHLUESSEL = str(datei)
    return datei


@pytest.fixture
def unterschrieben(db, verzeichnis, schluessel, tmp_path):  # noqa: ARG001 - likewise
    siegel_anlegen(schluessel)
    notseite_bauen(tmp_path / "notseite")
    return tmp_path / "notseite"


def minisign(ziel: Path, *mehr: str) -> subprocess.CompletedProcess[str]:
    programm = shutil.which("minisign")
    if programm is None:
        pytest.skip("minisign ist nicht installiert (apt-get install minisign)")
    befehl = [programm, "-V", "-H", "-m", str(ziel / "pruefsummen.txt"), *mehr]
    return subprocess.run(befehl, capture_output=True, text=True, check=False)  # noqa: S603 - minisign


def test_minisign_takes_the_signature(unterschrieben, schluessel):
    oeffentlich = siegel_lesen(schluessel).oeffentlich

    mit_text = minisign(unterschrieben, "-P", oeffentlich)
    mit_datei = minisign(unterschrieben, "-p", str(unterschrieben / "notseite.pub"))

    assert mit_text.returncode == mit_datei.returncode == 0, mit_text.stderr + mit_datei.stderr
    assert "Wegweiser Arnsberg, Stand" in mit_text.stdout
    assert oeffentlich in (unterschrieben / "notseite.html").read_text()


def test_minisign_finds_a_changed_list_a_changed_comment_and_another_key(unterschrieben, tmp_path):
    oeffentlich = str(unterschrieben / "notseite.pub")
    fremd = siegel_anlegen(tmp_path / "fremd.pem").oeffentlich
    liste, unterschrift = (unterschrieben / f"pruefsummen.txt{e}" for e in ("", ".minisig"))
    echt = unterschrift.read_text()

    assert minisign(unterschrieben, "-P", fremd).returncode != 0
    unterschrift.write_text(echt.replace("Arnsberg", "Anderswo"))
    assert minisign(unterschrieben, "-p", oeffentlich).returncode != 0
    unterschrift.write_text(echt)
    assert minisign(unterschrieben, "-p", oeffentlich).returncode == 0
    liste.write_bytes(liste.read_bytes()[:-2] + b"x\n")
    assert minisign(unterschrieben, "-p", oeffentlich).returncode != 0


def sha256sum(ziel: Path) -> subprocess.CompletedProcess[str]:
    befehl = ["sha256sum", "--check", "--strict", "--quiet", "pruefsummen.txt"]
    return subprocess.run(befehl, cwd=ziel, capture_output=True, text=True, check=False)  # noqa: S603 - coreutils


def test_checksums_cover_every_file_and_find_a_changed_byte(unterschrieben):
    liste = (unterschrieben / "pruefsummen.txt").read_text().splitlines()
    genannt = [zeile[66:] for zeile in liste]
    alle = dateien(unterschrieben)

    assert genannt == sorted(set(alle) - {"pruefsummen.txt", "pruefsummen.txt.minisig"})
    assert liste[0][:64] == hashlib.sha256(alle[genannt[0]]).hexdigest()
    assert sha256sum(unterschrieben).returncode == 0
    seite = unterschrieben / "jetzt-hilfe.html"
    seite.write_bytes(seite.read_bytes().replace(b"110", b"111", 1))
    assert "jetzt-hilfe.html" in sha256sum(unterschrieben).stdout


def test_without_a_key_the_copy_says_that_nobody_can_tell(kopie):
    seite = (kopie / "notseite.html").read_text()

    assert "Diese Kopie ist nicht unterschrieben" in seite
    assert not (kopie / "pruefsummen.txt.minisig").exists()
    assert sha256sum(kopie).returncode == 0


def test_key_is_for_this_user_alone_and_shown_again(schluessel):
    erste, zweite = StringIO(), StringIO()

    call_command("notseite_schluessel", stdout=erste)
    call_command("notseite_schluessel", stdout=zweite)

    assert stat.S_IMODE(schluessel.stat().st_mode) == 0o600
    assert erste.getvalue() == zweite.getvalue() == siegel_lesen(schluessel).oeffentlich + "\n"


@pytest.mark.parametrize("fehler", ["fuer alle", "kein Schluessel", "fehlt"])
def test_key_that_cannot_be_trusted_stops_the_run(schluessel, fehler):
    if fehler == "fuer alle":
        siegel_anlegen(schluessel)
        schluessel.chmod(0o644)
    elif fehler == "kein Schluessel":
        schluessel.write_text("Tür")
        schluessel.chmod(0o600)

    with pytest.raises(KeinSchluessel):
        siegel_lesen(schluessel)


@pytest.mark.usefixtures("db", "verzeichnis")
def test_command_says_what_it_did_and_runs_what_comes_after(settings, tmp_path):
    settings.NOTSEITE_NACHHER = (
        f"{sys.executable} -c \"import os, pathlib; z = pathlib.Path(os.environ['NOTSEITE_ZIEL']);"
        " (z.parent / 'nachher').write_text(str((z / 'index.html').exists()))\""
    )
    gesagt, gewarnt = StringIO(), StringIO()

    call_command("notseite", str(tmp_path / "notseite"), prozesse=1, stdout=gesagt, stderr=gewarnt)

    assert "Dateien geschrieben, 0 unverändert, 0 entfernt" in gesagt.getvalue()
    assert "Nicht unterschrieben" in gesagt.getvalue()
    assert gewarnt.getvalue() == ""
    assert (tmp_path / "nachher").read_text() == "True"


@pytest.mark.usefixtures("db", "verzeichnis")
@pytest.mark.parametrize("befehl", ["false", "gibt-es-nicht-auf-dieser-maschine"])
def test_command_fails_when_what_comes_after_fails(settings, tmp_path, befehl):
    settings.NOTSEITE_NACHHER = befehl

    with pytest.raises(CommandError, match="NOTSEITE_NACHHER ist misslungen"):
        call_command("notseite", str(tmp_path / "notseite"), prozesse=1, stdout=StringIO())

    assert (tmp_path / "notseite/index.html").exists()


def test_command_leaves_the_copy_when_the_key_is_bad(kopie, schluessel):
    schluessel.write_text("Tür")
    vorher = dateien(kopie)

    with pytest.raises(CommandError, match="chmod 600"):
        call_command("notseite", str(kopie), prozesse=1)

    assert dateien(kopie) == vorher


@pytest.mark.skipif(
    connection.vendor == "postgresql",
    reason="forked out of a test process with a browser's threads, a drawing process may die there",
)
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("verzeichnis")
def test_two_processes_draw_what_one_draws(tmp_path):
    notseite_bauen(tmp_path / "einer")
    notseite_bauen(tmp_path / "zwei", prozesse=2)

    assert dateien(tmp_path / "zwei") == dateien(tmp_path / "einer")
    assert connection.is_usable()
