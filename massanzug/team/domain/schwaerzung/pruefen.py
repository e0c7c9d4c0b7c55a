from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from massanzug.team.domain.schwaerzung import muster
from massanzug.team.domain.schwaerzung.funde import Bekannt, Fund, Fundart
from massanzug.team.domain.schwaerzung.namen import gemeint, gesuchte, vorname
from massanzug.team.domain.schwaerzung.worte import grundform, worte


def namensfunde(text: str, bekannte: Iterable[Bekannt]) -> list[Fund]:
    """The names of the case in this text, in whatever form."""
    gesucht = gesuchte(bekannte)
    return [
        Fund(wort.anfang, wort.ende, wort.text, Fundart.AKTE, name.ersatz)
        for wort in worte(text)
        if (name := gemeint(wort, gesucht))
    ]


def funde(text: str, bekannte: Iterable[Bekannt], ortsteile: Collection[str] = ()) -> list[Fund]:
    """Everything that may point to somebody, in the order of the text, nothing twice.

    Where several rules meet, the name of the case wins, then the longest.
    """
    eigene = frozenset(grundform(name) for name in ortsteile)
    alle = [
        *namensfunde(text, bekannte),
        *muster.kontakte(text),
        *muster.daten(text),
        *muster.anschriften(text),
        *muster.einrichtungen(text),
        *muster.orte(text, eigene),
        *muster.angekuendigte_namen(text),
        *_vornamen(text),
    ]
    alle.sort(key=lambda f: (f.art != Fundart.AKTE, f.anfang - f.ende))
    behalten: list[Fund] = []
    for fund in alle:
        if not any(fund.anfang < b.ende and b.anfang < fund.ende for b in behalten):
            behalten.append(fund)
    return sorted(behalten, key=lambda f: f.anfang)


def _vornamen(text: str) -> Iterator[Fund]:
    for wort in worte(text):
        if vorname(wort):
            yield Fund(wort.anfang, wort.ende, wort.text, Fundart.NAME)


def schwaerzen(text: str, bekannte: Iterable[Bekannt]) -> str:
    """The names of the case as „[Mutter]“; two of one person side by side once."""
    teile, stelle, zuletzt = [], 0, ""
    for fund in namensfunde(text, bekannte):
        dazwischen = text[stelle : fund.anfang]
        if dazwischen.endswith(f"{fund.ersatz} "):  # „Oma Irmgard“ is „[Oma]“
            dazwischen = dazwischen.removesuffix(f"{fund.ersatz} ")
        if fund.ersatz == zuletzt and not dazwischen.strip(" -"):
            stelle = fund.ende
            continue
        teile += [dazwischen, f"[{fund.ersatz}]"]
        stelle, zuletzt = fund.ende, fund.ersatz
    return "".join([*teile, text[stelle:]])
