import "./before.css";
import { TABS_KEY } from "./tabsKey.js";

/** Events that show that someone is using the page. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "hashchange"] as const;

/** Whether the reader has come for more than the page shows already: by a link with a query, or to tabs of their own. */
function hasWork(): boolean {
  try {
    return location.hash.length > 1 || location.search.length > 1 || localStorage.getItem(TABS_KEY) !== null;
  } catch {
    return false;
  }
}

function say(text: string): void {
  const state = document.getElementById("editor-state");
  if (state) state.textContent = text;
}

/** Opens a saved query in the editor. Without this, or in another tab, its link leads to a page with its answer. */
function openLinked(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="?saved="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = link.search.slice(1);
}

/** Opens the editor at the first sign of use. */
const listen = (): void => {
  for (const sign of SIGNS) window.addEventListener(sign, open, { passive: true });
};

/** Loads the editor, which takes the place of what the page shows. It is large, so nothing of it is loaded before the page is painted. */
async function open(): Promise<void> {
  for (const sign of SIGNS) window.removeEventListener(sign, open);
  say("The editor is loading …");
  try {
    const { openPlayground } = await import("./playground.js");
    openPlayground();
  } catch {
    listen();
    say("The editor could not be loaded: the server does not respond. It is tried again as soon as you go on.");
  }
}

document.addEventListener("click", openLinked);
if (hasWork()) requestAnimationFrame(() => setTimeout(open));
else listen();
