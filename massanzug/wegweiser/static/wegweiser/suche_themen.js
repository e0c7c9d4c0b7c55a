"use strict";
// The search in the browser, part 3 of 7: the subjects, and what they teach.
// Does what themen.py of massanzug/suche does.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { gemerkt, laenge, summe } = teile;
  const KEINE = [];

  // German phrases, written as numbers: for each subject the words of each of its phrases
  function gelesen({ laengen, enden, haeufige, anzahlen, erste, weitere }, zahlen) {
    let bisher = "";
    const reste = enden.split(" ");
    const woerter = zahlen(laengen).map((lang, nr) => {
      bisher = teile.ersteZeichen(bisher, lang >> 1) + reste[nr];
      if (!(lang & 1)) return bisher;
      const [erster] = bisher;
      return erster.toUpperCase() + bisher.slice(erster.length);
    });
    const kurze = zahlen(haeufige);
    const [schritte, folge] = [zahlen(erste), zahlen(weitere)];
    let [phrase, stelle] = [0, 0];
    return zahlen(anzahlen).map((anzahl) => {
      const texte = [];
      let nummer = 0;
      while (texte.length < anzahl) {
        nummer += schritte[phrase++];
        const worte = [woerter[nummer]];
        for (let nr = folge[stelle++]; nr; nr = folge[stelle++]) {
          worte.push(woerter[nr > kurze.length ? nr - kurze.length - 1 : kurze[nr - 1]]);
        }
        texte.push(worte);
      }
      return texte;
    });
  }

  const amLeerzeichen = (text) => text.split(" ");

  // a subject's phrases, those of one language and factor together
  function laeufeVon([, label, oberthema], thema, worte, vorgabe) {
    const trenner = new RegExp(vorgabe.trenner);
    const geteilt = (text, faktor) => ({
      thema,
      sprache: "de",
      faktor,
      texte: text.split(trenner).map(amLeerzeichen),
      ganze: false,
    });
    return [
      geteilt(label, vorgabe.label),
      geteilt(oberthema, vorgabe.oberthema),
      ...Object.entries(worte).map(([sprache, je]) => ({
        thema,
        sprache,
        faktor: 1,
        texte: sprache === "de" ? je[thema] : je[thema].map(amLeerzeichen),
        ganze: true,
      })),
    ];
  }

  // numbers things as they come
  function nummerierer() {
    const nummern = new Map();
    const nummer = (etwas) => {
      const bisher = nummern.get(etwas);
      if (bisher !== undefined) return bisher;
      nummern.set(etwas, nummern.size);
      return nummern.size - 1;
    };
    return { nummer, alle: () => [...nummern.keys()] };
  }

  // all phrases of the subjects cut into pieces: the different pieces, also folded, the phrases
  // (with their words if they are no part of a label), and the numbers of their pieces one phrase
  // after the other. No piece goes beyond a blank
  function texte({ themen: alle, worte: geschriebene, vorgaben }, { falte, stuecke }, zahlen) {
    const { nummer, alle: verschiedene } = nummerierer();
    const zerschnitten = gemerkt((text) => {
      const seine = stuecke(text).map(nummer);
      return seine.length === 1 ? seine[0] : seine;
    });
    const worte = { ...geschriebene, de: gelesen(geschriebene.de, zahlen) };
    const laeufe = alle.flatMap((eines, nr) => laeufeVon(eines, nr, worte, vorgaben.thema));
    const [phrasen, folge] = [[], []];
    for (const { thema, sprache, faktor, texte: seine, ganze } of laeufe) {
      for (const einzelne of seine) {
        const von = folge.length;
        for (const wort of einzelne) {
          const eine = zerschnitten(wort);
          if (typeof eine === "number") folge.push(eine);
          else folge.push(...eine);
        }
        const wo = { von, bis: folge.length, erstes: 0, letztes: 0 };
        const text = ganze ? einzelne : KEINE;
        phrasen.push({ thema, text, sprache, faktor, grammatik: KEINE, ...wo });
      }
    }
    const einzelne = verschiedene();
    return { stuecke: einzelne, gefaltet: einzelne.map(falte), phrasen, folge };
  }

  // the building blocks of compounds: the lexicon and what the subjects teach
  function bausteine(index, { gefaltet, phrasen, folge }, zahlen) {
    const schon = new Uint8Array(gefaltet.length);
    const alle = new Set();
    for (const { sprache, von, bis } of phrasen) {
      for (let nr = von; sprache === "de" && nr < bis; nr += 1) {
        if (schon[folge[nr]]) continue;
        schon[folge[nr]] = 1;
        alle.add(gefaltet[folge[nr]]);
      }
    }
    const deutsch = [...alle];
    return [
      ...teile.wortliste(index.lexikon),
      ...teile.summiert(zahlen(index.gelernt)).map((nr) => deutsch[nr]),
      ...teile.wortliste(index.sonst_gelernt),
    ];
  }

  // the subjects' long words with the parts they are made of
  function zerlegteWoerter(schnitte, geschnitten, { falten, stuecke }, ab) {
    const alle = geschnitten.stuecke.flatMap((s, nr) =>
      s.includes("-")
        ? stuecke(s.replaceAll("-", " ")).map(falten)
        : geschnitten.gefaltet[nr],
    );
    const zerlegt = new Map();
    let stelle = 0;
    for (const wort of new Set(alle)) {
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

  // the words that bear the phrases: of each its piece, phrase and place in it; where each piece
  // is such a word; which pieces have a term; the words as they are written first
  function wendungen({ stuecke, gefaltet, phrasen, folge }, zerlege, stoppwoerter) {
    const zerlegt = stuecke.map((s, nr) => zerlege(s, gefaltet[nr]));
    const stopp = gemerkt((sprache) => stoppwoerter(sprache));
    const vorkommen = stuecke.map(() => null);
    const [geschrieben, mitTerm, alle] = [new Map(), new Map(), []];
    const wort = {
      stueck: new Int32Array(folge.length),
      phrase: new Int32Array(folge.length),
      stelle: new Int32Array(folge.length),
    };
    let anzahl = 0;

    function neuesStueck(nr) {
      vorkommen[nr] = [];
      const { woerter, terme, faktoren } = zerlegt[nr];
      for (let stelle = 0; stelle < woerter.length; stelle += 1) {
        if (!geschrieben.has(woerter[stelle])) {
          geschrieben.set(woerter[stelle], stelle ? "" : stuecke[nr]);
        }
      }
      for (let stelle = 0; stelle < terme.length; stelle += 1) {
        const bisher = mitTerm.get(terme[stelle]);
        if (bisher) bisher.push(nr, faktoren[stelle]);
        else mitTerm.set(terme[stelle], [nr, faktoren[stelle]]);
      }
    }

    function dazu(nr, stelle) {
      if (!vorkommen[nr]) neuesStueck(nr);
      if (!zerlegt[nr].terme.length) return 0;
      vorkommen[nr].push(anzahl);
      wort.stueck[anzahl] = nr;
      wort.phrase[anzahl] = alle.length;
      wort.stelle[anzahl] = stelle;
      anzahl += 1;
      return 1;
    }

    for (const phrase of phrasen) {
      const { von, bis } = phrase;
      const grammatik = stopp(phrase.sprache);
      let tragende = 0;
      for (let nr = von; nr < bis; nr += 1) tragende += !grammatik.has(gefaltet[folge[nr]]);
      // words of grammar around a single word that bears the phrase
      if (tragende === 1 && bis - von > 1) {
        const umher = folge.slice(von, bis).map((nr) => gefaltet[nr]);
        phrase.grammatik = [...new Set(umher.filter((wort) => grammatik.has(wort)))];
      }
      phrase.erstes = anzahl;
      let stelle = 0;
      for (let nr = von; nr < bis; nr += 1) {
        if (tragende && grammatik.has(gefaltet[folge[nr]])) continue;
        stelle += dazu(folge[nr], stelle);
      }
      phrase.letztes = anzahl;
      if (stelle) alle.push(phrase);
    }
    return { alle, wort, vorkommen, zerlegt, mitTerm, geschrieben };
  }

  // the subjects as a bridge from everyday words to offers
  function themen(index, geschnitten, { zerlege }, stoppwoerter, vorgabe) {
    const gefunden = wendungen(geschnitten, zerlege, stoppwoerter);
    const { alle: phrasen, wort, vorkommen, zerlegt, mitTerm, geschrieben } = gefunden;

    // calls with each piece that has a term and the term's factor in it
    function jeStueck(t, machen) {
      const paare = mitTerm.get(t) || KEINE;
      for (let nr = 0; nr < paare.length; nr += 2) machen(paare[nr], paare[nr + 1]);
    }

    // in how many words of phrases a term is
    const anzahl = gemerkt((t) => {
      let alle = 0;
      jeStueck(t, (nr) => (alle += vorkommen[nr].length));
      return alle;
    });

    // the phrases that have a term: phrase, word in it, factor
    const bei = gemerkt((t) => {
      const stellen = [];
      jeStueck(t, (nr, faktor) => {
        for (const eines of vorkommen[nr]) stellen.push([eines, faktor]);
      });
      return stellen
        .sort((a, b) => a[0] - b[0])
        .map(([eines, faktor]) => [wort.phrase[eines], wort.stelle[eines], faktor]);
    });

    const seltenheiten = gemerkt((nr) => {
      const { erstes, letztes } = phrasen[nr];
      return Array.from(wort.stueck.subarray(erstes, letztes), (stueck) =>
        Math.log(1 + phrasen.length / (1 + anzahl(zerlegt[stueck].terme[0]))),
      );
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

    function anteil(nr, stellen, gesagt) {
      let da = 0;
      seltenheiten(nr).forEach((wert, stelle) => {
        da += wert * Math.min(1, stellen.has(stelle) ? stellen.get(stelle)[0] : 0);
      });
      const { grammatik } = phrasen[nr];
      const dabei = grammatik.filter((wort) => gesagt.has(wort)).length;
      da += vorgabe.grammatik * dabei;
      return da / (summe(seltenheiten(nr)) + vorgabe.grammatik * grammatik.length);
    }

    // for each word of the question (its terms with weights): subject → how far it stands for it;
    // and which words are said in a set phrase
    function bruecken(gruppen, gesagt = new Set()) {
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
      const redensarten = new Map();
      for (const [nr, stellen] of erfuellt) {
        const { thema, faktor, grammatik } = phrasen[nr];
        const weit = anteil(nr, stellen, gesagt);
        if (weit < vorgabe.ab) continue;
        const redensart =
          grammatik.length >= vorgabe.redensart_ab && weit >= vorgabe.redensart_ganz;
        const wert = weit ** vorgabe.hoch * faktor;
        for (const [, g] of stellen.values()) {
          ergebnis[g].set(thema, Math.max(ergebnis[g].get(thema) || 0, wert));
          if (redensart) redensarten.set(g, (redensarten.get(g) || new Set()).add(thema));
        }
      }
      for (const [g, gemeint] of redensarten) {
        for (const [thema, wert] of ergebnis[g]) {
          if (!gemeint.has(thema)) ergebnis[g].set(thema, wert * vorgabe.redensart_sonst);
        }
      }
      return { bruecken: ergebnis, redensarten };
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
