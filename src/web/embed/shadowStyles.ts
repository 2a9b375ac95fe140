import styles from "../styles/embeds.css?inline";

/** A length that text is measured by: rem would be that of the page around. */
const UNIT = "--cancer-policy-unit";

/** Without this, 1em would be that of each element which uses the unit, not that of the frame. */
function registerUnit(): boolean {
  try {
    CSS.registerProperty({ name: UNIT, syntax: "<length>", inherits: true, initialValue: "16px" });
    return true;
  } catch (error) {
    // Registered before, or unknown to an old browser.
    return error instanceof DOMException && error.name === "InvalidModificationError";
  }
}

// Nothing that the page around sets is inherited, except its choice of light and dark.
const frame = (unit: string): string => `:host{display:block}:host([hidden]){display:none}
.frame{all:initial;color-scheme:inherit;display:block;font-size:var(--cancer-policy-text-size,medium);${UNIT}:${unit}}`;

let made: CSSStyleSheet | null = null;

/** The styles of all elements. A constructed sheet is what content security policies let scripts add. */
export function shadowStyles(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  const rules = styles.replace(/(\d*\.?\d+)rem\b/g, `calc($1*var(${UNIT}))`);
  made.replaceSync(frame(registerUnit() ? "1em" : "16px") + rules);
  return made;
}
