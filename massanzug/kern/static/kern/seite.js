// Loaded by every page. Each module looks for its own data attributes; pages work without any.
import "./rueckfrage.js";
import "./reiter.js";
import "./erscheinung.js";
import "./aufklappen.js";

document.documentElement.classList.add("mit-js");
document.querySelector("[data-fehlerliste]")?.focus();

if (document.querySelector("[data-sortieren-url]")) {
  import("./sortieren.js");
}
