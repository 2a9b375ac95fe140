import { getOrInsert } from "../../../model/getOrInsert.js";
import type { EvidenceParts } from "../parts/evidenceFigure.js";

/** A link from a body to one that it followed, wholly or in part. */
interface Followed {
  /** Left out where two days are not compared. */
  readonly evidence?: readonly EvidenceParts[];
  readonly node: { readonly id: string; readonly label: string };
}

/** A body with the days between which it exists, and what it followed. */
export interface Body {
  readonly id: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly predecessors: { readonly edges: readonly Followed[] };
}

/** What began and what ended on a day. */
export interface Change {
  readonly day: string;
  readonly ended: readonly Body[];
  readonly began: readonly Body[];
}

/** The days on which bodies began or ended, in order of time. Bounds that are not known are no change. */
export function changesOf(bodies: readonly Body[]): readonly Change[] {
  const days = new Map<string, { ended: Body[]; began: Body[] }>();
  const at = (day: string) => getOrInsert(days, day, () => ({ ended: [], began: [] }));
  for (const body of bodies) {
    if (body.validTo !== null) at(body.validTo).ended.push(body);
    if (body.validFrom !== null) at(body.validFrom).began.push(body);
  }
  return [...days].map(([day, change]) => ({ day, ...change })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Bodies that followed one another, earliest first, in groups of two or more. */
export function families(bodies: readonly Body[]): readonly (readonly Body[])[] {
  const group = new Map(bodies.map((body) => [body.id, new Set([body])]));
  for (const body of bodies)
    for (const { node } of body.predecessors.edges) {
      const [one, other] = [group.get(body.id), group.get(node.id)];
      if (!one || !other || one === other) continue;
      for (const member of other) {
        one.add(member);
        group.set(member.id, one);
      }
    }
  const start = ({ validFrom, validTo }: Body): string => `${validFrom ?? ""} ${validTo ?? "9999"}`;
  return [...new Set(group.values())]
    .filter(({ size }) => size > 1)
    .map((members) => [...members].sort((a, b) => (start(a) < start(b) ? -1 : 1)));
}
