"""A page of the live site as a file: every address inside the house becomes a relative path.

The templates write attributes in double quotes and escape what people wrote, so that an attribute
can be found by its name and quotes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape

from django.conf import settings
from django.utils.html import escape

from massanzug.wegweiser.notseite.stile import ORDNER, STIL

SPRACHEN = {kuerzel for kuerzel, _ in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
_SKRIPT = re.compile(r"<script\b[^>]*\btype=\"[^>]*>.*?</script>", re.DOTALL)
_VERWEIS = re.compile(r"<link\b[^>]*>|<meta name=\"description\"[^>]*>")
_NUR_MIT_SERVER = re.compile(  # a file has no address to pass on, no calendar that is renewed and no open interface
    r"\s(?:data-vorschlaege|data-modul|data-arbeiter|data-kacheln|data-nennung)=\"[^\"]*\""
    r"|<p><a href=\"[^\"]*\.ics\">[^<]*</a></p>|<p data-nur-mit-server>.*?</p>"
    r"|<button [^>]*data-teilen=.*?</button>|<span [^>]*data-teilen-meldung></span>",
    re.DOTALL,
)
_ADRESSE = re.compile(r"\s(href|src|action)=\"(/[^\"]*)\"(\s+hreflang=\"\w+\")?")
_BLOCK = (
    "aside|body|dd|details|div|dl|dt|footer|form|h[1-6]|head|header|label|li|link|main|meta|nav|ol|p|"
    "script|search|section|summary|table|td|template|th|title|tr|ul"
)
_LUECKE = re.compile(rf">\s*\n\s*<(?=/?(?:{_BLOCK})\b)")  # where a space shows nowhere
_ATTRIBUT = re.compile(r"\b(rel|href|media)=\"([^\"]*)\"")
_MODULE = "maplibre-gl/"  # the map to move is one; the picture of the map stays


def datei_zu(weg: str) -> str:
    """``/`` is ``index.html``, ``/tr/thema/kita/`` is ``tr/thema/kita.html``."""
    teil = weg.strip("/")
    if not teil or teil in SPRACHEN:
        return posixpath.join(teil, "index.html")
    return f"{teil}.html"


@cache
def _relativ(ziel: str, ordner: str) -> str:
    return posixpath.relpath(ziel, ordner or ".")


@dataclass(slots=True)
class Umschreiber:
    """``seiten``: the files there will be; ``statt``: the place on a page that another is now.

    Gathers style sheets, other files and dead links.
    """

    seiten: Collection[str]
    statt: Mapping[str, str]
    stile: dict[tuple[str, str], None] = field(default_factory=dict)
    beigaben: dict[str, str] = field(default_factory=dict)
    ohne_ziel: set[str] = field(default_factory=set)

    def seite(self, html: str, datei: str) -> str:
        """``datei``: where the page will stand."""
        ordner = posixpath.dirname(datei)
        html = _VERWEIS.sub(self._kopfzeile, _SKRIPT.sub("", _NUR_MIT_SERVER.sub("", html)))
        html = _ADRESSE.sub(lambda t: self._attribut(t, ordner), html)
        stil = f'<link rel="stylesheet" href="{_relativ(STIL, ordner)}">\n</head>'
        return _LUECKE.sub("><", html.replace("</head>", stil, 1)).strip() + "\n"

    def _kopfzeile(self, treffer: re.Match[str]) -> str:
        """Style sheets are bundled; a thousand pages do without icon and words for search engines."""
        attribute = dict(_ATTRIBUT.findall(treffer[0]))
        if attribute.get("rel") == "stylesheet":
            name = attribute["href"].removeprefix(settings.STATIC_URL)
            if not name.startswith(_MODULE):
                self.stile[name, attribute.get("media", "")] = None
        return ""

    def _attribut(self, treffer: re.Match[str], ordner: str) -> str:
        name, adresse, andere_sprache = treffer.groups(default="")
        ziel = self._ziel(unescape(adresse), ordner, andere_sprache=bool(andere_sprache))
        return f' {name}="{escape(ziel)}"' if ziel else ""

    def _ziel(self, adresse: str, ordner: str, *, andere_sprache: bool) -> str:
        """Empty where the copy has nothing of the kind: the link becomes plain words."""
        weg, raute, anker = adresse.partition("#")
        weg, frage, worte = weg.partition("?")
        if weg.startswith(settings.STATIC_URL):
            return _relativ(self._beigabe(weg.removeprefix(settings.STATIC_URL)), ordner)
        datei = self._vorhanden(weg, andere_sprache=andere_sprache)
        if datei is None:
            self.ohne_ziel.add(weg)
            return ""
        if "#" in datei:
            return _relativ(datei, ordner)
        return _relativ(datei, ordner) + frage + worte + raute + anker

    def _beigabe(self, name: str) -> str:
        ziel = f"{ORDNER}/{posixpath.basename(name)}"
        self.beigaben[ziel] = name
        return ziel

    def _vorhanden(self, weg: str, *, andere_sprache: bool) -> str | None:
        """The page itself, or what stands for it.

        Of a page that this language has not, the German one; but whoever changes the language gets
        that language's first page.
        """
        if (roh := weg.strip("/")) in self.seiten:
            return roh
        datei = datei_zu(weg)
        if datei in self.seiten:
            return datei
        if datei in self.statt:
            return self.statt[datei]
        sprache, _, rest = datei.partition("/")
        if andere_sprache:
            return f"{sprache}/index.html" if sprache in SPRACHEN else "index.html"
        return rest if sprache in SPRACHEN and rest in self.seiten else None
