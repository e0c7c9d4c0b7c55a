// The one way to post from a script: same origin, with the CSRF token the page was given.

export function csrf() {
  return JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"] ?? "";
}

/** Post a URLSearchParams or FormData; rejects when the server did not say 2xx. */
export async function senden(url, daten, optionen = {}) {
  const antwort = await fetch(url, {
    method: "POST",
    body: daten,
    headers: { "X-CSRFToken": csrf() },
    credentials: "same-origin",
    ...optionen,
  });
  if (!antwort.ok) {
    throw new Error(`${antwort.status}`);
  }
  return antwort;
}
