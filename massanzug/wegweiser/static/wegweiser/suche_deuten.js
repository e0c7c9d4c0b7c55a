"use strict";
// The search in the browser, part 5 of 7: from a question to a plan.
// Does what deuten.py and plan.py of massanzug/suche do, in the same order of arithmetic.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { istWort, istZahl, laenge, summe } = teile;

  function deuter({ vorgaben, worte, schatz, naehe, themen, leser, stellen, angebote }) {
    const { rang, naehe: nahe, thema: themenvorgabe } = vorgaben;
    const verschoben = teile.mundart(vorgaben.laute.mundart);
    const { term, stueck, stuecke, falten, gleiche } = worte;
    const haeufigkeit = (t) => stellen(t).size;
    const kennt = (t) => haeufigkeit(t) > 0 || themen.kennt(t);
    const ortsmarke = (ort) => `o:${stuecke(ort).map(falten).join("")}`;

    function seltenheit(zahl) {
      const haeufig = Math.min(zahl, angebote);
      const wert = Math.log(1 + (angebote - haeufig + 0.5) / (haeufig + 0.5));
      return Math.max(rang.kleinstes_gewicht, wert);
    }

    const moeglichkeit = (t, gewicht, art, gefunden, zaehlt = gewicht >= rang.zaehlt_ab) => ({
      term: t,
      gewicht,
      art,
      gefunden,
      zaehlt,
    });

    // one more possibility, if the index has it; the heavier of two stays
    function dazu(wort, t, gewicht, art, gefunden) {
      const bisher = wort.moeglich.get(t);
      if ((bisher && bisher.gewicht >= gewicht) || !kennt(t)) return;
      wort.moeglich.set(t, moeglichkeit(t, gewicht, art, gefunden));
    }

    function anzeige(gefaltet) {
      const gefunden = schatz.finde(gefaltet);
      return (gefunden && gefunden.anzeige) || gefaltet;
    }

    // how much a part says
    function wertDesTeils(t) {
      return (leser.weich.has(t) ? leser.weich.get(t) : 1) * seltenheit(haeufigkeit(t));
    }

    // take in a word and the parts it is made of, each by how much it says; the parts
    function aufnehmen(wort, roh, klein, gewicht, art) {
      const zerlegt = stueck(roh);
      const [erster, ...rest] = zerlegt.terme;
      if (erster === undefined) return [];
      const geschrieben = new Map([...zerlegt.woerter].reverse().map((w) => [term(w), w]));
      dazu(wort, erster, gewicht, art, klein);
      const werte = rest.map(wertDesTeils);
      const gesamt = summe(werte);
      const bekannt = rest.length
        ? summe(werte.filter((_, nr) => kennt(rest[nr]))) / gesamt
        : 0;
      if (!wort.moeglich.has(erster) && bekannt > 0) wort.bekannt = bekannt;
      rest.forEach((t, nr) => {
        const anteil = (gewicht * nahe.gewicht_teile * werte[nr]) / gesamt;
        const teil = anzeige(geschrieben.has(t) ? geschrieben.get(t) : klein);
        if (!wort.moeglich.has(t) && kennt(t)) {
          wort.moeglich.set(t, moeglichkeit(t, anteil, art, teil, false));
        }
      });
      return rest.map((t, nr) => [t, werte[nr] / gesamt]);
    }

    // what the word was probably meant to be
    function berichtigen(wort, sprache) {
      const stopp = leser.stoppwoerter(sprache);
      const vorschlaege = wort.moeglich.size ? naehe.vertippte : naehe.vorschlaege;
      for (const vorschlag of vorschlaege(wort.frage.gefaltet)) {
        const { gefaltet, anzeige: geschrieben } = vorschlag.wort;
        const gemeint = geschrieben || gefaltet;
        const ort = wort.ort ? null : leser.ort(gefaltet);
        if (ort) {
          wort.ort = ort;
          wort.berichtigt = gemeint;
          return;
        }
        if (stopp.has(gefaltet)) {
          wort.stopp = !wort.moeglich.size;
          return;
        }
        if (!wort.berichtigt && vorschlag.berichtigt) wort.berichtigt = gemeint;
        const art = vorschlag.berichtigt ? "berichtigt" : "wort";
        aufnehmen(wort, gemeint, gemeint, vorschlag.gewicht, art);
      }
    }

    // whether the index has a word, of which dialects leave the end out, and it is none of another
    // language
    const istDeutsch = (form) =>
      worte.istWort(form)
        ? vorgaben.laute.mundart.auslaut.some((ende) => schatz.finde(form + ende))
        : schatz.finde(form) && worte.teile(form).length > 0;

    // what an unknown word may be in dialect: the known words with the fewest sounds shifted
    function ausMundart(wort, sprache) {
      const { gefaltet } = wort.frage;
      if (sprache !== "de" || wort.moeglich.size || !naehe.istFremd(gefaltet)) return false;
      const stopp = leser.stoppwoerter(sprache);
      for (const formen of verschoben(gefaltet)) {
        if (formen.some((form) => stopp.has(form))) {
          wort.stopp = true;
          return true;
        }
        const gemeint = formen.filter(istDeutsch).slice(0, nahe.kandidaten);
        gemeint.forEach((form, nr) => {
          const weit = vorgaben.laute.mundart.gewicht / (1 + nahe.je_weiterem * nr);
          aufnehmen(wort, form, form, weit, "wort");
          for (const [anderes, seins] of gleiche(term(form))) {
            dazu(wort, term(anderes), seins * weit, "wort", anderes);
          }
        });
        if (gemeint.length) return true;
      }
      return false;
    }

    // joined by hyphens and not known so: as if each word stood alone
    function einzeln(frage) {
      const glieder = stuecke(frage.klein.replaceAll("-", " ")).map(falten);
      if (glieder.length < 2 || kennt(term(frage.gefaltet))) return [frage];
      return glieder.filter(Boolean).map((g) => ({ roh: g, klein: g, gefaltet: g }));
    }

    // all one word may stand for, without what its neighbours add
    function deute(frage, sprache) {
      const wort = {
        frage,
        moeglich: new Map(),
        berichtigt: "",
        ort: null,
        bekannt: 1,
        teile: [],
      };
      const t = term(frage.gefaltet, frage.klein);
      wort.teile = aufnehmen(wort, frage.roh, frage.klein, 1, "wort");
      for (const [anderes, gewicht] of gleiche(t)) {
        dazu(wort, term(anderes), gewicht, "wort", anderes);
      }
      const meint = gleiche(t).some(([anderes]) => kennt(term(anderes)));
      if (!(meint || kennt(t) || ausMundart(wort, sprache))) berichtigen(wort, sprache);
      return wort;
    }

    // two words side by side that are one word here: "kinder garten"
    function verbinden(alle) {
      for (let nr = 0; nr + 1 < alle.length; nr += 1) {
        const beide = [alle[nr], alle[nr + 1]];
        for (const fuge of nahe.verbinden) {
          const zusammen = beide.map((wort) => wort.frage.gefaltet).join(fuge);
          if (!schatz.finde(zusammen)) continue;
          for (const wort of beide) dazu(wort, term(zusammen), 1, "wort", zusammen);
        }
      }
    }

    // how far all a word may stand for points to each subject
    function geneigt(moeglich) {
      const weit = new Map();
      for (const m of moeglich) {
        for (const [nr, anteil] of themen.neigung(m.term)) {
          weit.set(nr, Math.max(weit.get(nr) || 0, m.gewicht * anteil));
        }
      }
      return weit;
    }

    // its subjects by the phrases met; by inclination if it finds nothing else
    function themenDazu(wort, getroffene) {
      const moeglich = [...wort.moeglich.values()];
      const findet = moeglich.some((m) => m.zaehlt && haeufigkeit(m.term));
      const bruecke = getroffene.size || findet ? getroffene : geneigt(moeglich);
      const beste = [...bruecke].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      for (const [nr, weit] of beste.slice(0, rang.themen_je_wort)) {
        const [schluessel, label] = themen.alle[nr];
        const marke = `t:${schluessel}`;
        const gewicht = themenvorgabe.gewicht * weit;
        if (haeufigkeit(marke) > 0) {
          wort.moeglich.set(marke, moeglichkeit(marke, gewicht, "thema", label));
        }
      }
    }

    // little of what a word of a set phrase stands for by itself is meant
    function zuruecknehmen(wort) {
      for (const [t, m] of wort.moeglich) {
        const gewicht = m.gewicht * themenvorgabe.redensart_sonst;
        const zaehlt = m.zaehlt && gewicht >= rang.zaehlt_ab;
        wort.moeglich.set(t, { ...m, gewicht, zaehlt });
      }
    }

    // the parts with what shows each: itself, what it means, its subjects
    function teileVon(wort) {
      const { bruecken } = themen.bruecken(wort.teile.map(([t]) => new Map([[t, 1]])));
      return wort.teile.map(([t, anteil], stelle) => {
        const zeigen = haeufigkeit(t) ? [t] : [];
        for (const [nr, weit] of [...bruecken[stelle]].sort((a, b) => a[0] - b[0])) {
          const [schluessel, label] = themen.alle[nr];
          const marke = `t:${schluessel}`;
          const gewicht = themenvorgabe.gewicht * weit;
          if (gewicht < rang.zaehlt_ab || !haeufigkeit(marke)) continue;
          zeigen.push(marke);
          if (!wort.moeglich.has(marke)) {
            wort.moeglich.set(
              marke,
              moeglichkeit(marke, gewicht * anteil, "thema", label, false),
            );
          }
        }
        return { anteil, zeigen };
      });
    }

    // whether any offer can match
    function findet(gruppe) {
      const da = summe(gruppe.teile.filter((t) => t.zeigen.length).map((t) => t.anteil));
      return da >= rang.teile_noetig || gruppe.moeglich.some((m) => m.zaehlt);
    }

    // how much the word says: its rarity, softened for words of course
    function gewicht(wort) {
      const { gefaltet, klein } = wort.frage;
      const zaehlend = [...wort.moeglich.values()].filter((m) => m.zaehlt);
      const haeufig = Math.max(0, ...zaehlend.map((m) => m.gewicht * haeufigkeit(m.term)));
      const t = term(gefaltet, klein);
      let weich = leser.weich.has(t) ? leser.weich.get(t) : 1;
      if (istZahl(gefaltet)) weich = rang.ziffern;
      return weich * wort.bekannt * seltenheit(haeufig);
    }

    function gruppenAus(alle, gesagt) {
      const { bruecken, redensarten } = themen.bruecken(
        alle.map((w) => new Map([...w.moeglich.values()].map((m) => [m.term, m.gewicht]))),
        gesagt,
      );
      const stark = bruecken.map((b) => Math.max(0, ...b.values()) >= rang.thema_stark);
      const teile = [];
      let gewichte = alle.map((wort, nr) => {
        if (redensarten.has(nr)) zuruecknehmen(wort);
        themenDazu(wort, bruecken[nr]);
        teile.push(teileVon(wort));
        return gewicht(wort);
      });
      if (stark.some(Boolean) && alle.length >= rang.vorrang_ab) {
        gewichte = gewichte.map((g, nr) => (stark[nr] ? g : g * rang.ohne_thema));
      }
      const grenze = rang.wichtig_ab * Math.max(0, ...gewichte);
      return alle
        .map((wort, nr) => ({
          gesucht: wort.frage.roh,
          moeglich: [...wort.moeglich.values()],
          gewicht: gewichte[nr],
          wichtig: gewichte[nr] >= grenze,
          teile: teile[nr],
        }))
        .filter(findet);
    }

    // what a sentence is about, even where no phrase is met: the words' inclinations summed up
    function neigungenVon(gruppen) {
      if (gruppen.length < themenvorgabe.neigung_ab) return [];
      const summen = new Map();
      for (const gruppe of gruppen) {
        for (const [nr, anteil] of geneigt(gruppe.moeglich)) {
          summen.set(nr, (summen.get(nr) || 0) + gruppe.gewicht * anteil);
        }
      }
      return [...summen]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, themenvorgabe.neigung_themen)
        .map(([nr, weit]) => [`t:${themen.alle[nr][0]}`, themenvorgabe.neigung * weit]);
    }

    // a place alone: what lies in it or has it in a text
    function ortsgruppe([name, raum], gesucht) {
      const moeglich = [name, raum]
        .filter(Boolean)
        .map((ort) => moeglichkeit(ortsmarke(ort), 1, "ort", name || raum, true));
      if (name) {
        const t = term(ortsmarke(name).slice(2));
        moeglich.push(moeglichkeit(t, rang.ort_im_text, "ort", name, true));
      }
      return { gesucht, moeglich, gewicht: 1, wichtig: true, teile: [] };
    }

    // whether what is known is too little of what was asked to be an answer
    function zuFremd(gruppen, unbekannt) {
      const traegt = (m) => m.art === "thema" && m.gewicht >= rang.thema_traegt;
      const bekannt = summe(
        gruppen.map((g) =>
          g.moeglich.some(traegt) ? g.gewicht : g.gewicht * rang.ohne_thema_bekannt,
        ),
      );
      return bekannt < rang.unbekannt_erlaubt * (bekannt + unbekannt * seltenheit(0));
    }

    // what the words say that find nothing, and which share of all one offer must have
    function deckungVon(alle, gruppen, gelesen) {
      const finden = new Set(gruppen.map((g) => g.gesucht));
      const fremde = alle.filter(
        ({ frage: { roh, gefaltet } }) =>
          !finden.has(roh) && istWort(gefaltet) && laenge(gefaltet) >= rang.fremd_ab,
      );
      if (finden.size + fremde.length < rang.deckt_ab_woertern) return { fremd: 0, deckt: 0 };
      return {
        fremd: fremde.length * (rang.fremd * seltenheit(0)),
        deckt: gelesen.anliegen ? rang.deckt_anliegen : rang.deckt_sachlich,
      };
    }

    return function plan(text, sprache) {
      const gelesen = leser.lies(text, sprache);
      const gedeutet = gelesen.woerter.flatMap(einzeln).map((w) => deute(w, sprache));
      const mitOrt = gedeutet.find((w) => w.ort);
      const gegend = gelesen.gegend || (mitOrt ? mitOrt.ort : null);
      const alle = gedeutet.filter((w) => !w.ort && !w.stopp);
      verbinden(alle);
      const bekannt = alle.filter((w) => w.moeglich.size);
      let gruppen = gruppenAus(bekannt, gelesen.gesagt);
      if (gegend && !alle.length) gruppen = [ortsgruppe(gegend, text)];
      if (!gelesen.anliegen && zuFremd(gruppen, alle.length - bekannt.length)) gruppen = [];
      return {
        gruppen,
        // of other languages we know too few words to ask a share
        ...(sprache === "de" ? deckungVon(alle, gruppen, gelesen) : { fremd: 0, deckt: 0 }),
        neigungen: neigungenVon(gruppen),
        alles: gelesen.leer || (gelesen.alter !== null && !alle.length && !gegend),
        alter: gelesen.alter,
        gegend,
        ziele: gelesen.ziele,
        berichtigt: bekannt
          .filter((w) => w.berichtigt)
          .map((w) => [w.frage.roh, w.berichtigt]),
      };
    };
  }

  Object.assign(teile, { deuter });
})();
