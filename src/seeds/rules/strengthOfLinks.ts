import { Basis, Confidence, type Evidence, Strength, strengthRank } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { relationOf } from "../../model/relations.js";
import type { EdgeRecord } from "../../model/release.js";
import type { Report } from "../fault.js";
import type { Claim } from "../parse/statements.js";
import { formatCount, listed } from "../phrases.js";
import type { Rule } from "./rule.js";

type Ends = Pick<EdgeRecord, "relation" | "from" | "to">;

const nameOf = ({ relation, from, to }: Ends): string => `${relation} from ${from} to ${to}`;

/** A link is not closer than its basis, its confidence and its quotations allow. */
export const strengthOfLinks: Rule = ({ edges, links, unnamed, evidenceOf }, report) => {
  const claims = new Map<string, Claim[]>();
  for (const link of links) {
    getOrInsert(claims, nameOf(link), (): Claim[] => []).push(...link.claims);
    for (const claim of link.claims) checkRank(link, claim, report);
  }
  for (const edge of edges)
    for (const piece of edge.evidence) {
      if (piece.strength !== Strength.DIRECT) continue;
      const own = (claims.get(nameOf(edge)) ?? []).filter((claim) => isOf(claim, piece));
      const [first] = own;
      if (!first || piece.citations.length === 0 || own.some((claim) => evidenceOf(claim) === null)) continue;
      const missing = unnamed(edge, piece);
      if (missing.length === 0) continue;
      const count = formatCount(piece.citations.length, "quotation");
      report(
        first.place,
        `${nameOf(edge)} is DIRECT, but its ${count} ${piece.citations.length === 1 ? "does" : "do"} not name ${listed(missing)}.`,
        {
          expected:
            "a quotation or an alias of this source that names it, ownWords: true, or strength: ROW or INFERRED",
        },
      );
    }
};

function checkRank(link: Ends, { place, basis, confidence, strength: given }: Claim, report: Report): void {
  const strength = given ?? relationOf(link.relation).strength;
  const rank = strengthRank(strength);
  if (basis === Basis.INFERRED && rank > strengthRank(Strength.INFERRED))
    report(place, `${nameOf(link)} is INFERRED, but its strength is ${strength}.`, {
      expected: "strength: INFERRED, AREA or GENERAL",
    });
  else if (confidence === Confidence.LOW && rank > strengthRank(Strength.ROW))
    report(place, `${nameOf(link)} has LOW confidence, but its strength is ${strength}.`, {
      expected: "strength: ROW or weaker",
    });
}

/** True if a claim is one of those that were joined to a piece of evidence. A claim without a strength has that of its relation. */
const isOf = ({ basis, confidence, note, strength }: Claim, piece: Evidence): boolean =>
  basis === piece.basis &&
  confidence === piece.confidence &&
  note === piece.note &&
  (strength === null || strength === piece.strength);
