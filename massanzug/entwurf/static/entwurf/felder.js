// What stands in the fields of a form, as one text per name: the way the server keeps drafts.

const NIE = new Set(["hidden", "file", "password", "submit", "button", "reset", "image"]);

export function gehoertDazu(element) {
  return Boolean(element?.name) && !NIE.has(element.type) && element.type !== undefined;
}

export function felder(form, name) {
  return [...form.elements].filter((element) => element.name === name && gehoertDazu(element));
}

/** Check boxes and multiple choices: one value a line. */
export function wert(form, name) {
  const alle = felder(form, name);
  const erstes = alle[0];
  if (!erstes) {
    return "";
  }
  if (erstes.type === "radio" || erstes.type === "checkbox") {
    return alle.filter((element) => element.checked).map((element) => element.value).join("\n");
  }
  if (erstes.type === "select-multiple") {
    return [...erstes.selectedOptions].map((option) => option.value).join("\n");
  }
  return erstes.value;
}

/** Names the browser filled differently from what the server sent: text brought back after a crash. */
export function vomBrowserVeraendert(form) {
  return [...form.elements]
    .filter((element) => gehoertDazu(element) && "defaultValue" in element)
    .filter((element) => !["radio", "checkbox"].includes(element.type))
    .filter((element) => element.value !== element.defaultValue)
    .map((element) => element.name);
}

export function istText(element) {
  return element?.tagName === "TEXTAREA" || element?.type === "text";
}
