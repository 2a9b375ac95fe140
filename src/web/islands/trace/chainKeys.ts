/** Which way each arrow key walks: along the chain that the panel shows, or to the chain before or after it. */
const STEPS: Readonly<Record<string, 1 | -1 | "previous" | "next">> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: "next",
  ArrowUp: "previous",
};

/** The part of an address that has the first hop in focus. */
const HASH = "#chain";

function focusOn(element: HTMLElement | undefined): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}

/** Whether the keys that scroll an element have something to scroll. */
const scrolls = ({ scrollWidth, clientWidth }: HTMLElement): boolean => scrollWidth > clientWidth;

/** Lets the arrow keys walk the chosen chain of a trace, and from chain to chain, while the focus is on the picture or in the panel beside it. */
export function addChainKeys(): void {
  const picture = document.querySelector<HTMLElement>(".trace .pic");
  const panel = document.querySelector<HTMLElement>(".trace .panel");
  if (!picture || !panel) return;
  const hops = [...panel.querySelectorAll<HTMLElement>(".hops > li")];
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = hops.findIndex((hop) => hop.contains(document.activeElement));
    if (step === 1 || step === -1) {
      // A picture that is wider than its frame is moved by the keys.
      const next = place + step;
      if (!hops[next] || (place < 0 && scrolls(picture))) return;
      event.preventDefault();
      focusOn(hops[next]);
      return;
    }
    const link = panel.querySelector<HTMLAnchorElement>(`a[data-chain=${step}]`);
    if (!link || place < 0) return;
    event.preventDefault();
    location.assign(link.href.replace(/#.*$/, HASH));
  };
  for (const part of [picture, panel]) {
    part.addEventListener("keydown", walk);
    part.setAttribute("aria-keyshortcuts", Object.keys(STEPS).join(" "));
  }
  if (location.hash === HASH) focusOn(hops[0]);
}
