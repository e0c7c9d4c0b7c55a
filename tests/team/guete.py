"""How much of what was planted the check finds, what it missed, and how often it cries wolf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from massanzug.team.domain.schwaerzung import Bekannt, funde
from massanzug.team.domain.schwaerzung.worte import worte
from tests.team.notizen import ORTSTEILE, Gepflanzt, Notiz


@dataclass
class Guete:
    gepflanzt: Counter[str] = field(default_factory=Counter)
    gefunden: Counter[str] = field(default_factory=Counter)
    uebersehen: list[tuple[Gepflanzt, str]] = field(default_factory=list)
    blinder_alarm: Counter[str] = field(default_factory=Counter)
    woerter: int = 0

    @property
    def anteil(self) -> float:
        return self.gefunden.total() / self.gepflanzt.total()

    @property
    def blind(self) -> float:
        """Of all words that were not planted, how many are listed all the same."""
        return self.blinder_alarm.total() / self.woerter


def messen(notizen: Iterable[Notiz]) -> Guete:
    guete = Guete()
    for notiz in notizen:
        bekannte = [Bekannt(name, "Mensch") for name in notiz.namen]
        gemeldet = funde(notiz.text, bekannte, ORTSTEILE)
        stellen = [(g.anfang, g.anfang + len(g.kern)) for g in notiz.gepflanzt]
        for gepflanzt, (von, bis) in zip(notiz.gepflanzt, stellen, strict=True):
            schluessel = f"{gepflanzt.art}, {gepflanzt.form}"
            guete.gepflanzt[schluessel] += 1
            # most of its letters: „Mühlenbergschule“ is not found by its „schule“ alone
            getroffen = sum(max(0, min(bis, f.ende) - max(von, f.anfang)) for f in gemeldet)
            if getroffen * 2 > bis - von:
                guete.gefunden[schluessel] += 1
            else:
                zeile = next(z for z in notiz.text.splitlines() if gepflanzt.kern in z)
                guete.uebersehen.append((gepflanzt, zeile))
        for wort in worte(notiz.text):
            if not any(von < wort.ende and wort.anfang < bis for von, bis in stellen):
                guete.woerter += 1
                if any(f.anfang < wort.ende and wort.anfang < f.ende for f in gemeldet):
                    guete.blinder_alarm[wort.text] += 1
    return guete
