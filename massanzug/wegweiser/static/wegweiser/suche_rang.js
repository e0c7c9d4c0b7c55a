"use strict";
// The search in the browser, part 4 of 5: from a question to a plan, and the exact ranking.
// Does what deuten.py, plan.py and rang.py of massanzug/suche do, in the same order of arithmetic.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { istZahl } = teile;
  const summe = (zahlen) => zahlen.reduce((bisher, zahl) => bisher + zahl, 0);

  function deuter({ vorgaben, worte, schatz, naehe, themen, leser, stellen, angebote }) {
    const { rang, naehe: nahe, thema: themenvorgabe } = vorgaben;
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

    // a word itself and the parts it is made of, each by how much it says
    function aufnehmen(wort, roh, klein, gewicht, art) {
      const zerlegt = stueck(roh);
      const [erster, ...rest] = zerlegt.terme.keys();
      if (erster === undefined) return;
      const geschrieben = new Map([...zerlegt.woerter].reverse().map((w) => [term(w), w]));
      dazu(wort, erster, gewicht, art, klein);
      const werte = rest.map((t) => seltenheit(haeufigkeit(t)));
      const gesamt = summe(werte);
      const bekannt = rest.length
        ? summe(werte.filter((_, nr) => kennt(rest[nr]))) / gesamt
        : 0;
      const traegt = bekannt >= nahe.teile_bekannt_ab || wort.moeglich.has(erster);
      if (!wort.moeglich.has(erster) && bekannt > 0) wort.bekannt = bekannt;
      const hoechster = Math.max(...werte);
      rest.forEach((t, nr) => {
        const anteil = (gewicht * nahe.gewicht_teile * werte[nr]) / gesamt;
        const teil = anzeige(geschrieben.has(t) ? geschrieben.get(t) : klein);
        dazu(wort, t, anteil, art, teil);
        if (!wort.moeglich.has(t)) return;
        const zaehlt =
          themen.nennt(t) || (traegt && werte[nr] >= nahe.teil_zaehlt_ab * hoechster);
        wort.moeglich.set(t, moeglichkeit(t, anteil, art, teil, zaehlt));
      });
    }

    // what the word was probably meant to be
    function berichtigen(wort, sprache) {
      const stopp = leser.stoppwoerter(sprache);
      for (const vorschlag of naehe(wort.frage.gefaltet)) {
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
        if (!wort.moeglich.size && vorschlag.berichtigt) wort.berichtigt = gemeint;
        const art = vorschlag.berichtigt ? "berichtigt" : "wort";
        aufnehmen(wort, gemeint, gemeint, vorschlag.gewicht, art);
      }
    }

    // all one word may stand for, without what its neighbours add
    function deute(frage, sprache) {
      const wort = { frage, moeglich: new Map(), berichtigt: "", ort: null, bekannt: 1 };
      const t = term(frage.gefaltet, frage.klein);
      aufnehmen(wort, frage.roh, frage.klein, 1, "wort");
      if (!kennt(t) && !wort.moeglich.size) berichtigen(wort, sprache);
      for (const [anderes, gewicht] of gleiche(t)) {
        dazu(wort, term(anderes), gewicht, "wort", anderes);
      }
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

    function themenDazu(wort, bruecke) {
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

    function gruppenAus(alle) {
      const bruecken = themen.bruecken(
        alle.map((w) => new Map([...w.moeglich.values()].map((m) => [m.term, m.gewicht]))),
      );
      const stark = bruecken.map((b) => Math.max(0, ...b.values()) >= rang.thema_stark);
      let gewichte = alle.map((wort, nr) => {
        themenDazu(wort, bruecken[nr]);
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
        }))
        .filter((gruppe) => gruppe.moeglich.some((m) => m.zaehlt));
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
      return { gesucht, moeglich, gewicht: 1, wichtig: true };
    }

    // whether what is known is too little of what was asked to be an answer
    function zuFremd(gruppen, unbekannt) {
      const bekannt = summe(gruppen.map((g) => g.gewicht));
      return bekannt < rang.unbekannt_erlaubt * (bekannt + unbekannt * seltenheit(0));
    }

    return function plan(text, sprache) {
      const gelesen = leser.lies(text, sprache);
      const gedeutet = gelesen.woerter.map((w) => deute(w, sprache));
      const mitOrt = gedeutet.find((w) => w.ort);
      const gegend = gelesen.gegend || (mitOrt ? mitOrt.ort : null);
      const alle = gedeutet.filter((w) => !w.ort && !w.stopp);
      verbinden(alle);
      const bekannt = alle.filter((w) => w.moeglich.size);
      let gruppen = gruppenAus(bekannt);
      if (gegend && !alle.length) gruppen = [ortsgruppe(gegend, text)];
      if (zuFremd(gruppen, alle.length - bekannt.length)) gruppen = [];
      return {
        gruppen,
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

  function entfernung(a, b, radius) {
    const bogen = (grad) => grad * (Math.PI / 180);
    const halbeBreite = Math.sin((bogen(b[0]) - bogen(a[0])) / 2);
    const halbeLaenge = Math.sin(bogen(b[1] - a[1]) / 2);
    const h =
      halbeBreite * halbeBreite +
      Math.cos(bogen(a[0])) * Math.cos(bogen(b[0])) * (halbeLaenge * halbeLaenge);
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  // how many of the important words must match at first
  function noetig(gruppen, { anteil_wichtiger: anteil, alle_wichtigen_bis: alleBis }) {
    const wichtige = gruppen.filter((g) => g.wichtig).length;
    return wichtige <= alleBis
      ? wichtige
      : Math.max(alleBis, Math.trunc(anteil * wichtige + 0.5));
  }

  // ranks offers for one plan; ``heim``: where the person is, as [Ortsteil, Wirkungsraum, point]
  function rangfolge(plan, heim, rang, gruppen) {
    const gesamt = summe(plan.gruppen.map((g) => g.gewicht));
    const deckung = rang.deckung[Math.min(plan.gruppen.length, rang.deckung.length) - 1];
    const imAlter = plan.alter === null ? 0 : gruppen.imAlter(plan.alter);
    const altersklassen = gruppen.bits(rang.altersklassen);
    const fuerAlle = gruppen.bits(rang.offen_fuer_alle);
    const gegensaetze = rang.gegensaetze.map((paar) => paar.map((name) => gruppen.bits([name])));

    function text(angebot, mindestens) {
      let [punkte, gedeckt, wichtige] = [0, 0, 0];
      let getroffen = false;
      for (const gruppe of plan.gruppen) {
        let haeufig = 0;
        let trifft = false;
        for (const m of gruppe.moeglich) {
          const wert = m.stellen.get(angebot) >> 1;
          if (!wert) continue;
          haeufig += (m.gewicht / rang.stufen) * wert;
          trifft = trifft || m.zaehlt;
        }
        punkte += (gruppe.gewicht * haeufig) / (rang.k1 + haeufig);
        if (trifft) {
          gedeckt += gruppe.gewicht;
          wichtige += gruppe.wichtig ? 1 : 0;
          getroffen = true;
        }
      }
      if (!getroffen || wichtige < mindestens) return -1;
      return punkte * (1 - deckung + (deckung * gedeckt) / gesamt);
    }

    function ort(kopf) {
      const stufen = plan.gegend ? rang.ort_gesagt : rang.ort_bekannt;
      const [ortsteil, raum] = plan.gegend || heim;
      let punkte = 0;
      if (ortsteil || raum) {
        if (ortsteil && kopf.ortsteil === ortsteil) punkte = stufen.ortsteil;
        else if (raum && kopf.wirkungsraum === raum) {
          punkte = plan.gegend && !ortsteil ? stufen.ortsteil : stufen.wirkungsraum;
        } else if (!kopf.wirkungsraum) punkte = stufen.ueberall;
      }
      if (heim[2] && kopf.punkt) {
        const km = entfernung(heim[2], kopf.punkt, rang.erdradius_km);
        punkte += (rang.entfernung * rang.entfernung_halb_km) / (rang.entfernung_halb_km + km);
      }
      return punkte;
    }

    function daneben(kopf) {
      const zuJung = kopf.von >= 0 ? kopf.von - plan.alter : 0;
      const zuAlt = kopf.bis >= 0 ? plan.alter - kopf.bis : 0;
      return Math.max(0, zuJung, zuAlt);
    }

    const sagtAlter = (kopf) => kopf.von >= 0 || kopf.bis >= 0;

    function altersfaktor(kopf) {
      if (plan.alter === null) return 1;
      if (!sagtAlter(kopf)) {
        const genannt = kopf.ziele & altersklassen;
        if (imAlter & genannt) return 1 + rang.ziel_passt;
        return genannt && !(kopf.ziele & fuerAlle) ? rang.ziel_daneben : 1;
      }
      const weit = daneben(kopf);
      if (weit === 0) return 1 + rang.alter_passt;
      return weit === 1 ? rang.alter_knapp : rang.alter_daneben;
    }

    function zielfaktor(kopf) {
      for (const [fragt, nur] of gegensaetze) {
        if (plan.ziele & fragt && kopf.ziele & nur && !(kopf.ziele & (fragt | fuerAlle))) {
          return rang.ziel_daneben;
        }
      }
      return 1 + (plan.ziele & kopf.ziele ? rang.ziel_passt : 0);
    }

    function punkte(kopf, mindestens) {
      const ausText = plan.gruppen.length ? text(kopf.nr, mindestens) : 1;
      if (ausText < 0) return ausText;
      const frische = 1 - rang.frische + (rang.frische * kopf.frische) / 1000;
      return ausText * (1 + ort(kopf)) * (altersfaktor(kopf) * zielfaktor(kopf)) * frische;
    }

    return {
      punkte,
      alterPasst: (kopf) => plan.alter !== null && sagtAlter(kopf) && daneben(kopf) === 0,
      zielPasst: (kopf) => plan.ziele & kopf.ziele,
    };
  }

  Object.assign(teile, { deuter, noetig, rangfolge });
})();
