/** Parts that pages may style by ::part(). */
const PARTS: readonly (readonly [selector: string, part: string])[] = [
  ["h1", "title"],
  ["h1 ~ p", "text"],
  [".note", "note"],
  [".pic", "picture"],
  [".list > summary", "summary"],
  ["table", "table"],
  ["blockquote", "quotation"],
  ["footer", "footer"],
];

const LEVEL = 2;

/** Names the parts of an embed, and puts its headings below those of the page. @param level of the first heading, as its attribute says */
export function nameParts(embed: Element, level: string | null): void {
  for (const [selector, part] of PARTS)
    for (const each of embed.querySelectorAll(selector)) each.setAttribute("part", part);
  const first = /^[1-6]$/.test(level ?? "") ? Number(level) : LEVEL;
  for (const heading of embed.querySelectorAll("h1, h2, h3"))
    heading.setAttribute("aria-level", String(Math.min(6, first - 1 + Number(heading.localName.slice(1)))));
}

/** Follows links within an embed: browsers do not look for their targets in shadow trees. */
export function followWithin(root: ShadowRoot): void {
  // The picture is hidden from screen readers, so the focus goes from where it was to the target alone.
  root.addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && event.target.closest("[aria-hidden] a")) event.preventDefault();
  });
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (!link) return;
    event.preventDefault();
    const target = root.getElementById((link.getAttribute("href") ?? "").slice(1));
    if (!target) return;
    for (let at: Element | null = target; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    for (const each of root.querySelectorAll(".chosen")) each.classList.remove("chosen");
    target.classList.add("chosen");
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  });
}
