// The table, live: every two seconds the page asks whether anything happened. What people type stays
// outside the parts that are replaced; without a network it stays where it is and the page says so.

const PAUSE = 2_000;
const OHNE_NETZ = 5_000;
const OHNE = "Keine Verbindung. Was Sie tippen, bleibt hier stehen und wird gesichert, sobald sie wieder da ist.";
const TEILE = ["live-hinweis", "live-phase", "live-spiegel", "live-tafel", "live-ergebnis", "live-rollen", "live-phasen"];
const stand = document.getElementById("live-stand");
const verbindung = document.getElementById("tisch-verbindung");
let uhrBeginn = performance.now();
let angesagt = false;
let ohneNetz = false;

function sagen(text) {
  if (verbindung.textContent !== text) verbindung.textContent = text;
}

function ticken() {
  const uhr = document.querySelector("[data-noch]");
  if (!uhr) return;
  const rest = Math.round(Number(uhr.dataset.noch) - (performance.now() - uhrBeginn) / 1_000);
  const ueber = rest < 0;
  const [minuten, sekunden] = [Math.floor(Math.abs(rest) / 60), Math.abs(rest) % 60];
  uhr.classList.toggle("uhr--um", ueber);
  uhr.querySelector("[data-uhr]").textContent = `${ueber ? "+" : ""}${minuten}:${String(sekunden).padStart(2, "0")}`;
  if (ueber && !angesagt) {
    angesagt = true;
    uhr.querySelector("[data-uhr-ansage]").textContent = "Die Zeit für diese Phase ist um.";
  }
}

/** Each part takes its new content; one in which somebody has the focus waits for the next time. */
function einsetzen(html) {
  const neu = new DOMParser().parseFromString(html, "text/html");
  let alles = true;
  TEILE.forEach((id) => {
    const [alt, teil] = [document.getElementById(id), neu.getElementById(id)];
    if (!alt || !teil || alt.innerHTML === teil.innerHTML) return;
    if (alt.contains(document.activeElement)) {
      alles = false;
    } else {
      alt.replaceChildren(...teil.childNodes);
    }
  });
  const jetzt = neu.getElementById("live-stand").dataset;
  if (jetzt.karte !== stand.dataset.karte) document.getElementById("falldarstellung")?.remove();
  if (alles) stand.dataset.takt = jetzt.takt;
  uhrBeginn = performance.now();
  angesagt = false;
  ticken();
}

async function fragen() {
  const frage = new URLSearchParams({ takt: stand.dataset.takt, karte: stand.dataset.karte });
  if ("leinwand" in stand.dataset) frage.set("leinwand", "1");
  const antwort = await fetch(`${stand.dataset.live}?${frage}`, { credentials: "same-origin", redirect: "manual" });
  if (antwort.status === 200) einsetzen(await antwort.text());
  if (antwort.status === 404 || antwort.type === "opaqueredirect") {
    sagen("Sie sind abgemeldet oder sitzen nicht mehr am Tisch. Was Sie getippt haben, bleibt hier stehen.");
    document.getElementById("falldarstellung")?.remove();
    return false;
  }
  ohneNetz = false;
  sagen("");
  return true;
}

async function weiter() {
  let pause = PAUSE;
  try {
    if (!document.hidden && !(await fragen())) return;
  } catch {
    ohneNetz = true;
    sagen(OHNE);
    pause = OHNE_NETZ;
  }
  setTimeout(weiter, pause);
}

/** Sent into a dead network, a form leaves for the browser's error page: it stays here instead. */
function halten(ereignis) {
  if (!ohneNetz) return;
  ereignis.preventDefault();
  ereignis.stopImmediatePropagation();
  sagen(OHNE);
}

document.querySelector("[data-tisch-form]")?.addEventListener("submit", halten, { capture: true });
ticken();
setInterval(ticken, 1_000);
setTimeout(weiter, PAUSE);
