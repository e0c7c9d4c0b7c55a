"""The search in memory: the reference for the index on disk and for the browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from massanzug.suche.antwort import Fund, antworten, hat_merkmale, im_umkreis
from massanzug.suche.begriffe import Anfrage, Eintrag, Ergebnis, Gegend, Thema
from massanzug.suche.deuten import Bestand, Deuter
from massanzug.suche.lesen import Leser
from massanzug.suche.plan import Plan, noetig
from massanzug.suche.rang import Rangfolge
from massanzug.suche.stapel import dokumente
from massanzug.suche.themen import grundlage
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.vorschlag import Vorschlagsliste
from massanzug.suche.woerter import Wortzaehler
from massanzug.suche.wortschatz import Wortschatz, packen


class Speichersuche:
    """All offers analysed and held in memory; every match is ranked exactly."""

    def __init__(
        self, eintraege: Iterable[Eintrag], themen: Iterable[Thema], gegenden: Iterable[Gegend]
    ) -> None:
        themen, gegenden = tuple(themen), tuple(gegenden)
        analyse, verzeichnis = grundlage(themen, gegenden)
        self.dokumente = dokumente(tuple(eintraege), analyse)
        zaehler = Wortzaehler()
        for dok in self.dokumente:
            zaehler.dazu(dok.stuecke)
        self._stellen: dict[str, list[int]] = {}
        for nr, dok in enumerate(self.dokumente):
            for t in dok.terme:
                self._stellen.setdefault(t, []).append(nr)
        self.wortschatz = schatz = Wortschatz(
            packen(zaehler.wortschatz(analyse, verzeichnis.woerter))
        )
        self.bestand = Bestand(
            analyse=analyse,
            wortschatz=schatz,
            themen=verzeichnis,
            leser=Leser(gegenden),
            haeufigkeit=lambda t: len(self._stellen.get(t, ())),
            angebote=len(self.dokumente),
        )
        self._deuter = Deuter(self.bestand)
        self.vorschlagsliste = Vorschlagsliste(verzeichnis, schatz, gegenden)

    def suche(self, anfrage: Anfrage) -> Ergebnis:
        """Answer a question."""
        plan = self._deuter.plan(anfrage)
        mindestens = noetig(plan)
        funde = self._funde(plan, mindestens)
        while mindestens > 1 and len(funde) < vorgabe("rang")["mindest_treffer"]:
            mindestens -= 1
            funde = self._funde(plan, mindestens)
        zaehlung = Counter(m for f in funde for m in f.kopf.merkmale)
        return antworten(plan, funde, len(funde), zaehlung)

    def _funde(self, plan: Plan, mindestens: int) -> list[Fund]:
        nummern: Iterable[int] = range(len(self.dokumente)) if plan.alles else ()
        if plan.gruppen:
            nummern = sorted({nr for t in plan.terme for nr in self._stellen.get(t, ())})
        rangfolge = Rangfolge(plan, mindestens)
        funde = []
        for nr in nummern:
            dok = self.dokumente[nr]
            if not hat_merkmale(plan.anfrage, dok.kopf.merkmale):
                continue
            werte = [dok.terme.get(t, 0) for t in plan.terme]
            punkte = rangfolge.punkte(werte, dok.kopf)
            if punkte > 0.0 and im_umkreis(plan.anfrage, dok.kopf):
                funde.append(Fund(punkte, dok.kopf, werte, dok.im_namen))
        return funde if rangfolge.traegt else []

    def vorschlaege(self, anfang: str, *, sprache: str = "de", anzahl: int = 10) -> tuple[str, ...]:
        """How the question may go on."""
        return self.vorschlagsliste.zu(anfang, sprache, anzahl, self.suche)
