"use strict";
// The search in the browser, part 3 of 7: the subjects, and what they teach.
// Does what themen.py of massanzug/suche does.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { gemerkt, laenge, summe } = teile;
  const KEINE = [];

  // a subject's phrases as [text, language, factor]
  function texteVon([, label, oberthema], nr, worte, vorgabe) {
    const trenner = new RegExp(vorgabe.trenner);
    const geteilt = (text, faktor) => text.split(trenner).map((teil) => [teil, "de", faktor]);
    return [
      ...geteilt(label, vorgabe.label),
      ...geteilt(oberthema, vorgabe.oberthema),
      ...Object.entries(worte).flatMap(([sprache, je]) => je[nr].map((wort) => [wort, sprache, 1])),
    ];
  }

  // all phrases of the subjects cut into pieces: the different pieces, the phrases, and the
  // numbers of their pieces one phrase after the other
  function texte({ themen: alle, worte, vorgaben }, { stueckeJeZeile }) {
    const nummern = new Map();
    const [phrasen, folge] = [[], []];
    alle.forEach((thema, nr) => {
      const seine = texteVon(thema, nr, worte, vorgaben.thema);
      const gefunden = stueckeJeZeile(seine.map(([text]) => text).join("\n"));
      let stelle = 0;
      for (const [, sprache, faktor] of seine) {
        const von = folge.length;
        for (; stelle < gefunden.length && gefunden[stelle] !== "\n"; stelle += 1) {
          const stueck = gefunden[stelle];
          if (!nummern.has(stueck)) nummern.set(stueck, nummern.size);
          folge.push(nummern.get(stueck));
        }
        stelle += 1;
        phrasen.push({ thema: nr, sprache, faktor, von, bis: folge.length });
      }
    });
    return { stuecke: [...nummern.keys()], phrasen, folge };
  }

  // the building blocks of compounds: the lexicon and what the subjects teach
  function bausteine(index, { stuecke, phrasen, folge }, falten, zahlen) {
    const nummern = new Set();
    for (const { sprache, von, bis } of phrasen) {
      for (let nr = von; sprache === "de" && nr < bis; nr += 1) nummern.add(folge[nr]);
    }
    const deutsch = [...new Set(Array.from(nummern, (nr) => falten(stuecke[nr])))];
    return [
      ...teile.wortliste(index.lexikon),
      ...teile.summiert(zahlen(index.gelernt)).map((nr) => deutsch[nr]),
      ...teile.wortliste(index.sonst_gelernt),
    ];
  }

  // the subjects' long words with the parts they are made of
  function zerlegteWoerter(schnitte, alle, { falten, stuecke }, ab) {
    const glieder = (s) => (s.includes("-") ? stuecke(s.replaceAll("-", " ")) : s);
    const zerlegt = new Map();
    let stelle = 0;
    for (const wort of new Set(alle.flatMap(glieder).map(falten))) {
      if (laenge(wort) < ab) continue;
      let rest = schnitte[stelle++];
      if (!rest) {
        zerlegt.set(wort, KEINE);
        continue;
      }
      const gefunden = [];
      let von = 0;
      for (; rest; rest -= 1) {
        const bis = von + schnitte[stelle++];
        gefunden.push(wort.slice(von, bis));
        von = bis + schnitte[stelle++];
      }
      zerlegt.set(wort, [...gefunden, wort.slice(von)]);
    }
    return zerlegt;
  }

  // the phrases with the words that bear them: each word's piece, phrase and place in it, where
  // each piece is such a word, and which pieces have a term
  function wendungen({ stuecke, phrasen, folge }, { falten, stueck }, stoppwoerter) {
    const zerlegt = stuecke.map(stueck);
    const gefaltet = stuecke.map(falten);
    const stopp = gemerkt((sprache) => stoppwoerter(sprache));
    const vorkommen = stuecke.map(() => null);
    const [alle, woerter, geschrieben] = [[], [], new Map()];
    const mitTerm = new Map();

    function neuesStueck(nr) {
      vorkommen[nr] = [];
      zerlegt[nr].woerter.forEach((wort, stelle) => {
        if (!geschrieben.has(wort)) geschrieben.set(wort, stelle ? "" : stuecke[nr]);
      });
      for (const [t, faktor] of zerlegt[nr].terme) {
        if (mitTerm.has(t)) mitTerm.get(t).push([nr, faktor]);
        else mitTerm.set(t, [[nr, faktor]]);
      }
    }

    for (const { thema, sprache, faktor, von, bis } of phrasen) {
      const seine = folge.slice(von, bis);
      const tragend = seine.filter((nr) => !stopp(sprache).has(gefaltet[nr]));
      const erstes = woerter.length;
      for (const nr of tragend.length ? tragend : seine) {
        if (!vorkommen[nr]) neuesStueck(nr);
        if (!zerlegt[nr].terme.size) continue;
        vorkommen[nr].push(woerter.length);
        woerter.push({ phrase: alle.length, stelle: woerter.length - erstes, stueck: zerlegt[nr] });
      }
      if (woerter.length > erstes) alle.push({ thema, faktor, von: erstes, bis: woerter.length });
    }
    return { alle, woerter, vorkommen, mitTerm, geschrieben };
  }

  // the subjects as a bridge from everyday words to offers
  function themen(index, geschnitten, worte, stoppwoerter, vorgabe) {
    const { alle: phrasen, woerter, vorkommen, mitTerm, geschrieben } = wendungen(
      geschnitten,
      worte,
      stoppwoerter,
    );
    const stueckeMit = (t) => mitTerm.get(t) || KEINE;
    const anzahl = (t) => stueckeMit(t).reduce((n, [nr]) => n + vorkommen[nr].length, 0);

    // the phrases that have a term: phrase, word in it, factor
    const bei = gemerkt((t) =>
      stueckeMit(t)
        .flatMap(([nr, faktor]) => vorkommen[nr].map((wort) => [wort, faktor]))
        .sort((a, b) => a[0] - b[0])
        .map(([wort, faktor]) => [woerter[wort].phrase, woerter[wort].stelle, faktor]),
    );

    const seltenheiten = gemerkt((nr) => {
      const erste = woerter
        .slice(phrasen[nr].von, phrasen[nr].bis)
        .map(({ stueck }) => stueck.terme.keys().next().value);
      return erste.map((t) => Math.log(1 + phrasen.length / (1 + anzahl(t))));
    });

    // how far a term alone points to each subject
    const neigung = gemerkt((t) => {
      const bisher = new Map();
      let alle = vorgabe.neigung_daempft;
      for (const [nr, , faktor] of bei(t)) {
        const { thema, faktor: seiner } = phrasen[nr];
        if (seiner <= vorgabe.oberthema) continue;
        bisher.set(thema, (bisher.get(thema) || 0) + faktor);
        alle += faktor;
      }
      return new Map([...bisher].map(([thema, anteil]) => [thema, anteil / alle]));
    });

    function anteil(nr, stellen) {
      let da = 0;
      seltenheiten(nr).forEach((wert, stelle) => {
        da += wert * Math.min(1, stellen.has(stelle) ? stellen.get(stelle)[0] : 0);
      });
      return da / summe(seltenheiten(nr));
    }

    // for each word of the question (its terms with weights): subject → how far it stands for it
    function bruecken(gruppen) {
      const erfuellt = new Map();
      gruppen.forEach((gruppe, g) => {
        for (const [t, gewicht] of gruppe) {
          for (const [nr, stelle, faktor] of bei(t)) {
            if (!erfuellt.has(nr)) erfuellt.set(nr, new Map());
            const bisher = erfuellt.get(nr).get(stelle);
            const wert = gewicht * faktor;
            if (wert > (bisher ? bisher[0] : 0)) erfuellt.get(nr).set(stelle, [wert, g]);
          }
        }
      });
      const ergebnis = gruppen.map(() => new Map());
      for (const [nr, stellen] of erfuellt) {
        const { thema, faktor } = phrasen[nr];
        const weit = anteil(nr, stellen);
        if (weit < vorgabe.ab) continue;
        const wert = weit ** vorgabe.hoch * faktor;
        for (const [, g] of stellen.values()) {
          ergebnis[g].set(thema, Math.max(ergebnis[g].get(thema) || 0, wert));
        }
      }
      return ergebnis;
    }

    return {
      alle: index.themen,
      kennt: (t) => mitTerm.has(t),
      bruecken,
      neigung,
      geschrieben,
    };
  }

  Object.assign(teile, { bausteine, texte, themen, zerlegteWoerter });
})();
