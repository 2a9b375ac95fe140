import { Basis, type Evidence } from "../../model/evidence.js";
import type { EdgeRecord, EntityRecord } from "../../model/release.js";
import type { Report } from "../fault.js";
import type { AttributeStatement, Claim, EdgeStatement } from "../parse/statements.js";
import type { UnnamedEnds } from "../verify/namedEnds.js";

/** The statements of the seeds with the records that were built from them. */
export interface Built {
  readonly entities: readonly EntityRecord[];
  /** The entities by id. */
  readonly byId: ReadonlyMap<string, EntityRecord>;
  readonly edges: readonly EdgeRecord[];
  readonly attributes: readonly AttributeStatement[];
  readonly links: readonly EdgeStatement[];
  readonly unnamed: UnnamedEnds;
  /** The evidence of a claim; null if a quotation of it was not found, which is a fault of its own. */
  readonly evidenceOf: (claim: Claim) => Evidence | null;
}

/** Reports statements that break one rule about the data. */
export type Rule = (built: Built, report: Report) => void;

/** True if a claim is of what its quotations say, not of what is concluded from them. */
export const isSaid = ({ basis }: Claim): boolean => basis === Basis.STATED || basis === Basis.REFERENCE;
