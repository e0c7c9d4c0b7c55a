"use strict";
// The search in the browser, part 1 of 7: text to folded words, stems, sounds, parts of compounds.
// Does what falten.py, stamm.py, laute.py, zerlegen.py, analyse.py and gleiche.py of
// massanzug/suche do, over the same tables; tests/suche/test_browser.py compares both.

(() => {
  const IM_WORT = "\\p{L}\\p{N}_"; // \w of Python
  const NUR_BUCHSTABEN = /^\p{L}+$/u;
  const NUR_ZIFFERN = /^\p{Nd}+$/u;
  const NICHT_IM_WORT = /[^\p{L}\p{N}]/gu;
  const ASCII = /^[\0-\x7f]*$/;
  const NUR_ASCII_IM_WORT = /^[a-z0-9]*$/;
  const KEINE = [];
  const NICHTS = { terme: KEINE, faktoren: KEINE, woerter: KEINE };
  const GANZ = [1];
  const HOECHSTENS_GEMERKT = 50000;
  const JEDES = /([A-Z])([^A-Z]*)/g;
  const ZWEI_EINHEITEN = /[\ud800-\udfff]/;

  // Python counts, cuts and orders by code point
  const zeichen = (text) => (ZWEI_EINHEITEN.test(text) ? Array.from(text) : text);
  const laenge = (text) => zeichen(text).length;
  // left to right, as in Python: both must come to the same bits
  const summe = (zahlen) => zahlen.reduce((bisher, zahl) => bisher + zahl, 0);
  const ersteZeichen = (text, anzahl) =>
    ZWEI_EINHEITEN.test(text)
      ? Array.from(text).slice(0, anzahl).join("")
      : text.slice(0, anzahl);

  // words of which each says how many letters it shares with the one before
  function wortliste(text) {
    let bisher = "";
    return Array.from(text.matchAll(JEDES), ([, gleich, rest]) => {
      bisher = ersteZeichen(bisher, gleich.charCodeAt(0) - 65) + rest;
      return bisher;
    });
  }

  // what was once made for a name; forgotten when it becomes much
  function gemerkt(machen) {
    const schon = new Map();
    return (name) => {
      const bisher = schon.get(name);
      if (bisher !== undefined) return bisher;
      if (schon.size >= HOECHSTENS_GEMERKT) schon.clear();
      const wert = machen(name);
      schon.set(name, wert);
      return wert;
    };
  }

  // surrogates, of which letters of two units are made, lie below the last letters of one
  const rangDerEinheit = (einheit) =>
    einheit < 0xd800 ? einheit : einheit < 0xe000 ? einheit + 0x10000 : einheit - 0x800;

  function vergleiche(a, b) {
    const kuerzere = Math.min(a.length, b.length);
    for (let nr = 0; nr < kuerzere; nr += 1) {
      const [x, y] = [a.charCodeAt(nr), b.charCodeAt(nr)];
      if (x !== y) return rangDerEinheit(x) - rangDerEinheit(y);
    }
    return a.length - b.length;
  }

  // what code points order JavaScript's own order does too, and much faster, if none has two units
  const geordnet = (texte) =>
    texte.some((text) => ZWEI_EINHEITEN.test(text)) ? texte.sort(vergleiche) : texte.sort();

  // where a text is in an ordered list, or would be
  function stelleIn(geordnet, text) {
    let [von, bis] = [0, geordnet.length];
    while (von < bis) {
      const mitte = (von + bis) >> 1;
      if (vergleiche(geordnet[mitte], text) < 0) von = mitte + 1;
      else bis = mitte;
    }
    return von;
  }

  const istZahl = (wort) => NUR_ZIFFERN.test(wort);
  const istWort = (wort) => NUR_BUCHSTABEN.test(wort);

  // the digits of every script stand in tens side by side
  function alsZahl(ziffern) {
    let zahl = 0;
    for (const ziffer of ziffern) {
      let stelle = ziffer.codePointAt(0);
      let wert = 0;
      while (istZahl(String.fromCodePoint(stelle - 1))) {
        stelle -= 1;
        wert += 1;
      }
      zahl = zahl * 10 + (wert % 10);
    }
    return zahl;
  }

  const spanne = ([von, bis]) => `\\u{${von.toString(16)}}-\\u{${bis.toString(16)}}`;

  function faltung(analyse) {
    const tabelle = new Map(Object.entries(analyse.zeichen));
    const weg = analyse.weg.map(spanne).join("");
    const ersetzte = [...tabelle.keys()].map((z) => spanne([z.codePointAt(0), z.codePointAt(0)]));
    const nichtZuSehen = new RegExp(`[${weg}]`, "gu");
    const ersetzbar = new RegExp(`[${ersetzte.join("")}]`, "gu");
    const unsichtbar = analyse.weg.filter(([von]) => von >= analyse.unsichtbar_ab);
    const klasse = IM_WORT + unsichtbar.map(spanne).join("");
    const muster = (text, wort) => new RegExp(text.replace(/WORT/g, wort), "gu");
    const stueck = muster(analyse.stueck, klasse);
    const geschlecht = muster(analyse.geschlecht, IM_WORT);
    const umschreibbar = new RegExp(analyse.umschrift.map(([von]) => von).join("|"));
    const umschrift = analyse.umschrift.map(([von, nach, nichtNach]) => {
      const ersatz = (gefunden, stelle, text) =>
        stelle > 0 && nichtNach.includes(text[stelle - 1]) ? gefunden : nach;
      const stelle = new RegExp(von, "g");
      return (text) => text.replace(stelle, ersatz);
    });
    const uebersetzt = (text) =>
      text.replace(nichtZuSehen, "").replace(ersetzbar, (z) => tabelle.get(z));

    const stuecke = (text) =>
      NUR_BUCHSTABEN.test(text) ? [text] : text.replace(geschlecht, "$1").match(stueck) || [];

    const einheitlich = (roh) => (ASCII.test(roh) ? roh : roh.normalize("NFKC")).toLowerCase();

    function kleinschreiben(roh) {
      const klein = einheitlich(roh);
      return NUR_ASCII_IM_WORT.test(klein) ? klein : klein.replace(nichtZuSehen, "");
    }

    function falte(roh) {
      let gefaltet = einheitlich(roh);
      if (!ASCII.test(gefaltet)) {
        gefaltet = uebersetzt(uebersetzt(gefaltet).normalize("NFD")).normalize("NFC");
      }
      if (!NUR_ASCII_IM_WORT.test(gefaltet)) gefaltet = gefaltet.replace(NICHT_IM_WORT, "");
      let vorher = "";
      while (vorher !== gefaltet && umschreibbar.test(gefaltet)) {
        vorher = gefaltet;
        for (const schritt of umschrift) gefaltet = schritt(gefaltet);
      }
      return ersteZeichen(gefaltet, analyse.hoechstens_buchstaben);
    }

    return { stuecke, kleinschreiben, falte, falten: gemerkt(falte) };
  }

  // rules in their order, by a letter that a word must have
  function je(regeln, buchstabe) {
    const alle = new Map();
    for (const regel of regeln) {
      const seine = buchstabe(regel);
      alle.set(seine, [...(alle.get(seine) || KEINE), regel]);
    }
    return alle;
  }

  // of pairs of something and a list of words: each word with it
  const nachListe = (paare) =>
    new Map(paare.flatMap(([etwas, liste]) => wortliste(liste).map((wort) => [wort, etwas])));

  // what each stem may also mean, in the order of the table
  function gemeinte(tabelle) {
    const alle = new Map();
    for (const [gemeint, gewicht, liste] of tabelle) {
      for (const t of wortliste(liste)) {
        const bisher = alle.get(t);
        if (bisher) bisher.push([gemeint, gewicht]);
        else alle.set(t, [[gemeint, gewicht]]);
      }
    }
    return alle;
  }

  function beugung({ analyse, formen }) {
    const bekannt = nachListe(Object.entries(formen));
    const nachLetztem = je(analyse.endungen, ([endung]) => endung.slice(-1));
    const nachErstem = je(analyse.vorsilben, ([vorsilbe]) => vorsilbe[0]);

    function kuerzer(wort) {
      const lang = laenge(wort);
      for (const [endung, neu, rest, nichtNach] of nachLetztem.get(wort.slice(-1)) || KEINE) {
        if (lang - endung.length < rest || !wort.endsWith(endung)) continue;
        const stumpf = wort.slice(0, -endung.length);
        if (!nichtNach || !nichtNach.includes(stumpf.slice(-1))) return stumpf + neu;
      }
      for (const [vorsilbe, rest] of nachErstem.get(wort[0]) || KEINE) {
        if (wort.startsWith(vorsilbe) && lang - vorsilbe.length >= rest) {
          return wort.slice(vorsilbe.length);
        }
      }
      return wort;
    }

    // parts of compounds are asked for again and again
    return gemerkt((wort) => {
      let jetzt = wort;
      for (;;) {
        const form = bekannt.get(jetzt);
        if (form !== undefined) return form;
        const naechstes = kuerzer(jetzt);
        if (naechstes === jetzt) return jetzt;
        jetzt = naechstes;
      }
    });
  }

  function lautung({ regeln, mindestens }) {
    const schritte = regeln.map(([muster, nach]) => [new RegExp(muster, "gmu"), nach]);
    const lang = (wort) => laenge(wort) >= mindestens;
    const laute = (zeilen) =>
      schritte
        .reduce((text, [muster, nach]) => text.replace(muster, nach), zeilen)
        .replace(/(.)\1+/gu, "$1");
    return {
      klang: (wort) => (lang(wort) ? laute(wort) : ""),
      // of many words, a line each: a rule goes once through all of them
      klaenge: (woerter) =>
        laute(woerter.join("\n"))
          .split("\n")
          .map((laut, nr) => (lang(woerter[nr]) ? laut : "")),
    };
  }

  function zerlegung(analyse, bausteine, stamm) {
    const { teil_mindestens: mindestens, fugen, zerlegen_ab: ab } = analyse;
    const woerter = new Set(bausteine.woerter);
    const lange = bausteine.woerter.filter((wort) => wort.length >= mindestens);
    const staemme = new Set(lange.map(stamm));
    const nie = new Set(bausteine.keineTeile);
    const nichtZerlegt = new Set(bausteine.ganze);
    const { zerlegt } = bausteine;
    const anfaenge = new Set();
    for (const menge of [woerter, staemme]) {
      for (const wort of menge) anfaenge.add(wort.slice(0, mindestens - 1));
    }

    function istTeil(teil) {
      if (nie.has(teil)) return false;
      if (teil.length < mindestens) return teil.length === mindestens - 1 && woerter.has(teil);
      return woerter.has(teil) || staemme.has(stamm(teil));
    }

    function alsTeil(stueck, amEnde) {
      let bestes = [Infinity, ""];
      for (const fuge of amEnde ? [""] : fugen) {
        if (!stueck.endsWith(fuge)) continue;
        const teil = stueck.slice(0, stueck.length - fuge.length);
        if (!istTeil(teil)) continue;
        const kurz = Math.max(0, analyse.kurzes_teil_bis + 1 - teil.length);
        const kosten =
          analyse.kosten_je_teil +
          analyse.kosten_kurzes_teil * kurz +
          (fuge ? analyse.kosten_fuge : 0) +
          (woerter.has(teil) ? 0 : analyse.kosten_gebeugt);
        if (kosten < bestes[0]) bestes = [kosten, teil];
      }
      return bestes;
    }

    // the cheapest way from a place to the end; of equally cheap ones the longest first part
    function bester(wort, von, wege) {
      let weg = null;
      if (!anfaenge.has(wort.slice(von, von + mindestens - 1))) return null;
      for (let bis = wort.length; bis >= von + mindestens - 1; bis -= 1) {
        const rest = wege[bis];
        if (!rest || (von === 0 && bis === wort.length)) continue;
        const [kosten, teil] = alsTeil(wort.slice(von, bis), bis === wort.length);
        if (kosten < Infinity && (!weg || kosten + rest.kosten < weg.kosten)) {
          weg = { kosten: kosten + rest.kosten, teile: [teil, ...rest.teile] };
        }
      }
      return weg;
    }

    function teile(wort) {
      if (zerlegt.has(wort)) return zerlegt.get(wort);
      // no building block has a letter of two units
      if (ZWEI_EINHEITEN.test(wort) || wort.length < ab) return [];
      if (nichtZerlegt.has(wort) || !istWort(wort)) return [];
      const wege = new Array(wort.length + 1).fill(null);
      wege[wort.length] = { kosten: 0, teile: [] };
      for (let von = wort.length - mindestens + 1; von >= 0; von -= 1) {
        wege[von] = bester(wort, von, wege);
      }
      return wege[0] && wege[0].teile.length > 1 ? wege[0].teile : [];
    }

    return { teile, istWort: (gefaltet) => staemme.has(stamm(gefaltet)) };
  }

  function analyse(vorgaben, { stuecke, kleinschreiben, falten }, bausteine) {
    const stamm = beugung(vorgaben);
    const { teile, istWort: kenntWort } = zerlegung(vorgaben.analyse, bausteine, stamm);
    const formen = nachListe(Object.entries(vorgaben.formen));
    const roheFormen = new Map(Object.entries(vorgaben.roh));
    const gleich = gemeinte(vorgaben.gleich);
    const traegt = (wort) => wort.length > 2 || laenge(wort) > 1 || istZahl(wort);

    const term = (gefaltet, klein = "") => stamm(roheFormen.get(klein) || gefaltet);

    // one piece of text: its terms with their factors, and its folded words
    function zerlege(roh, ganz = falten(roh)) {
      if (!traegt(ganz)) return NICHTS;
      const klein = kleinschreiben(roh);
      const erster = term(ganz, klein);
      const einzeln = klein === ganz || istWort(klein);
      const glieder = einzeln
        ? KEINE
        : stuecke(klein.replace(/-/g, " ")).map(falten).filter(traegt);
      if (glieder.length > 1) return verbunden(erster, ganz, glieder, glieder);
      if (!teile(ganz).length) return { terme: [erster], faktoren: GANZ, woerter: [ganz] };
      return verbunden(erster, ganz, KEINE, [ganz]);
    }

    // a piece of more than one word: of each term the first factor
    function verbunden(erster, ganz, glieder, zerlegbare) {
      const zerlegt = { terme: [erster], faktoren: [1], woerter: [ganz] };
      const dazu = (wort, faktor) => {
        const t = term(wort);
        if (!zerlegt.terme.includes(t)) {
          zerlegt.terme.push(t);
          zerlegt.faktoren.push(faktor);
        }
        if (!zerlegt.woerter.includes(wort)) zerlegt.woerter.push(wort);
      };
      for (const glied of glieder) dazu(glied, vorgaben.rang.glied);
      for (const wort of zerlegbare) {
        for (const teil of teile(wort)) dazu(teil, vorgaben.rang.teil);
      }
      return zerlegt;
    }

    return {
      stuecke,
      kleinschreiben,
      falten,
      stamm,
      term,
      zerlege,
      stueck: gemerkt((roh) => zerlege(roh)),
      ...lautung(vorgaben.laute),
      teile,
      istWort: kenntWort,
      istForm: (gefaltet) => formen.has(gefaltet),
      gleiche: (t) => gleich.get(t) || [],
    };
  }

  globalThis.MassanzugSuche = {
    teile: {
      alsZahl,
      analyse,
      ersteZeichen,
      faltung,
      gemerkt,
      geordnet,
      istWort,
      istZahl,
      laenge,
      stelleIn,
      summe,
      vergleiche,
      wortliste,
      zeichen,
    },
  };
})();
