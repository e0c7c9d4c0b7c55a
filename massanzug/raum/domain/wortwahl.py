"""The town's own words (X11, T14): one switch changes every label.

Words are read at most every ``SEKUNDEN`` and kept per process, so that a label costs no query and
a change reaches every other process by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from time import monotonic

from django.db import DatabaseError, transaction
from django.utils.functional import lazy

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.verzeichnis import verzeichnis_pruefen, verzeichnisstand
from massanzug.raum.models import Wortwahl

SEKUNDEN = 5.0
FORMEN = ("singular", "plural", "genitiv", "dativ_plural", "gebeugt")


@dataclass(frozen=True, slots=True)
class Wort:
    singular: str
    plural: str
    genitiv: str

    @property
    def dativ_plural(self) -> str:
        """„in den Wirkungsräumen“, „mit den Leitträgern“."""
        return self.plural if self.plural.endswith(("n", "s")) else f"{self.plural}n"

    @property
    def gebeugt(self) -> str:
        """„die fallunabhängige Arbeit“; only for adjectives."""
        return f"{self.singular}e"


STANDARD: Mapping[str, Wort] = {  # Arnsberg's words
    Begriff.WIRKUNGSRAUM: Wort("Wirkungsraum", "Wirkungsräume", "Wirkungsraums"),
    Begriff.LEITTRAEGER: Wort("Leitträger", "Leitträger", "Leitträgers"),
    Begriff.FALLUNABHAENGIG: Wort("fallunabhängig", "fallunabhängig", "fallunabhängig"),
}
ANDERSWO: Mapping[str, Wort] = {  # what other towns say
    Begriff.WIRKUNGSRAUM: Wort("Sozialraum", "Sozialräume", "Sozialraums"),
    Begriff.LEITTRAEGER: Wort("Schwerpunktträger", "Schwerpunktträger", "Schwerpunktträgers"),
    Begriff.FALLUNABHAENGIG: Wort("fallunspezifisch", "fallunspezifisch", "fallunspezifisch"),
}

_gemerkt: tuple[float, Mapping[str, Wort]] = (0.0, STANDARD)  # read again after, words


def geltende_worte(am: date) -> dict[str, Wort]:
    """Begriff → the word that holds on that day."""
    worte = dict(STANDARD)
    for zeile in Wortwahl.objects.filter(gueltig_von__lte=am).order_by("gueltig_von"):
        worte[zeile.begriff] = Wort(zeile.singular, zeile.plural, zeile.genitiv)
    return worte


def gewaehlte_worte() -> list[Wortwahl]:
    """Every choice ever made, the newest of each Begriff first."""
    return list(Wortwahl.objects.all())


def wortstand(begriff: Begriff) -> int:
    """How often somebody has chosen this word."""
    return verzeichnisstand(Wortwahl.objects.filter(begriff=begriff))


def _worte() -> Mapping[str, Wort]:
    global _gemerkt  # noqa: PLW0603 - what a process remembers
    bis, worte = _gemerkt
    if monotonic() < bis:
        return worte
    with suppress(DatabaseError):  # an error page has labels too: the last known words do
        worte = geltende_worte(heute())
    _gemerkt = (monotonic() + SEKUNDEN, worte)
    return worte


def _vergessen() -> None:
    global _gemerkt  # noqa: PLW0603 - what a process remembers
    _gemerkt = (0.0, _gemerkt[1])


def wort(begriff: str, form: str = "singular") -> str:
    """One word in one of ``FORMEN``. An unknown Begriff or form is a KeyError."""
    if form not in FORMEN:
        raise KeyError(form)
    return str(getattr(_worte()[begriff], form))


class _Einsetzen(dict[str, str]):
    """``{wirkungsraum}`` and ``{wirkungsraum_plural}`` in a sentence."""

    def __missing__(self, schluessel: str) -> str:
        begriff, _, form = schluessel.partition("_")
        return wort(begriff, form or "singular")


def satz(muster: str) -> str:
    """``"Zu welchem {wirkungsraum}?"`` with the town's words in it."""
    return muster.format_map(_Einsetzen())


wort_lazy = lazy(wort, str)
satz_lazy = lazy(satz, str)


@transaction.atomic
def wort_waehlen(  # noqa: PLR0913 - what one line of the list says
    begriff: Begriff,
    neu: Wort,
    *,
    durch: Benutzer,
    ab: date,
    beschluss: str = "",
    stand: int | None = None,
) -> Wortwahl:
    """From that day on every label says so; what the word was before stays on record.

    ``stand``: of the list of choices for this Begriff, as the person saw it.
    """
    verlange(durch, "wortwahl.setzen")
    if geltende_worte(ab)[begriff] == neu:
        raise Regelverstoss(f"„{neu.singular}“ gilt am {ab:%d.%m.%Y} schon.")
    bisherige = Wortwahl.objects.select_for_update().filter(begriff=begriff)
    werte = {**asdict(neu), "beschluss": beschluss}
    if stand is not None:
        verzeichnis_pruefen(bisherige, stand, {**werte, "ab": ab})
    wahl = bisherige.filter(gueltig_von=ab).first()
    if wahl is None:
        wahl = anlegen(Wortwahl(begriff=begriff, gueltig_von=ab, **werte), durch=durch)
    else:
        fortschreiben(wahl, werte, durch=durch)
    protokolliere(durch, "wort.waehlen", wahl, begriff=begriff, ab=ab.isoformat())
    _vergessen()
    transaction.on_commit(_vergessen)  # another thread may have read the old word meanwhile
    return wahl
