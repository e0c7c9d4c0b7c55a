// node antworten.cjs INDEX.js FRAGEN.json: the answers of the search in the browser, as JSON.
// FRAGEN: {suche: [[text, sprache, ortsteil]], vorschlaege: [text]}
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { runInThisContext } = require("node:vm");

const ORDNER = join(__dirname, "../../massanzug/wegweiser/static/wegweiser");
const [index, fragen] = process.argv.slice(2);

for (const teil of ["suche_worte", "suche_fragen", "suche_bestand", "suche_rang", "suche"]) {
  const datei = join(ORDNER, `${teil}.js`);
  runInThisContext(readFileSync(datei, "utf8"), { filename: datei });
}
runInThisContext(readFileSync(index, "utf8"), { filename: index });

const { suche, vorschlaege } = globalThis.MassanzugSuche;
const gefragt = JSON.parse(readFileSync(fragen, "utf8"));
const antworten = {
  suche: gefragt.suche.map(([text, sprache, ortsteil]) => suche(text, { sprache, ortsteil })),
  vorschlaege: gefragt.vorschlaege.map((text) => vorschlaege(text)),
};
process.stdout.write(JSON.stringify(antworten));
