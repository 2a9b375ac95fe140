import { EvidenceFigure, type EvidenceParts } from "../parts/evidenceFigure.js";

/** Items with keys: those of an answer have no identity, and it is never changed in place. */
export const numbered = <T,>(items: readonly T[]): readonly { readonly key: number; readonly item: T }[] =>
  items.map((item, key) => ({ key, item }));

/** Quotations with their places and who says so. */
export const Figures = ({ evidence }: { readonly evidence: readonly EvidenceParts[] }) => (
  <>
    {numbered(evidence).map(({ key, item }) => (
      <EvidenceFigure key={key} evidence={item} />
    ))}
  </>
);
