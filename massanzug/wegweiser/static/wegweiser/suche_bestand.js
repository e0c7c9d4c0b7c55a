"use strict";
// The search in the browser, part 3 of 5: what browserindex.py packed; the vocabulary and what is
// near a word in it; the subjects. Does what wortschatz.py, naehe.py and themen.py of
// massanzug/suche do.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { istWort, laenge, vergleiche, zeichen } = teile;

  function entpacker(ziffern) {
    const wert = new Map(Array.from(ziffern, (ziffer, nr) => [ziffer, nr]));

    function zahlen(text) {
      const gelesen = [];
      let zahl = 0;
      let stelle = 0;
      for (const ziffer of text) {
        const wertDerZiffer = wert.get(ziffer);
        zahl += (wertDerZiffer & 31) << stelle;
        stelle += 5;
        if (wertDerZiffer < 32) {
          gelesen.push(zahl);
          zahl = 0;
          stelle = 0;
        }
      }
      return gelesen;
    }

    function folge(text) {
      let vorher = "";
      return (text ? text.split("\n") : []).map((zeile) => {
        vorher = vorher.slice(0, wert.get(zeile[0])) + zeile.slice(1);
        return vorher;
      });
    }

    return { zahlen, folge };
  }

  // the terms: which offers have each, and with what weight
  function fundstellen(index, { zahlen, folge }) {
    const nummer = new Map(folge(index.terme).map((t, nr) => [t, nr]));
    const zeilen = index.stellen.split("\n");
    const gelesen = new Map();

    function stellen(t) {
      if (!nummer.has(t)) return new Map();
      if (!gelesen.has(t)) {
        const [schritte, gewichte] = zeilen[nummer.get(t)].split(" ").map(zahlen);
        let angebot = 0;
        gelesen.set(t, new Map(schritte.map((weiter, nr) => [(angebot += weiter), gewichte[nr]])));
      }
      return gelesen.get(t);
    }

    return { stellen, terme: [...nummer.keys()] };
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

  function anzeigen(index, woerter, { zahlen }) {
    const andere = index.anzeigen.split("\n")[Symbol.iterator]();
    const arten = zahlen(index.schreibarten);
    const art = [
      () => "",
      (wort) => wort,
      ([erster, ...rest]) => erster.toUpperCase() + rest.join(""),
      () => andere.next().value,
    ];
    return woerter.map((wort, nr) => art[arten[nr]](wort));
  }

  function wortschatz(index, packung, { klaenge }, { anfaenge_hoechstens: durchsehen }) {
    const gefaltet = packung.folge(index.woerter);
    const anzahl = packung.zahlen(index.anzahlen);
    const geschrieben = anzeigen(index, gefaltet, packung);
    const woerter = gefaltet.map((wort, nr) => ({
      gefaltet: wort,
      anzahl: anzahl[nr],
      anzeige: geschrieben[nr],
    }));
    const bei = new Map(woerter.map((wort) => [wort.gefaltet, wort]));
    const masken = gefaltet.map(buchstaben);
    const laengen = gefaltet.map(laenge);
    let gleicherKlang = null;

    function nahe(wort, hoechstens) {
      const [maske, lang, seins] = [buchstaben(wort), laenge(wort), zeichen(wort)];
      const gefunden = [];
      for (let nr = 0; nr < woerter.length; nr += 1) {
        if (Math.abs(laengen[nr] - lang) > hoechstens) continue;
        if (anzahlBits(maske ^ masken[nr]) > 2 * hoechstens) continue;
        const weit = abstand(seins, zeichen(gefaltet[nr]));
        if (weit <= hoechstens) gefunden.push([weit, woerter[nr]]);
      }
      return gefunden;
    }

    function mitKlang(laut) {
      if (!laut) return [];
      if (!gleicherKlang) {
        gleicherKlang = new Map();
        klaenge(gefaltet).forEach((seiner, nr) => {
          gleicherKlang.set(seiner, [...(gleicherKlang.get(seiner) || []), woerter[nr]]);
        });
      }
      return gleicherKlang.get(laut) || [];
    }

    function mitAnfang(anfang, hoechstens) {
      let [von, bis] = [0, gefaltet.length];
      while (von < bis) {
        const mitte = (von + bis) >> 1;
        if (vergleiche(gefaltet[mitte], anfang) < 0) von = mitte + 1;
        else bis = mitte;
      }
      const gefunden = [];
      while (gefunden.length < durchsehen && (gefaltet[von] || "").startsWith(anfang)) {
        gefunden.push(woerter[von]);
        von += 1;
      }
      return gefunden.sort((a, b) => b.anzahl - a.anzahl).slice(0, hoechstens);
    }

    return { finde: (wort) => bei.get(wort) || null, nahe, mitKlang, mitAnfang };
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

    return function vorschlaege(wort) {
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
    };
  }

  function phrasen(index, terme, zahlen) {
    const gelesen = zahlen(index.phrasen);
    const alle = [];
    let stelle = 0;
    const naechste = () => gelesen[stelle++];
    while (stelle < gelesen.length) {
      const phrase = { thema: naechste(), faktor: index.faktoren[naechste()], woerter: [] };
      for (let worte = naechste(); worte > 0; worte -= 1) {
        const wort = [];
        for (let zahl = naechste(); zahl > 0; zahl -= 1) {
          wort.push([terme[naechste()], index.faktoren[naechste()]]);
        }
        phrase.woerter.push(wort);
      }
      alle.push(phrase);
    }
    return alle;
  }

  // the subjects as a bridge from everyday words to offers
  function themen(index, terme, zahlen, vorgabe) {
    const alle = phrasen(index, terme, zahlen);
    const bei = new Map();
    alle.forEach((phrase, nr) => {
      phrase.woerter.forEach((wort, stelle) => {
        for (const [t, faktor] of wort) {
          if (!bei.has(t)) bei.set(t, []);
          bei.get(t).push([nr, stelle, faktor]);
        }
      });
    });
    const nennt = new Set(alle.flatMap((phrase) => phrase.woerter.map((wort) => wort[0][0])));
    const seltenheit = (t) => Math.log(1 + alle.length / (1 + bei.get(t).length));
    for (const phrase of alle) {
      phrase.idf = phrase.woerter.map((wort) => seltenheit(wort[0][0]));
      phrase.summe = phrase.idf.reduce((summe, wert) => summe + wert, 0);
    }

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
          for (const [nr, stelle, faktor] of bei.get(t) || []) {
            if (!erfuellt.has(nr)) erfuellt.set(nr, new Map());
            const bisher = erfuellt.get(nr).get(stelle);
            const wert = gewicht * faktor;
            if (wert > (bisher ? bisher[0] : 0)) erfuellt.get(nr).set(stelle, [wert, g]);
          }
        }
      });
      const ergebnis = gruppen.map(() => new Map());
      for (const [nr, stellen] of erfuellt) {
        const weit = anteil(alle[nr], stellen);
        if (weit < vorgabe.ab) continue;
        const wert = weit ** vorgabe.hoch * alle[nr].faktor;
        for (const [, g] of stellen.values()) {
          const { thema } = alle[nr];
          ergebnis[g].set(thema, Math.max(ergebnis[g].get(thema) || 0, wert));
        }
      }
      return ergebnis;
    }

    return { alle: index.themen, kennt: (t) => bei.has(t), nennt: (t) => nennt.has(t), bruecken };
  }

  Object.assign(teile, { entpacker, fundstellen, wortschatz, naehe, themen });
})();
