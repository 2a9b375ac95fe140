import { useEffect } from "react";

/**
 * GraphiQL gives the wrapper of each tab the role tab and puts buttons inside, which hides them from assistive technology; and it
 * labels history entries with the action of a click instead of their content.
 */
function fixMarkup(): void {
  for (const list of document.querySelectorAll(".graphiql-tabs")) list.removeAttribute("role");
  for (const item of document.querySelectorAll(".graphiql-tab")) {
    const current = item.classList.contains("graphiql-tab-active");
    item.removeAttribute("role");
    item.removeAttribute("aria-selected");
    item.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", String(current));
  }
  for (const entry of document.querySelectorAll(".graphiql-history-item-label")) entry.removeAttribute("aria-label");
}

function keepFixed(): () => void {
  const observer = new MutationObserver(fixMarkup);
  for (const part of document.querySelectorAll(".graphiql-session-header, .graphiql-plugin"))
    observer.observe(part, { subtree: true, childList: true, attributeFilter: ["aria-selected", "role"] });
  fixMarkup();
  return () => observer.disconnect();
}

/** Corrects GraphiQL's ARIA markup whenever it is rendered. */
export function AriaFixes() {
  useEffect(keepFixed, []);
  return null;
}
