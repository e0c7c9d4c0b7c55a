"use strict";
// The search in the browser, part 4 of 7: what browserindex.py packed; the vocabulary and what is
// near a word in it. Does what wortschatz.py, mundart.py and naehe.py of massanzug/suche do.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { gemerkt, geordnet, istWort, laenge, stelleIn, vergleiche, zeichen } = teile;
  const KEINES = new Map();

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

  // numbers of which each says how far it is from the one before
  function summiert(schritte) {
    let bisher = 0;
    return schritte.map((schritt) => (bisher += schritt));
  }

  // which offers have a term, with what weight (doubled, plus one where it is in the name)
  function fundstellen(index, zahlen, woerter, stamm) {
    const von = new Map();
    const haeufigkeiten = zahlen(index.haeufigkeiten);
    const terme = [...new Set(woerter.map(stamm)), ...index.andere_terme];
    let bisher = 0;
    terme.forEach((t, nr) => {
      von.set(t, [bisher, bisher + haeufigkeiten[nr]]);
      bisher += haeufigkeiten[nr];
    });
    const [orte, gewichte] = [zahlen(index.fundorte), zahlen(index.gewichte)];
    return gemerkt((t) => {
      if (!von.has(t)) return KEINES;
      const [ab, bis] = von.get(t);
      const angebote = summiert(orte.slice(ab, bis));
      return new Map(angebote.map((nr, stelle) => [nr, gewichte[ab + stelle]]));
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
  function schreibungen(index, woerter, zahlen) {
    const andere = index.anzeigen.values();
    return zahlen(index.schreibarten).map((art, nr) => {
      const wort = woerter[nr];
      if (art === 3) return andere.next().value;
      if (art < 2) return art ? wort : "";
      const [erster] = wort;
      return erster.toUpperCase() + wort.slice(erster.length);
    });
  }

  // the words of the offers and of the subjects' phrases, which no offer need have
  function alleWoerter(index, zahlen, woerter, ausWendungen) {
    const anzahlen = zahlen(index.anzahlen);
    const anzeigen = schreibungen(index, woerter, zahlen);
    const alle = new Map(
      woerter.map((gefaltet, nr) => [
        gefaltet,
        { gefaltet, anzahl: anzahlen[nr], anzeige: anzeigen[nr] },
      ]),
    );
    for (const [gefaltet, anzeige] of ausWendungen) {
      const bisher = alle.get(gefaltet);
      if (!bisher) alle.set(gefaltet, { gefaltet, anzahl: 0, anzeige });
      else if (!bisher.anzeige) bisher.anzeige = anzeige;
    }
    return alle;
  }

  function wortschatz(alle, { klang, klaenge }, { anfaenge_hoechstens: durchsehen }) {
    const gefaltet = geordnet([...alle.keys()]);
    const laengen = gefaltet.map(laenge);
    const nachKlang = einmal(() => {
      const bei = new Map();
      klaenge(gefaltet).forEach((laut, nr) => {
        if (bei.has(laut)) bei.get(laut).push(nr);
        else bei.set(laut, [nr]);
      });
      return bei;
    });
    const wort = (nr) => alle.get(gefaltet[nr]);

    const finde = (gesucht) => alle.get(gesucht) || null;

    function nahe(gesucht, hoechstens) {
      const [maske, lang, seins] = [buchstaben(gesucht), laenge(gesucht), zeichen(gesucht)];
      const gefunden = [];
      for (let nr = 0; nr < gefaltet.length; nr += 1) {
        if (Math.abs(laengen[nr] - lang) > hoechstens) continue;
        if (anzahlBits(maske ^ buchstaben(gefaltet[nr])) > 2 * hoechstens) continue;
        const weit = abstand(seins, zeichen(gefaltet[nr]));
        if (weit <= hoechstens) gefunden.push([weit, wort(nr)]);
      }
      return gefunden;
    }

    function mitKlang(gesucht) {
      const laut = klang(gesucht);
      return laut ? (nachKlang().get(laut) || []).map(wort) : [];
    }

    function mitAnfang(anfang, hoechstens) {
      const gefunden = [];
      let nr = stelleIn(gefaltet, anfang);
      while (gefunden.length < durchsehen && (gefaltet[nr] || "").startsWith(anfang)) {
        gefunden.push(nr);
        nr += 1;
      }
      gefunden.sort((a, b) => wort(b).anzahl - wort(a).anzahl || a - b);
      return gefunden.slice(0, hoechstens).map(wort);
    }

    return { finde, nahe, mitKlang, mitAnfang };
  }

  // how a word of a dialect may be written in standard German: the forms with one sound shifted,
  // then those with two
  function mundart({ schritte_ab: schritteAb, hoechstens, mindestens, ...regeln }) {
    const [anfang, innen, ende] = ["anfang", "innen", "ende"].map((ort) =>
      regeln[ort].join(" ").split(" ").map((regel) => regel.split(">")),
    );

    function* einmal(form) {
      for (const [von, nach] of anfang) {
        if (form.startsWith(von)) yield nach + form.slice(von.length);
      }
      for (const [von, nach] of innen) {
        if (!form.includes(von)) continue;
        yield form.replaceAll(von, nach);
        const stelle = form.lastIndexOf(von);
        yield form.slice(0, stelle) + nach + form.slice(stelle + von.length);
      }
      for (const [von, nach] of ende) {
        if (form.endsWith(von)) yield form.slice(0, -von.length) + nach;
      }
    }

    return function* verschoben(wort) {
      const gesehen = new Set([wort]);
      let stufe = [wort];
      for (const ab of schritteAb) {
        if (laenge(wort) < ab) return;
        const neue = new Set(stufe.flatMap((form) => [...einmal(form)]));
        stufe = [...neue]
          .filter((form) => !gesehen.has(form))
          .slice(0, hoechstens - gesehen.size);
        for (const form of stufe) gesehen.add(form);
        yield stufe.filter((form) => laenge(form) >= mindestens);
      }
    };
  }

  // what an unknown word was meant to be
  function naehe(schatz, { klang, istForm, istWort: kenntWort, gleiche, stamm }, vorgabe) {
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
      beste(wort, schatz.mitKlang(wort).map((w) => [0, w]), vorgabe.gewicht_klang);
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

    // the longest word that begins it, of a compound whose rest is not known
    function ganzerAnfang(wort) {
      const hoechstens = laenge(wort) - vorgabe.ganzer_anfang_rest;
      for (let lang = hoechstens; lang >= vorgabe.ganzer_anfang_ab; lang -= 1) {
        const gefunden = schatz.finde(teile.ersteZeichen(wort, lang));
        if (gefunden) return [ungefaehr(vorgabe.gewicht_gemeinsamer_anfang)(gefunden)];
      }
      return [];
    }

    // long words one error away from one that could be read as a compound
    const vertippte = (wort) =>
      laenge(wort) < vorgabe.vertippt_ab || kenntWort(wort) ? [] : einFehler(wort);

    // whether no table has the word as a whole: then it may be meant for another
    const istFremd = (wort) =>
      istWort(wort) && !istForm(stamm(wort)) && !kenntWort(wort) && !gleiche(stamm(wort)).length;

    function vorschlaege(wort) {
      // a whole word of the irregular ones is meant as it stands
      if (!istWort(wort) || istForm(stamm(wort))) return [];
      const stufen = istFremd(wort)
        ? [einFehler, anfang, gleicherKlang, zweiFehler, gemeinsamerAnfang, ganzerAnfang]
        : [anfang, gemeinsamerAnfang, ganzerAnfang];
      for (const stufe of stufen) {
        const gefunden = stufe(wort);
        if (gefunden.length) return gefunden;
      }
      return [];
    }

    return { istFremd, vertippte, vorschlaege };
  }

  Object.assign(teile, {
    alleWoerter,
    einmal,
    fundstellen,
    mundart,
    naehe,
    summiert,
    wortschatz,
    zahlenleser,
  });
})();
