import { useEffect } from "react";

/**
 * GraphiQL calls the item of each tab a tab and puts buttons into it, of which assistive technology then knows nothing; and it
 * names the entries of the history after what a click does, not after what they hold.
 */
function mend(): void {
  for (const list of document.querySelectorAll(".graphiql-tabs")) list.removeAttribute("role");
  for (const item of document.querySelectorAll(".graphiql-tab")) {
    const current = item.classList.contains("graphiql-tab-active");
    item.removeAttribute("role");
    item.removeAttribute("aria-selected");
    item.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", String(current));
  }
  for (const entry of document.querySelectorAll(".graphiql-history-item-label")) entry.removeAttribute("aria-label");
}

function keepMended(): () => void {
  const observer = new MutationObserver(mend);
  for (const part of document.querySelectorAll(".graphiql-session-header, .graphiql-plugin"))
    observer.observe(part, { subtree: true, childList: true, attributeFilter: ["aria-selected", "role"] });
  mend();
  return () => observer.disconnect();
}

/** Mends what GraphiQL's markup tells screen readers, whenever it is drawn anew. */
export function MendedMarkup() {
  useEffect(keepMended, []);
  return null;
}
