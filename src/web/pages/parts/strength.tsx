/** How close a link is, from strongest to weakest, as the API names it. */
export type Strength = "DIRECT" | "ROW" | "INFERRED" | "AREA" | "GENERAL";

/** The strengths from strongest to weakest. */
export const STRENGTHS: readonly Strength[] = ["DIRECT", "ROW", "INFERRED", "AREA", "GENERAL"];

/** What each strength is called, and what it means. */
export const STRENGTH_WORDS: Readonly<Record<Strength, { readonly name: string; readonly meaning: string }>> = {
  DIRECT: { name: "Direct", meaning: "the source names both ends together" },
  ROW: { name: "Row", meaning: "both are printed in the same row of a table" },
  INFERRED: { name: "Inferred", meaning: "a curator’s reading of the words of both ends" },
  AREA: { name: "Area", meaning: "both belong to the same policy area, no more" },
  GENERAL: { name: "General", meaning: "said of every body of the kind, such as every alliance" },
};

interface StrengthLetterProps {
  readonly strength: Strength;
  /** Whether the name does not stand beside it, so that screen readers are told the name. */
  readonly isAlone?: boolean;
}

/** The letter of a strength, in a box. */
export function StrengthLetter({ strength, isAlone = false }: StrengthLetterProps) {
  const { name, meaning } = STRENGTH_WORDS[strength];
  return (
    <>
      <abbr class="st" title={`${name}: ${meaning}`}>
        {name.charAt(0)}
      </abbr>
      {isAlone && <span class="vh"> ({name})</span>}
    </>
  );
}

/** A stroke in the style of a strength. Strokes of strength ROW are two thin lines: a wide one with a narrow one of the ground's colour on it. */
export function StrengthPath({ strength, d }: { readonly strength: Strength; readonly d: string }) {
  const letter = STRENGTH_WORDS[strength].name.charAt(0);
  return (
    <>
      <path class={`ln ${letter}`} d={d} />
      {strength === "ROW" && <path class="ln R2" d={d} />}
    </>
  );
}

/** A short sample of a strength's line, for keys and lists. */
export function StrengthLine({ strength, width = 48 }: { readonly strength: Strength; readonly width?: number }) {
  return (
    <svg width={width} height="8" viewBox={`0 0 ${width} 8`} aria-hidden="true">
      <StrengthPath strength={strength} d={`M2 4H${width - 2}`} />
    </svg>
  );
}
