// Loaded by every page. Modules look for their own data attributes; pages work without any of it.
import "./aufklappen.js";
import "./erscheinung.js";
import "./rueckfrage.js";
import { reiterEinrichten } from "./reiter.js";

document.documentElement.classList.add("mit-js");
document.querySelector("[data-fehlerliste]")?.focus();

async function einrichten(wurzel) {
  reiterEinrichten(wurzel);
  if (wurzel.querySelector("[data-sortieren-url]")) {
    const { sortierenEinrichten } = await import("./sortieren.js");
    sortierenEinrichten(wurzel);
  }
}

einrichten(document);
// the new part of a page that htmx brought
document.addEventListener("htmx:load", (ereignis) => einrichten(ereignis.detail.elt));
