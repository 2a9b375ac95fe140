import { Basis, type Citation, Confidence, type Evidence, type Strength, strengthRank } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { compareText } from "../../model/text.js";

const BASES = Object.values(Basis);
const CONFIDENCES = Object.values(Confidence);

/** Merges evidence that differs only in its citations. Sorts by strength (strongest first), basis and position in the sources. */
export function joinEvidence(pieces: readonly Evidence[]): readonly Evidence[] {
  // Most statements have one piece, which has nothing to be compared with.
  if (pieces.length < 2) return pieces.map((piece) => joined([piece]));
  const groups = new Map<string, Evidence[]>();
  for (const piece of pieces) {
    const key = JSON.stringify([piece.basis, piece.confidence, piece.strength, piece.note]);
    getOrInsert(groups, key, (): Evidence[] => []).push(piece);
  }
  return [...groups.values()].map(joined).sort(compareEvidence);
}

function joined(group: readonly Evidence[]): Evidence {
  const [first] = group as readonly [Evidence, ...Evidence[]];
  const { basis, confidence, strength, note } = first;
  return { basis, confidence, strength, note, citations: joinCitations(group.flatMap(({ citations }) => citations)) };
}

/** Sorts citations by source and position, and removes duplicates. */
function joinCitations(citations: readonly Citation[]): readonly Citation[] {
  const sorted = [...citations].sort(compareCitations);
  return sorted.filter((one, i) => {
    const before = sorted[i - 1];
    return !before || before.source !== one.source || before.start !== one.start || before.end !== one.end;
  });
}

const compareCitations = (a: Citation, b: Citation): number =>
  compareText(a.source, b.source) || a.start - b.start || a.end - b.end || compareText(a.locator, b.locator);

function compareEvidence(a: Evidence, b: Evidence): number {
  const [one] = a.citations;
  const [other] = b.citations;
  return (
    rank(b.strength) - rank(a.strength) ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    (one && other ? compareCitations(one, other) : Number(!one) - Number(!other)) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    compareText(a.note ?? "", b.note ?? "")
  );
}

const rank = (strength: Strength | null): number => (strength === null ? 0 : strengthRank(strength));
