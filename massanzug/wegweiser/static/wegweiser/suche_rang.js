"use strict";
// The search in the browser, part 6 of 7: the exact ranking.
// Does what rang.py of massanzug/suche does, in the same order of arithmetic.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { summe } = teile;

  function entfernung(a, b, radius) {
    const bogen = (grad) => grad * (Math.PI / 180);
    const halbeBreite = Math.sin((bogen(b[0]) - bogen(a[0])) / 2);
    const halbeLaenge = Math.sin(bogen(b[1] - a[1]) / 2);
    const h =
      halbeBreite * halbeBreite +
      Math.cos(bogen(a[0])) * Math.cos(bogen(b[0])) * (halbeLaenge * halbeLaenge);
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  // the matters a question speaks of, each as the numbers of its groups: important words that share
  // a subject speak of one
  function anliegenVon(gruppen, { anliegen_stark: stark }) {
    let gefunden = [];
    gruppen.forEach((gruppe, nr) => {
      const starke = gruppe.moeglich.filter((m) => m.art === "thema" && m.gewicht >= stark);
      if (!gruppe.wichtig || !starke.length) return;
      const eines = { nummern: [nr], themen: new Set(starke.map((m) => m.term)) };
      const teilt = ({ themen }) => starke.some((m) => themen.has(m.term));
      for (const { nummern, themen } of gefunden.filter(teilt)) {
        eines.nummern.push(...nummern);
        for (const thema of themen) eines.themen.add(thema);
      }
      eines.nummern.sort((a, b) => a - b);
      gefunden = [...gefunden.filter((a) => !teilt(a)), eines];
    });
    return gefunden.map(({ nummern }) => nummern);
  }

  // how many of the important words must match at first; of several matters one is enough
  function noetig(gruppen, rang) {
    const { anteil_wichtiger: anteil, alle_wichtigen_bis: alleBis } = rang;
    if (anliegenVon(gruppen, rang).length > 1) return 1;
    const wichtige = gruppen.filter((g) => g.wichtig).length;
    return wichtige <= alleBis
      ? wichtige
      : Math.max(alleBis, Math.trunc(anteil * wichtige + 0.5));
  }

  // ranks offers for one plan; ``heim``: where the person is, as [Ortsteil, Wirkungsraum, point]
  function rangfolge(plan, heim, rang, gruppen) {
    const genug = plan.deckt * (summe(plan.gruppen.map((g) => g.gewicht)) + plan.fremd);
    const alle = plan.gruppen.map((_, nr) => nr);
    const gefunden = anliegenVon(plan.gruppen, rang);
    const anliegen = gefunden.length > 1 ? gefunden : [alle];
    const nebenbei = alle.filter((nr) => !anliegen.some((a) => a.includes(nr)));
    let amMeisten = 0;
    const deckung = rang.deckung[Math.min(plan.gruppen.length, rang.deckung.length) - 1];
    const imAlter = plan.alter === null ? 0 : gruppen.imAlter(plan.alter);
    const altersklassen = gruppen.bits(rang.altersklassen);
    const fuerAlle = gruppen.bits(rang.offen_fuer_alle);
    const gegensaetze = rang.gegensaetze.map((paar) => paar.map((name) => gruppen.bits([name])));

    // how much of a compound an offer has
    function da(gruppe, angebot) {
      const hat = (stellen) => stellen.get(angebot) >> 1;
      return summe(gruppe.teile.filter((t) => t.stellen.some(hat)).map((t) => t.anteil));
    }

    // what each group gives and whether it matches; how much of the question the offer has
    function jeGruppe(angebot) {
      let gesagt = 0;
      const gruppen = plan.gruppen.map((gruppe) => {
        let [haeufig, thema, staerke] = [0, 0, 0];
        let trifft = false;
        for (const m of gruppe.moeglich) {
          const wert = m.stellen.get(angebot) >> 1;
          if (!wert) continue;
          const weit = (m.gewicht / rang.stufen) * wert;
          if (m.art === "thema") thema = Math.max(thema, weit);
          else haeufig += weit;
          staerke = Math.max(staerke, m.gewicht);
          trifft = trifft || m.zaehlt;
        }
        haeufig += thema;
        if (gruppe.teile.length && !trifft) trifft = da(gruppe, angebot) >= rang.teile_noetig;
        gesagt += gruppe.gewicht * Math.min(1, staerke);
        return { gibt: (gruppe.gewicht * haeufig) / (rang.k1 + haeufig), trifft };
      });
      return { gruppen, gesagt };
    }

    // what the words of each matter give, less for those of them that do not match
    function jeAnliegen(gruppen) {
      const wiegt = (nummern) => summe(nummern.map((nr) => plan.gruppen[nr].gewicht));
      return anliegen.map((nummern) => {
        const gedeckt = wiegt(nummern.filter((nr) => gruppen[nr].trifft));
        const gibt = summe(nummern.map((nr) => gruppen[nr].gibt));
        return gibt * (1 - deckung + (deckung * gedeckt) / wiegt(nummern));
      });
    }

    function text(angebot, mindestens) {
      const { gruppen: gibt, gesagt } = jeGruppe(angebot);
      const wichtige = gibt.filter((g, nr) => g.trifft && plan.gruppen[nr].wichtig).length;
      if (!gibt.some((g) => g.trifft) || wichtige < mindestens) return -1;
      amMeisten = Math.max(amMeisten, gesagt);
      const punkteJe = jeAnliegen(gibt);
      const staerkstes = Math.max(...punkteJe);
      let punkte = staerkstes + rang.anliegen_weitere * (summe(punkteJe) - staerkstes);
      punkte += summe(nebenbei.map((nr) => gibt[nr].gibt));
      for (const [stellen, weit] of plan.neigungen) {
        const haeufig = (stellen.get(angebot) >> 1) / rang.stufen;
        punkte += (weit * haeufig) / (rang.k1 + haeufig);
      }
      return punkte;
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

    // of each matter an offer among the first, however many there are for the others
    function jedesAnliegenVorn(geordnet) {
      const platz = rang.anliegen_platz;
      if (anliegen.length === 1 || geordnet.length <= platz) return geordnet;
      const je = geordnet.map(({ kopf }) => jeAnliegen(jeGruppe(kopf.nr).gruppen));
      const dazu = new Set();
      anliegen.forEach((_, nr) => {
        const bestes = Math.max(...je.map((seine) => seine[nr]));
        const vertritt = (seine) => seine[nr] > 0 && seine[nr] >= rang.anliegen_vertritt * bestes;
        const erstes = je.findIndex(vertritt);
        if (erstes >= platz && dazu.size < platz) dazu.add(erstes);
      });
      const uebrige = geordnet.filter((_, nr) => !dazu.has(nr));
      const vorn = platz - dazu.size;
      const eigene = [...dazu].map((nr) => geordnet[nr]);
      return [...uebrige.slice(0, vorn), ...eigene, ...uebrige.slice(vorn)];
    }

    return {
      punkte,
      jedesAnliegenVorn,
      // whether any offer scored so far has enough of the question to be an answer to it
      traegt: () => amMeisten >= genug,
      alterPasst: (kopf) => plan.alter !== null && sagtAlter(kopf) && daneben(kopf) === 0,
      zielPasst: (kopf) => plan.ziele & kopf.ziele,
    };
  }

  Object.assign(teile, { noetig, rangfolge });
})();
