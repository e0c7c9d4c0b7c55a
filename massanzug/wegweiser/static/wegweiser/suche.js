"use strict";
// The search in the browser, part 7 of 7: answers and suggestions over one index.
//
//   MassanzugSuche.suche("mein sohn 4 hört nicht", {ortsteil: "Neheim", sprache: "de", anzahl: 20})
//     → [{id, name, punkte, gruende: [{art, gesucht, gefunden}], berichtigt: [[getippt, gemeint]]}]
//   MassanzugSuche.vorschlaege("erzie", {sprache: "de", anzahl: 10}) → ["Erziehungsberatung", …]
//
// Both read MASSANZUG_INDEX: at once if its script stands before this one, else at the first
// question. MassanzugSuche.oeffnen(index) reads another and gives both over it. They answer as
// Speichersuche (massanzug/suche/speicher.py) over the same offers; who lives in an Ortsteil is
// taken to be in the middle of it.

(() => {
  const { teile } = globalThis.MassanzugSuche;

  // points in degrees; written from the smallest on and plus one, so that zero is none
  function punkteAus({ punkte, punkte_ab: ab, vorgaben }, zahlen) {
    const [breiten, laengen] = punkte.map(zahlen);
    const teilung = 10 ** vorgaben.rang.punkt_stellen;
    return breiten.map((breite, nr) =>
      breite ? [breite, laengen[nr]].map((wert, n) => (wert - 1 + ab[n]) / teilung) : null,
    );
  }

  function koepfeAus(index, zahlen) {
    const [von, bis, ortsteile, raeume, ziele, frische] = index.koepfe.map(zahlen);
    const punkte = punkteAus(index, zahlen);
    return index.ids.map((id, nr) => ({
      nr,
      id,
      name: index.namen[nr],
      von: von[nr] - 1,
      bis: bis[nr] - 1,
      ortsteil: index.orte[ortsteile[nr]],
      wirkungsraum: index.orte[raeume[nr]],
      ziele: ziele[nr],
      frische: frische[nr],
      punkt: punkte[nr],
    }));
  }

  // which place folded words name
  function orteAus({ gegenden, ortsnamen, genannte }, zahlen) {
    const nummern = zahlen(genannte);
    return new Map(
      teile.wortliste(ortsnamen).map((name, nr) => {
        const [ortsteil, raum] = gegenden[nummern[nr] >> 1];
        return [name, [nummern[nr] & 1 ? "" : ortsteil, raum]];
      }),
    );
  }

  // why a word of the question found the offer: the possibility that weighs most
  function grund(gruppe, kopf) {
    const gewicht = (m) => m.gewicht * (m.stellen.get(kopf.nr) >> 1);
    const bestes = gruppe.moeglich.reduce((a, b) => (gewicht(b) > gewicht(a) ? b : a));
    if (gewicht(bestes) <= 0) return null;
    const imNamen = bestes.stellen.get(kopf.nr) & 1;
    const art = bestes.art === "wort" && imNamen ? "name" : bestes.art;
    return { art, gesucht: gruppe.gesucht, gefunden: bestes.gefunden };
  }

  function weitereGruende(plan, kopf, heim, folge, gruppen) {
    const gruende = [];
    if (folge.alterPasst(kopf)) {
      const [von, bis] = [kopf.von, kopf.bis].map((jahre) => (jahre >= 0 ? String(jahre) : ""));
      gruende.push({ art: "alter", gesucht: String(plan.alter), gefunden: `${von}–${bis}` });
    }
    const [ortsteil, raum] = plan.gegend || heim;
    if (ortsteil && kopf.ortsteil === ortsteil) {
      gruende.push({ art: "ort", gesucht: ortsteil, gefunden: ortsteil });
    } else if (raum && kopf.wirkungsraum === raum) {
      gruende.push({ art: "ort", gesucht: ortsteil || raum, gefunden: raum });
    }
    for (const name of gruppen.namen(folge.zielPasst(kopf))) {
      gruende.push({ art: "zielgruppe", gesucht: name, gefunden: name });
    }
    return gruende;
  }

  const verschiedene = (gruende) => [
    ...new Map(gruende.map((g) => [JSON.stringify(Object.values(g)), g])).values(),
  ];

  // labels, places and short phrases, with their language and folded words
  function kurzeWendungen({ themen, gegenden }, geschnitten, gefaltet, hoechstens) {
    const alle = new Map();
    const dazu = (text, sprache, woerter) => {
      if (!alle.has(text)) alle.set(text, { text, sprache, woerter });
    };
    let bisher;
    for (const { thema, text, sprache, von, bis } of geschnitten.phrasen) {
      const [, label] = themen[thema];
      if (thema !== bisher) dazu(label, "de", gefaltet(label));
      bisher = thema;
      if (!text.length || bis - von > hoechstens) continue;
      const nummern = geschnitten.folge.slice(von, bis);
      dazu(text.join(" "), sprache, nummern.map((nr) => geschnitten.gefaltet[nr]));
    }
    for (const [name] of gegenden) dazu(name, "", gefaltet(name));
    return [...alle.values()];
  }

  function vorschlagsliste(index, geschnitten, worte, schatz, suche) {
    const { vorschlag } = index.vorgaben;
    const gefaltet = (text) => worte.stuecke(text).map(worte.falten);
    const wendungen = teile.einmal(() =>
      kurzeWendungen(index, geschnitten, gefaltet, vorschlag.wendung_hoechstens),
    );

    // phrases with all typed words, the last as a beginning; own language and place 1 first
    function ausWendungen(getippt, eigene) {
      const [ganze, letztes] = [getippt.slice(0, -1), getippt[getippt.length - 1]];
      const gefunden = [];
      for (const { text, sprache, woerter } of wendungen()) {
        const stelle = woerter.findIndex((wort) => wort.startsWith(letztes));
        if (stelle === -1 || !ganze.every((wort) => woerter.includes(wort))) continue;
        const fremd = sprache !== "" && sprache !== eigene;
        const spaeter = stelle > 0 && !ganze.length;
        gefunden.push({ text, rang: [fremd, spaeter, teile.laenge(text)].map(Number) });
      }
      gefunden.sort((a, b) => {
        const nr = a.rang.findIndex((wert, ort) => wert !== b.rang[ort]);
        return nr === -1 ? teile.vergleiche(a.text, b.text) : a.rang[nr] - b.rang[nr];
      });
      return gefunden.map((g) => g.text);
    }

    return function vorschlaege(anfang, { sprache = "de", anzahl = vorschlag.hoechstens } = {}) {
      const getippt = gefaltet(teile.ersteZeichen(anfang, vorschlag.zeichen)).filter(Boolean);
      const hoechstens = Math.min(Math.max(0, anzahl), vorschlag.hoechstens);
      if (!getippt.length || !hoechstens) return [];
      let gefunden = ausWendungen(getippt, sprache);
      if (getippt.length === 1) {
        const woerter = schatz.mitAnfang(getippt[0], vorschlag.woerter);
        gefunden.push(...woerter.filter((w) => w.anzahl).map((w) => w.anzeige).filter(Boolean));
      }
      const letztes = getippt[getippt.length - 1];
      const namen = suche(anfang, { sprache })
        .map((treffer) => treffer.name)
        .filter((name) => gefaltet(name).some((wort) => wort.startsWith(letztes)))
        .slice(0, vorschlag.namen);
      gefunden = [...gefunden.slice(0, Math.max(0, hoechstens - namen.length)), ...namen];
      // of equal ones the first, at the place of the last
      const eindeutig = new Map(
        gefunden.reverse().map((text) => [gefaltet(text).join(""), text]),
      );
      return [...eindeutig.values()].reverse().slice(0, hoechstens);
    };
  }

  function oeffnen(index) {
    const { vorgaben, gegenden } = index;
    const zahlen = teile.zahlenleser(index.ziffern);
    const faltung = teile.faltung(vorgaben.analyse);
    const ortsworte = faltung.stuecke(gegenden.map(([name, raum]) => `${name} ${raum}`).join(" "));
    const geschnitten = teile.texte(index, faltung, zahlen);
    const worte = teile.analyse(vorgaben, faltung, {
      woerter: teile.bausteine(index, geschnitten, zahlen),
      keineTeile: index.keine_teile,
      ganze: ortsworte.map(faltung.falten),
      zerlegt: teile.zerlegteWoerter(
        zahlen(index.schnitte),
        geschnitten,
        faltung,
        vorgaben.analyse.zerlegen_ab,
      ),
    });
    const leser = teile.leser(vorgaben, worte, orteAus(index, zahlen));
    const themen = teile.themen(index, geschnitten, worte, leser.stoppwoerter, vorgaben.thema);
    const woerter = teile.wortliste(index.woerter);
    const stellen = teile.fundstellen(index, zahlen, woerter, worte.stamm);
    const alleWoerter = teile.alleWoerter(index, zahlen, woerter, themen.geschrieben);
    const schatz = teile.wortschatz(alleWoerter, worte, vorgaben.naehe);
    const naehe = teile.naehe(schatz, worte, vorgaben.naehe);
    const koepfe = koepfeAus(index, zahlen);
    const heime = new Map(gegenden.map((gegend) => [gegend[0], gegend]));
    const planen = teile.deuter({
      ...{ vorgaben, worte, schatz, naehe, themen, leser, stellen, angebote: koepfe.length },
    });

    function funde(plan, folge, mindestens) {
      const nummern = plan.alles ? koepfe.map((kopf) => kopf.nr) : [];
      const moegliche = new Set(
        plan.gruppen.flatMap((g) => g.moeglich.flatMap((m) => [...m.stellen.keys()])),
      );
      const bewertet = (plan.gruppen.length ? [...moegliche] : nummern)
        .map((nr) => ({ kopf: koepfe[nr], punkte: folge.punkte(koepfe[nr], mindestens) }))
        .filter((fund) => fund.punkte > 0);
      return folge.traegt() ? bewertet : [];
    }

    // offers lie in the order of their ids: equals keep it
    function suche(anfrage, { ortsteil = "", sprache = "de", anzahl = 20 } = {}) {
      const plan = planen(anfrage, sprache);
      for (const gruppe of plan.gruppen) {
        for (const m of gruppe.moeglich) m.stellen = stellen(m.term);
        for (const t of gruppe.teile) t.stellen = t.zeigen.map(stellen);
      }
      plan.neigungen = plan.neigungen.map(([t, weit]) => [stellen(t), weit]);
      const heim = heime.get(ortsteil) || [ortsteil, "", null];
      const folge = teile.rangfolge(plan, heim, vorgaben.rang, leser.gruppen);
      let mindestens = teile.noetig(plan.gruppen, vorgaben.rang);
      let gefunden = funde(plan, folge, mindestens);
      while (mindestens > 1 && gefunden.length < vorgaben.rang.mindest_treffer) {
        mindestens -= 1;
        gefunden = funde(plan, folge, mindestens);
      }
      gefunden.sort((a, b) => b.punkte - a.punkte || a.kopf.nr - b.kopf.nr);
      const geordnet = folge.jedesAnliegenVorn(gefunden);
      return geordnet.slice(0, Math.max(0, anzahl)).map(({ kopf, punkte }) => {
        const gruende = plan.gruppen.map((g) => grund(g, kopf)).filter(Boolean);
        gruende.push(...weitereGruende(plan, kopf, heim, folge, leser.gruppen));
        const { id, name } = kopf;
        return { id, name, punkte, gruende: verschiedene(gruende), berichtigt: plan.berichtigt };
      });
    }

    return { suche, vorschlaege: vorschlagsliste(index, geschnitten, worte, schatz, suche) };
  }

  const eigene = teile.einmal(() => oeffnen(globalThis.MASSANZUG_INDEX));

  Object.assign(globalThis.MassanzugSuche, {
    oeffnen,
    suche: (anfrage, wahl) => eigene().suche(anfrage, wahl),
    vorschlaege: (anfang, wahl) => eigene().vorschlaege(anfang, wahl),
  });
  if (globalThis.MASSANZUG_INDEX) eigene();
})();
