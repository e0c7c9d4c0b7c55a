"use strict";
// The search in the browser, part 2 of 7: a question as typed to its words, age, place, persons.
// Does what alter.py, zielgruppe.py and lesen.py of massanzug/suche do.

(() => {
  const { teile } = globalThis.MassanzugSuche;
  const { alsZahl, ersteZeichen, istZahl, laenge } = teile;
  const MIT_EINHEIT = /^(\p{Nd}{1,2})(\P{Nd}+)$/u;
  // nothing but white space, as Python understands it
  const LEER = /^[\s\x1c-\x1f\x85]*$/;

  function altersleser(vorgabe) {
    const zahlwoerter = new Map(Object.entries(vorgabe.zahlwoerter));
    const woerter = new Map(Object.entries(vorgabe.woerter));
    const einheit = {};
    for (const [name, worte] of Object.entries(vorgabe)) {
      if (Array.isArray(worte)) einheit[name] = new Set(worte);
    }
    const { jaehrig, hoechstes } = vorgabe;

    // a number and the unit written together with it ("16jahrige", "sechsjahrig")
    function zahl(wort) {
      if (istZahl(wort)) {
        return laenge(wort) <= String(hoechstes).length ? [alsZahl(wort), ""] : null;
      }
      const treffer = MIT_EINHEIT.exec(wort);
      if (treffer) return [alsZahl(treffer[1]), treffer[2]];
      if (zahlwoerter.has(wort)) return [zahlwoerter.get(wort), ""];
      const stelle = wort.indexOf(jaehrig);
      const vorn = stelle === -1 ? null : zahlwoerter.get(wort.slice(0, stelle));
      return vorn === null || vorn === undefined ? null : [vorn, jaehrig];
    }

    function jahre(wert, wort) {
      if (einheit.jahre.has(wort) || wort.startsWith(jaehrig)) return wert;
      if (einheit.monate.has(wort)) return Math.floor(wert / 12);
      if (einheit.wochen.has(wort)) return 0;
      if (einheit.klasse.has(wort)) return wert + vorgabe.klasse_plus;
      return null;
    }

    // whether a number without a unit is an age: "um vier" and "zwei Kinder" say none
    function istAlter(wort, davor, naechstes) {
      if (einheit.nur_mit_einheit.has(wort) || einheit.nicht_vor.has(naechstes)) return false;
      if (davor.length && einheit.nicht_nach.has(davor[davor.length - 1])) return false;
      return einheit.nach.has(naechstes) || davor.some((w) => einheit.vor.has(w));
    }

    return function lies(worte) {
      let alter = null;
      const verbraucht = new Set();
      worte.forEach((wort, nr) => {
        const gelesen = zahl(wort);
        if (!gelesen) return;
        const [wert, mitgeschrieben] = gelesen;
        const naechstes = nr + 1 < worte.length ? worte[nr + 1] : "";
        let ergibt = jahre(wert, mitgeschrieben || naechstes);
        const davor = worte.slice(Math.max(0, nr - vorgabe.worte_davor), nr);
        if (ergibt === null && !mitgeschrieben && istAlter(wort, davor, naechstes)) ergibt = wert;
        if (ergibt === null || ergibt > hoechstes) return;
        alter = ergibt;
        verbraucht.add(nr);
        const eigeneEinheit = !mitgeschrieben && jahre(wert, naechstes) !== null;
        if (eigeneEinheit && !einheit.klasse.has(naechstes)) verbraucht.add(nr + 1);
      });
      if (alter === null) {
        const genannt = worte.filter((wort) => woerter.has(wort));
        if (genannt.length) alter = woerter.get(genannt[genannt.length - 1]);
      }
      return { alter, verbraucht };
    };
  }

  function zielgruppen({ namen, spannen, woerter }, { falten, stamm, stuecke }) {
    const bei = new Map(Object.entries(woerter));
    const bits = (zutreffend) =>
      namen.reduce((alle, _, nr) => (zutreffend(nr) ? alle | (1 << nr) : alle), 0);
    return {
      ziele: (text) => stuecke(text).reduce((alle, s) => alle | bei.get(stamm(falten(s))), 0),
      imAlter: (alter) =>
        bits((nr) => spannen[nr] && spannen[nr][0] <= alter && alter <= spannen[nr][1]),
      bits: (gesuchte) => bits((nr) => gesuchte.includes(namen[nr])),
      namen: (alle) => namen.filter((_, nr) => (alle >> nr) & 1),
    };
  }

  const wortlisten = (je) =>
    Object.fromEntries(Object.entries(je).map(([name, liste]) => [name, teile.wortliste(liste)]));

  function stoppliste(lesen) {
    const je = new Map(Object.entries(lesen.stopp));
    const immer = new Set(lesen.immer.flatMap((sprache) => je.get(sprache)));
    const eigene = [...je.values()].map((worte) => new Set(worte.filter((w) => !immer.has(w))));

    // two words that are grammar in another language and not in German tell that it is asked in it
    return function stoppwoerter(sprache, worte = []) {
      const stopp = new Set([...immer, ...(je.get(sprache) || [])]);
      const alle = new Set(worte);
      [...je.values()].forEach((seine, nr) => {
        const gemeinsam = [...alle].filter((wort) => eigene[nr].has(wort)).length;
        if (gemeinsam >= lesen.sprache_ab) for (const wort of seine) stopp.add(wort);
      });
      return stopp;
    };
  }

  // words by which a question is somebody's own matter: named, or grammar of another language
  function anliegen({ anliegen: genannt, stopp: { de, ...andere } }) {
    const deutsch = new Set(de);
    const anderswo = Object.values(andere).flat();
    return new Set([...genannt, ...anderswo.filter((wort) => !deutsch.has(wort))]);
  }

  function leser(vorgaben, worte, orte) {
    const lesen = { ...vorgaben.lesen, stopp: wortlisten(vorgaben.lesen.stopp) };
    const { falten, kleinschreiben, stuecke } = worte;
    const alterLesen = altersleser(vorgaben.alter);
    const gruppen = zielgruppen(vorgaben.zielgruppen, worte);
    const stoppwoerter = stoppliste(lesen);
    const zeichenEinesAnliegens = anliegen(lesen);
    const sachfrage = new Set(lesen.sachfrage.beginn);
    const sagtNichts = new Set(lesen.sachfrage.sagt_nichts);
    const besitz = new Set(lesen.besitz);
    const mich = new Set(lesen.mich);
    const weich = new Map(Object.entries(lesen.weich));
    const hochdeutsch = new Map(Object.entries(lesen.hochdeutsch));
    const aufHochdeutsch = (wort) => {
      const gemeint = hochdeutsch.get(wort.gefaltet);
      return gemeint ? gemeint.map((g) => ({ roh: g, klein: g, gefaltet: g })) : [wort];
    };
    const beziehung = new Map(Object.entries(lesen.beziehung));

    function fragewoerter(text) {
      const gefunden = [];
      for (const stueck of stuecke(text)) {
        const zerschnitten = stueck.includes("-") && istZahl(Array.from(stueck)[0]);
        for (const roh of zerschnitten ? stueck.split("-") : [stueck]) {
          const gefaltet = falten(roh);
          if (gefaltet) gefunden.push({ roh, klein: kleinschreiben(roh), gefaltet });
        }
      }
      return gefunden.slice(0, vorgaben.analyse.hoechstens_woerter);
    }

    // without the words that name a place; the first place counts
    function ortHeraus(alle) {
      for (let nr = 0; nr < alle.length; nr += 1) {
        for (const zahl of nr + 1 < alle.length ? [2, 1] : [1]) {
          const name = alle.slice(nr, nr + zahl).map((w) => w.gefaltet);
          const gegend = orte.get(name.join(""));
          if (gegend) return [[...alle.slice(0, nr), ...alle.slice(nr + zahl)], gegend];
        }
      }
      return [alle, null];
    }

    // "mein Mann" says that a woman asks, not that a man does
    function beziehungen(alle, tragend) {
      let bits = 0;
      const fremde = new Set();
      alle.forEach(({ gefaltet }, nr) => {
        const davor = alle.slice(Math.max(0, nr - lesen.besitz_davor), nr);
        const meiner =
          davor.some((w) => besitz.has(w.gefaltet)) ||
          alle.slice(nr + 1).some((w) => mich.has(w.gefaltet));
        if (beziehung.has(gefaltet) && meiner) {
          bits |= beziehung.get(gefaltet);
          fremde.add(gefaltet);
        } else {
          bits |= gruppen.ziele(gefaltet);
        }
      });
      const uebrig = tragend.filter((w) => !fremde.has(w.gefaltet));
      return [uebrig.length >= lesen.besitz_bleiben ? uebrig : tragend, bits];
    }

    // after "wie", "warum" … "ich muss" does not say so: "wie lange muss ich ein Ei kochen"
    function sprichtVonSich(alle) {
      const sachlich = alle.length > 0 && sachfrage.has(alle[0].gefaltet);
      return alle.some(
        ({ gefaltet: wort }) =>
          zeichenEinesAnliegens.has(wort) && !(sachlich && sagtNichts.has(wort)),
      );
    }

    function lies(ganzerText, sprache) {
      const text = ersteZeichen(ganzerText, vorgaben.analyse.hoechstens_zeichen);
      const alle = fragewoerter(text);
      const { alter, verbraucht } = alterLesen(alle.map((w) => w.gefaltet));
      const [uebrig, gegend] = ortHeraus(alle.filter((_, nr) => !verbraucht.has(nr)));
      const stopp = stoppwoerter(sprache, uebrig.map((w) => w.gefaltet));
      let [tragend, ziele] = beziehungen(alle, uebrig.filter((w) => !stopp.has(w.gefaltet)));
      // nothing but grammar, as phrases have it: "i ko nimma" is "ich kann nicht mehr"
      if (!tragend.length && !gegend && alter === null) tragend = uebrig.flatMap(aufHochdeutsch);
      // of equal words the first, at the place of the last
      const verschiedene = new Map([...tragend].reverse().map((w) => [w.gefaltet, w]));
      return {
        woerter: [...verschiedene.values()].reverse(),
        alter,
        gegend,
        ziele,
        anliegen: ziele > 0 || alter !== null || sprichtVonSich(alle),
        gesagt: new Set(
          alle.flatMap((w) => [w.gefaltet, ...(hochdeutsch.get(w.gefaltet) || [])]),
        ),
        leer: LEER.test(ganzerText) && !stuecke(text).length,
      };
    }

    return { lies, ort: (gefaltet) => orte.get(gefaltet) || null, stoppwoerter, weich, gruppen };
  }

  Object.assign(teile, { leser });
})();
