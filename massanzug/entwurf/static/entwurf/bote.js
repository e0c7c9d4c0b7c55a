// Carries drafts to the server and says in one word what became of them.

import { csrf } from "../kern/anfrage.js";

const KEEPALIVE_GRENZE = 60_000; // bytes; browsers refuse more in requests that outlive the page

const URTEILE = { 401: "abgemeldet", 404: "zu", 409: "fremd", 413: "lang" };

/** ``art``: gesichert, abgemeldet, fremd, zu, lang, or nichts (try again). */
export async function schicken(url, daten, { letzte = false, signal } = {}) {
  try {
    const antwort = await fetch(url, {
      method: "POST",
      body: daten,
      headers: { "X-CSRFToken": csrf() },
      credentials: "same-origin",
      redirect: "manual",
      keepalive: letzte && daten.toString().length < KEEPALIVE_GRENZE,
      signal,
    });
    if (antwort.type === "opaqueredirect") {
      return { art: "abgemeldet", gesichert: null };
    }
    if (antwort.ok || antwort.status === 401) {
      return { art: URTEILE[antwort.status] ?? "gesichert", ...(await antwort.json()) };
    }
    return { art: URTEILE[antwort.status] ?? "nichts", neuesToken: antwort.status === 403 };
  } catch {
    return { art: "nichts" };
  }
}

/** Ask who is signed in; a new sign-in in another tab changed the token of every form here. */
export async function anmeldungErneuern(url) {
  try {
    const antwort = await fetch(url, { credentials: "same-origin" });
    const { angemeldet, csrf: token } = await antwort.json();
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
    document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach((feld) => {
      feld.value = token;
    });
    return angemeldet;
  } catch {
    return false;
  }
}
