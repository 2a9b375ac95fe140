import { showWantedSession } from "./panes.js";

/** Puts the editor in the place of what the page showed before, with the focus and the scroll position where they were. */
export function showEditor(): void {
  const before = document.getElementById("before");
  if (!before) return;
  // A link that is replaced while it is pressed would never be clicked.
  if (before.querySelector(":active")) {
    for (const end of ["pointerup", "pointercancel"])
      window.addEventListener(end, () => setTimeout(showEditor), { once: true });
    return;
  }
  const focused = before.contains(document.activeElement) ? document.activeElement?.textContent : null;
  const scrolled = before.querySelector(".ask-queries")?.scrollTop ?? 0;
  for (const style of document.querySelectorAll<HTMLLinkElement>("link[data-explorer]")) style.disabled = true;
  before.remove();
  document.getElementById("root")?.removeAttribute("hidden");
  document.querySelector(".graphiql-plugin")?.scrollTo(0, scrolled);
  const buttons = [...document.querySelectorAll<HTMLElement>(".saved-queries button")];
  buttons.find(({ textContent }) => focused && textContent === focused)?.focus({ preventScroll: true });
  showWantedSession();
}
