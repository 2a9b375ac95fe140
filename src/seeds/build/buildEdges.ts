import { strengthRank } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type RelationName, relationOf } from "../../model/relations.js";
import { compareEdges, type EdgeRecord, type Value } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { canonicalJson } from "../canonicalJson.js";
import type { Report } from "../fault.js";
import type { EdgeStatement } from "../parse/statements.js";
import { joinEvidence } from "./joinEvidence.js";
import type { ResolveLink } from "./ownWords.js";

/** The statements about one edge. */
interface Version {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly props: Readonly<Record<string, Value>>;
  readonly statements: readonly EdgeStatement[];
}

/** Merges statements about the same edge and builds edge records. Parallel edges differ in validity or properties. */
export function buildEdges(
  statements: readonly EdgeStatement[],
  resolve: ResolveLink,
  report: Report,
): readonly EdgeRecord[] {
  const byEnds = new Map<string, EdgeStatement[]>();
  for (const statement of statements) {
    const key = `${statement.relation} ${statement.from} ${statement.to}`;
    getOrInsert(byEnds, key, (): EdgeStatement[] => []).push(statement);
  }
  checkSingles(statements, report);
  return [...byEnds.values()].flatMap((sameEnds) => buildParallel(sameEnds, resolve, report)).sort(compareEdges);
}

function buildParallel(
  statements: readonly EdgeStatement[],
  resolve: ResolveLink,
  report: Report,
): readonly EdgeRecord[] {
  const [{ relation, from, to }] = statements as [EdgeStatement];
  return versionsOf(statements, report).map((version, ordinal) => {
    const spec = relationOf(relation);
    const evidence = joinEvidence(
      version.statements.flatMap((one) => one.claims.map((claim) => resolve(one, claim, spec.strength))),
    );
    const ranks = evidence.map(({ strength }) => (strength ? strengthRank(strength) : 0));
    const props = Object.fromEntries((spec.props ?? []).map(({ name }) => [name, version.props[name] ?? null]));
    const { validFrom, validTo } = version;
    return { relation, from, to, ordinal, validFrom, validTo, strength: Math.max(0, ...ranks), props, evidence };
  });
}

/** Groups statements by edge. A statement with fewer properties joins the edge that it matches. */
function versionsOf(statements: readonly EdgeStatement[], report: Report): readonly Version[] {
  const fullest = [...statements].sort(
    (a, b) => Object.keys(b.props).length - Object.keys(a.props).length || compareText(keyOf(a), keyOf(b)),
  );
  const versions: Version[] = [];
  for (const one of fullest) {
    const matching = versions.filter((version) => matches(version, one));
    const [version] = matching;
    if (matching.length > 1)
      report(
        one.place,
        `${one.relation} from ${one.from} to ${one.to} matches ${matching.length} edges, so it is ambiguous.`,
        {
          expected: "the properties that distinguish them",
          also: matching.flatMap(({ statements: others }) => others.slice(0, 1).map(({ place }) => place)),
        },
      );
    if (version)
      versions[versions.indexOf(version)] = {
        ...version,
        props: { ...version.props, ...one.props },
        statements: [...version.statements, one],
      };
    else versions.push({ validFrom: one.validFrom, validTo: one.validTo, props: one.props, statements: [one] });
  }
  return versions.map((version) => withDefaults(version, report)).sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

const matches = (version: Version, one: EdgeStatement): boolean =>
  version.validFrom === one.validFrom &&
  version.validTo === one.validTo &&
  Object.entries(one.props).every(
    ([name, value]) => !(name in version.props) || canonicalJson(version.props[name]) === canonicalJson(value),
  );

const keyOf = ({ validFrom, validTo, props }: Pick<Version, "validFrom" | "validTo" | "props">): string =>
  `${validFrom ?? ""} ${validTo ?? ""} ${canonicalJson(props)}`;

/** Fills in default properties and reports missing ones. */
function withDefaults(version: Version, report: Report): Version {
  const [{ relation, from, to, place }] = version.statements as readonly [EdgeStatement];
  const props: Record<string, Value> = { ...version.props };
  for (const { name, type, description, defaultValue } of relationOf(relation).props ?? []) {
    if (name in props || type.optional) continue;
    if (defaultValue === undefined)
      report(place, `${relation} from ${from} to ${to} has no "${name}".`, { expected: description });
    else props[name] = defaultValue;
  }
  if (version.validFrom && version.validTo && version.validFrom >= version.validTo)
    report(place, `The edge is valid from ${version.validFrom} to ${version.validTo}.`, {
      expected: "validFrom before validTo",
    });
  return { ...version, props };
}

/** Reports entities with several edges of a relation that allows only one. */
function checkSingles(statements: readonly EdgeStatement[], report: Report): void {
  const first = new Map<string, EdgeStatement>();
  const check = (relation: RelationName, owner: string, other: "from" | "to", one: EdgeStatement) => {
    const key = `${relation} ${other} ${owner}`;
    const before = first.get(key);
    if (!before) first.set(key, one);
    else if (before[other] !== one[other])
      report(one.place, `${owner} may have only one edge of ${relation}, but has ${before[other]} and ${one[other]}.`, {
        expected: "one of them",
        also: [before.place],
      });
  };
  for (const one of statements) {
    const { one: single, inverseOne } = relationOf(one.relation);
    if (single) check(one.relation, one.from, "to", one);
    if (inverseOne) check(one.relation, one.to, "from", one);
  }
}
