"use strict";
// The search in the browser, part 3 of 6: what browserindex.py packed; the vocabulary and what is
// near a word in it; the subjects. Does what wortschatz.py, naehe.py and themen.py of
// massanzug/suche do.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { gemerkt, istWort, laenge, stelleIn, vergleiche, zeichen } = teile;

  const zeilen = (text) => (text ? text.split("\n") : []);

  // what is made at the first call and stays
  function einmal(machen) {
    let wert;
    return () => (wert === undefined ? (wert = machen()) : wert);
  }

  function zahlenleser(ziffern) {
    const wert = new Uint8Array(128);
    for (let nr = 0; nr < ziffern.length; nr += 1) wert[ziffern.charCodeAt(nr)] = nr;

    return function zahlen(text) {
      const gelesen = [];
      let [zahl, stelle] = [0, 0];
      for (let nr = 0; nr < text.length; nr += 1) {
        const ziffer = wert[text.charCodeAt(nr)];
        zahl += (ziffer & 31) << stelle;
        stelle += 5;
        if (ziffer < 32) {
          gelesen.push(zahl);
          [zahl, stelle] = [0, 0];
        }
      }
      return gelesen;
    };
  }

  // which offers have a term, with what weight (doubled, plus one where it is in the name)
  function fundstellen(index, terme, zahlen) {
    const alle = zeilen(index.stellen);
    return gemerkt((t) => {
      const nr = stelleIn(terme, t);
      if (terme[nr] !== t) return new Map();
      const [schritte, gewichte] = alle[nr].split(" ").map(zahlen);
      let angebot = 0;
      return new Map(schritte.map((weiter, stelle) => [(angebot += weiter), gewichte[stelle]]));
    });
  }

  // restricted Damerau–Levenshtein: letters swapped count once
  function abstand(a, b) {
    let vorletzte = [];
    let letzte = Array.from({ length: b.length + 1 }, (_, nr) => nr);
    for (let i = 1; i <= a.length; i += 1) {
      const zeile = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const anders = a[i - 1] === b[j - 1] ? 0 : 1;
        let wert = Math.min(letzte[j] + 1, zeile[j - 1] + 1, letzte[j - 1] + anders);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          wert = Math.min(wert, vorletzte[j - 2] + 1);
        }
        zeile.push(wert);
      }
      vorletzte = letzte;
      letzte = zeile;
    }
    return letzte[b.length];
  }

  // which letters a word has, as bits: an error changes at most two of them
  function buchstaben(wort) {
    let bits = 0;
    for (let nr = 0; nr < wort.length; nr += 1) bits |= 1 << (wort.charCodeAt(nr) & 31);
    return bits;
  }

  function anzahlBits(bits) {
    let anzahl = 0;
    for (let rest = bits; rest; rest &= rest - 1) anzahl += 1;
    return anzahl;
  }

  // how words are written: never, as folded, with a capital, otherwise
  function schreibung(index, gefaltet, zahlen) {
    const arten = zahlen(index.schreibarten);
    const andere = new Map();
    const anzeigen = zeilen(index.anzeigen);
    arten.forEach((art, nr) => {
      if (art === 3) andere.set(nr, anzeigen[andere.size]);
    });
    return (nr) => {
      const wort = gefaltet[nr];
      if (arten[nr] < 2) return arten[nr] ? wort : "";
      if (arten[nr] === 3) return andere.get(nr);
      const [erster] = wort;
      return erster.toUpperCase() + wort.slice(erster.length);
    };
  }

  function wortschatz(index, zahlen, { anfaenge_hoechstens: durchsehen }) {
    const gefaltet = zeilen(index.woerter);
    const anzahlen = einmal(() => zahlen(index.anzahlen));
    const anzeige = einmal(() => schreibung(index, gefaltet, zahlen));
    const masken = einmal(() => gefaltet.map(buchstaben));
    const laengen = einmal(() => gefaltet.map(laenge));
    const nachKlang = einmal(() => {
      const bei = new Map();
      index.klaenge.split("\n").forEach((laut, nr) => {
        if (bei.has(laut)) bei.get(laut).push(nr);
        else bei.set(laut, [nr]);
      });
      return bei;
    });
    const wort = (nr) => ({
      gefaltet: gefaltet[nr],
      anzahl: anzahlen()[nr],
      anzeige: anzeige()(nr),
    });

    function finde(gesucht) {
      const nr = stelleIn(gefaltet, gesucht);
      return gefaltet[nr] === gesucht ? wort(nr) : null;
    }

    function nahe(gesucht, hoechstens) {
      const [maske, lang, seins] = [buchstaben(gesucht), laenge(gesucht), zeichen(gesucht)];
      const gefunden = [];
      for (let nr = 0; nr < gefaltet.length; nr += 1) {
        if (Math.abs(laengen()[nr] - lang) > hoechstens) continue;
        if (anzahlBits(maske ^ masken()[nr]) > 2 * hoechstens) continue;
        const weit = abstand(seins, zeichen(gefaltet[nr]));
        if (weit <= hoechstens) gefunden.push([weit, wort(nr)]);
      }
      return gefunden;
    }

    const mitKlang = (laut) => (laut ? (nachKlang().get(laut) || []).map(wort) : []);

    function mitAnfang(anfang, hoechstens) {
      const gefunden = [];
      let nr = stelleIn(gefaltet, anfang);
      while (gefunden.length < durchsehen && (gefaltet[nr] || "").startsWith(anfang)) {
        gefunden.push(nr);
        nr += 1;
      }
      gefunden.sort((a, b) => anzahlen()[b] - anzahlen()[a] || a - b);
      return gefunden.slice(0, hoechstens).map(wort);
    }

    return { finde, nahe, mitKlang, mitAnfang };
  }

  // what an unknown word was meant to be
  function naehe(schatz, { klang, istWort: kenntWort, gleiche, stamm }, vorgabe) {
    const erlaubt = (wort) =>
      (laenge(wort) >= vorgabe.zwei_fehler_ab) + (laenge(wort) >= vorgabe.ein_fehler_ab);

    // ordered by distance, sound, first letter, frequency, alphabet
    function beste(wort, kandidaten, gewicht) {
      const laut = klang(wort);
      const erster = zeichen(wort)[0];
      const rang = ([weit, w]) => [
        weit,
        laut && klang(w.gefaltet) === laut ? 0 : 1,
        zeichen(w.gefaltet)[0] === erster ? 0 : 1,
        -w.anzahl,
      ];
      return kandidaten
        .filter(([, w]) => laenge(w.gefaltet) >= vorgabe.berichtigt_mindestens)
        .map((k) => ({ wort: k[1], rang: rang(k) }))
        .sort((a, b) => {
          const nr = a.rang.findIndex((wert, stelle) => wert !== b.rang[stelle]);
          return nr === -1
            ? vergleiche(a.wort.gefaltet, b.wort.gefaltet)
            : a.rang[nr] - b.rang[nr];
        })
        .slice(0, vorgabe.kandidaten)
        .map((k, nr) => ({ wort: k.wort, gewicht: gewicht / (1 + vorgabe.je_weiterem * nr), berichtigt: true }));
    }

    const ungefaehr = (gewicht) => (wort) => ({ wort, gewicht, berichtigt: false });

    const einFehler = (wort) =>
      erlaubt(wort) < 1 ? [] : beste(wort, schatz.nahe(wort, 1), vorgabe.gewicht_ein_fehler);
    const zweiFehler = (wort) =>
      erlaubt(wort) < 2 ? [] : beste(wort, schatz.nahe(wort, 2), vorgabe.gewicht_zwei_fehler);
    const gleicherKlang = (wort) =>
      beste(wort, schatz.mitKlang(klang(wort)).map((w) => [0, w]), vorgabe.gewicht_klang);
    const anfang = (wort) =>
      laenge(wort) < vorgabe.anfang_ab
        ? []
        : schatz.mitAnfang(wort, vorgabe.anfaenge).map(ungefaehr(vorgabe.gewicht_anfang));

    function gemeinsamerAnfang(wort) {
      const seins = zeichen(wort);
      const anteil = vorgabe.gemeinsamer_anfang_anteil;
      for (let lang = seins.length - 1; lang >= vorgabe.gemeinsamer_anfang_ab; lang -= 1) {
        if (lang < anteil * seins.length) break;
        const passend = schatz
          .mitAnfang(teile.ersteZeichen(wort, lang), vorgabe.kandidaten)
          .filter((w) => lang >= anteil * laenge(w.gefaltet));
        if (passend.length) return passend.map(ungefaehr(vorgabe.gewicht_gemeinsamer_anfang));
      }
      return [];
    }

    // long words one error away from one that could be read as a compound
    const vertippte = (wort) =>
      laenge(wort) < vorgabe.vertippt_ab || kenntWort(wort) ? [] : einFehler(wort);

    function vorschlaege(wort) {
      if (!istWort(wort)) return [];
      const echt = kenntWort(wort) || gleiche(stamm(wort)).length > 0;
      const stufen = echt
        ? [anfang, gemeinsamerAnfang]
        : [einFehler, anfang, gleicherKlang, zweiFehler, gemeinsamerAnfang];
      for (const stufe of stufen) {
        const gefunden = stufe(wort);
        if (gefunden.length) return gefunden;
      }
      return [];
    }

    return { vertippte, vorschlaege };
  }

  // the subjects as a bridge from everyday words to offers
  function themen(index, terme, zahlen, vorgabe) {
    const phrasenzeilen = zeilen(index.phrasen);
    const stellenzeilen = index.phrasenstellen.split("\n");

    // the phrases that have a term: phrase, word in it, factor
    const bei = gemerkt((t) => {
      const nr = stelleIn(terme, t);
      const gelesen = terme[nr] === t ? zahlen(stellenzeilen[nr]) : [];
      const stellen = [];
      let phrase = 0;
      for (let i = 0; i < gelesen.length; i += 3) {
        phrase += gelesen[i];
        stellen.push([phrase, gelesen[i + 1], index.faktoren[gelesen[i + 2]]]);
      }
      return stellen;
    });

    const gelesene = gemerkt((nr) => zahlen(phrasenzeilen[nr]));

    const phrase = gemerkt((nr) => {
      const [thema, faktor, ...erste] = gelesene(nr);
      const idf = erste.map((t) => Math.log(1 + phrasenzeilen.length / (1 + bei(terme[t]).length)));
      const summe = idf.reduce((bisher, wert) => bisher + wert, 0);
      return { thema, faktor: index.faktoren[faktor], idf, summe };
    });

    // how far a term alone points to each subject
    const neigung = gemerkt((t) => {
      const bisher = new Map();
      let alle = vorgabe.neigung_daempft;
      for (const [nr, , faktor] of bei(t)) {
        const [thema, seiner] = gelesene(nr);
        if (index.faktoren[seiner] <= vorgabe.oberthema) continue;
        bisher.set(thema, (bisher.get(thema) || 0) + faktor);
        alle += faktor;
      }
      return new Map([...bisher].map(([thema, anteil]) => [thema, anteil / alle]));
    });

    function anteil({ idf, summe }, stellen) {
      let da = 0;
      idf.forEach((wert, stelle) => {
        da += wert * Math.min(1, stellen.has(stelle) ? stellen.get(stelle)[0] : 0);
      });
      return da / summe;
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
        const { thema, faktor } = phrase(nr);
        const weit = anteil(phrase(nr), stellen);
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
      kennt: (t) => bei(t).length > 0,
      bruecken,
      neigung,
    };
  }

  Object.assign(teile, { einmal, fundstellen, naehe, themen, wortschatz, zahlenleser, zeilen });
})();
