import { compareEdges, type EdgeRecord, type EntityRecord, type Release } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { applyCorrections } from "../build/applyCorrections.js";
import { buildEdges } from "../build/buildEdges.js";
import { buildEntities } from "../build/buildEntities.js";
import { withOwnWords } from "../build/ownWords.js";
import { printedNames } from "../build/printedNames.js";
import { completeEvidence, createResolve } from "../build/resolveSlug.js";
import { withSourceCounts } from "../build/sourceCounts.js";
import { canonicalCopies } from "../canonicalJson.js";
import { collectFaults, type Fault } from "../fault.js";
import { gapsOf } from "../gaps/deriveGaps.js";
import { parseSeeds } from "../parse/parseSeeds.js";
import { readFile } from "../parse/readFile.js";
import { seedTexts } from "../parse/seedFiles.js";
import { noStatements, type Quotation } from "../parse/statements.js";
import { checkRules } from "../rules/checkRules.js";
import { namedEnds } from "../verify/namedEnds.js";
import { createQuotationFinder, type QuotationFinder } from "../verify/quotationFinder.js";
import { allEdges, checkRedirects, gatherIds } from "../verify/referenceChecks.js";
import { checkSources, openSources, type Sources } from "../verify/sources.js";
import type { Texts } from "../verify/sourceText.js";
import { type Coverage, coverageOf } from "../verify/uncited.js";
import { type Warning, warningsOn } from "../verify/warnings.js";
import { contentOf } from "./releaseFile.js";

/** Result of reading seeds. */
export interface Reading {
  /** The release; null if there is any fault. */
  readonly release: Release | null;
  /** Every fault, by file and line. */
  readonly faults: readonly Fault[];
  /** Unusual data that are not faults. */
  readonly warnings: readonly Warning[];
  /** The release as far as it could be built, for reports. */
  readonly draft: Release;
  readonly sources: Sources;
  readonly quotationFinder: QuotationFinder;
  /** How much of each source is cited, by slug, for sources with an available text. */
  readonly coverage: ReadonlyMap<string, Coverage>;
}

export interface ReadOptions {
  /** Available texts of the sources. Every quotation is checked against them. */
  readonly texts?: Texts;
  /** Take positions from the texts instead of the fingerprints, before new fingerprints are written. */
  readonly fingerprinting?: boolean;
}

/** Reads seeds folders into one release. Later folders are overlaid on the first. Collects all faults; throws only if a folder cannot be read. */
export function readSeeds(
  dirs: readonly string[],
  { texts = () => null, fingerprinting = false }: ReadOptions = {},
): Reading {
  const { report, faults } = collectFaults();
  const statements = noStatements();
  for (const file of dirs.flatMap((dir) => seedTexts(dir, report))) {
    const root = parseSeeds(file.path, file.text, report);
    if (root) readFile(file.dir, root, report, statements);
  }
  const known = gatherIds(statements, report);
  const edges = allEdges(statements, known, report);
  const sources = openSources(statements, dirs, texts, fingerprinting, report);
  const corrected = applyCorrections(statements, edges, known, report);
  const attributes = [...statements.attributes, ...corrected.attributes, ...sources.fileFacts];
  const everyEdge = [...edges, ...corrected.edges];

  const quotations = new Set<Quotation>(
    [...attributes, ...everyEdge].flatMap(({ claims }) => claims.flatMap((claim) => claim.quotations)),
  );
  const right = checkSources(quotations, statements, sources, report);
  const candidates = printedNames(attributes);
  const quotationFinder = createQuotationFinder(sources.of, fingerprinting);
  const resolve = createResolve(
    quotationFinder,
    (quotation) => (right.has(quotation) ? candidates(quotation) : []),
    report,
  );

  const entities = buildEntities(statements.entities, attributes, resolve, report);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const unnamed = namedEnds(byId, everyEdge);
  const built = buildEdges(everyEdge, withOwnWords(resolve, byId, unnamed), report);
  checkRules(
    {
      entities,
      byId,
      edges: built,
      attributes: statements.attributes,
      links: edges,
      unnamed,
      evidenceOf: completeEvidence(resolve),
    },
    report,
  );
  const draft = releaseOf(
    withSourceCounts({ entities, edges: built }, statements.uncited),
    built,
    checkRedirects(statements, known, report),
  );
  const coverage = coverageOf(draft, statements.uncited, sources, report);
  known.reportMissing(report);
  if (!fingerprinting) quotationFinder.reportUnfingerprinted(report);
  const all = faults();
  // Counts on incomplete evidence would be wrong.
  const warnings = quotationFinder.unplaced() > 0 ? [] : warningsOn(draft, statements, attributes, everyEdge);
  return {
    release: all.length === 0 ? draft : null,
    faults: all,
    warnings,
    draft,
    sources,
    quotationFinder,
    coverage,
  };
}

/** Builds a release from records of the seeds and adds the gaps, which are derived from them. Sorted, hashed and frozen. */
function releaseOf(
  entities: readonly EntityRecord[],
  edges: readonly EdgeRecord[],
  redirects: Readonly<Record<string, string>>,
): Release {
  const gaps = gapsOf({ entities, edges });
  return hashed({ entities: [...entities, ...gaps.entities], edges: [...edges, ...gaps.edges], redirects });
}

/**
 * Builds a release from content in any order: sorts, hashes and freezes it. Its records have the canonical form that the hash covers, so they are the
 * same as when they are read from a release file, down to the order of the members of an object.
 */
export function hashed({ entities, edges, redirects }: Omit<Release, "hash">): Release {
  const copy = canonicalCopies();
  const content = {
    entities: [...entities].sort((a, b) => compareText(a.id, b.id)).map(copy),
    edges: [...edges].sort(compareEdges).map(copy),
    redirects: copy(redirects),
  };
  return Object.freeze({
    hash: contentOf(content).hash,
    entities: Object.freeze(content.entities),
    edges: Object.freeze(content.edges),
    redirects: content.redirects,
  });
}
