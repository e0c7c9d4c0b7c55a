// node antworten.cjs FRAGEN.json SKRIPT.js…: the answers of the search in the browser, as JSON.
// FRAGEN: {suche: [[text, sprache, ortsteil]], vorschlaege: [[text, sprache]]}
"use strict";

const { readFileSync } = require("node:fs");
const { runInThisContext } = require("node:vm");

const [fragen, ...skripte] = process.argv.slice(2);
for (const datei of skripte) runInThisContext(readFileSync(datei, "utf8"), { filename: datei });

const { suche, vorschlaege } = globalThis.MassanzugSuche;
const gefragt = JSON.parse(readFileSync(fragen, "utf8"));
const antworten = {
  suche: gefragt.suche.map(([text, sprache, ortsteil]) => suche(text, { sprache, ortsteil })),
  vorschlaege: gefragt.vorschlaege.map(([text, sprache]) => vorschlaege(text, { sprache })),
};
process.stdout.write(JSON.stringify(antworten));
