// Light or dark at once; the form's own post does the same without JavaScript.

const THEMEN = { hell: "light", dunkel: "dark" };

document.querySelector("[data-erscheinung]")?.addEventListener("submit", (ereignis) => {
  const wahl = ereignis.submitter?.value;
  const thema = THEMEN[wahl];
  ereignis.preventDefault();
  if (thema) {
    document.documentElement.dataset.kernTheme = thema;
  } else {
    delete document.documentElement.dataset.kernTheme;
  }
  const sicher = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = thema
    ? `erscheinung=${wahl}; Path=/; Max-Age=31536000; SameSite=Lax${sicher}`
    : "erscheinung=; Path=/; Max-Age=0";
  for (const knopf of ereignis.target.querySelectorAll("button")) {
    knopf.setAttribute("aria-pressed", String(knopf === ereignis.submitter));
  }
});
