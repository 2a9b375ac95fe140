import { readFileSync } from "node:fs";
import type { EdgeRecord, EntityRecord, Release } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { applyCorrections } from "../build/applyCorrections.js";
import { buildEdges } from "../build/buildEdges.js";
import { buildEntities } from "../build/buildEntities.js";
import { printedNames } from "../build/printedNames.js";
import { createResolve } from "../build/resolveSlug.js";
import { deepFreeze } from "../canonicalJson.js";
import { collectFaults, type Fault } from "../fault.js";
import { gapsOf } from "../gaps/deriveGaps.js";
import { parseSeeds } from "../parse/parseSeeds.js";
import { readFile } from "../parse/readFile.js";
import { filesBelow } from "../parse/seedFiles.js";
import { noStatements, type Quotation } from "../parse/statements.js";
import { createQuotationFinder, type QuotationFinder } from "../verify/quotationFinder.js";
import { allEdges, checkRedirects, gatherIds } from "../verify/referenceChecks.js";
import { checkSources, openSources, type Sources } from "../verify/sources.js";
import type { Texts } from "../verify/sourceText.js";
import { type Coverage, coverageOf } from "../verify/uncited.js";
import { type Warning, warningsOn } from "../verify/warnings.js";
import { contentOf } from "./releaseFile.js";

/** What reading seeds found. */
export interface Reading {
  /** The release; null where there is any fault. */
  readonly release: Release | null;
  /** Every fault, by file and line. */
  readonly faults: readonly Fault[];
  /** What is odd and no fault. */
  readonly warnings: readonly Warning[];
  /** The release as far as it could be made, for reports. */
  readonly draft: Release;
  readonly sources: Sources;
  readonly quotationFinder: QuotationFinder;
  /** How much of each source is cited, by slug, where its text is at hand. */
  readonly coverage: ReadonlyMap<string, Coverage>;
}

export interface ReadOptions {
  /** Texts of the sources, where at hand: every quotation is then checked in full. */
  readonly texts?: Texts;
  /** Take places from the texts and not from the fingerprints, which are about to be written. */
  readonly fingerprinting?: boolean;
}

/** Reads the seeds of some folders, later ones laid over the first, into one release. Collects every fault; throws only where a folder cannot be read. */
export function readSeeds(
  dirs: readonly string[],
  { texts = () => null, fingerprinting = false }: ReadOptions = {},
): Reading {
  const { report, faults } = collectFaults();
  const said = noStatements();
  for (const file of dirs.flatMap((dir) => filesBelow(dir, ".yaml"))) {
    const root = parseSeeds(file.path, readFileSync(file.path, "utf8"), report);
    if (root) readFile(file.dir, root, report, said);
  }
  const known = gatherIds(said, report);
  const edges = allEdges(said, known, report);
  const sources = openSources(said, dirs, texts, fingerprinting, report);
  const corrected = applyCorrections(said, edges, known, report);
  const attributes = [...said.attributes, ...corrected.attributes, ...sources.digests];
  const everyEdge = [...edges, ...corrected.edges];

  const quotations = new Set<Quotation>(
    [...attributes, ...everyEdge].flatMap(({ claims }) => claims.flatMap((claim) => claim.quotations)),
  );
  const right = checkSources(quotations, said, sources, report);
  const candidates = printedNames(attributes);
  const quotationFinder = createQuotationFinder(sources.of, fingerprinting);
  const resolve = createResolve(
    quotationFinder,
    (quotation) => (right.has(quotation) ? candidates(quotation) : []),
    report,
  );

  const draft = releaseOf(
    buildEntities(said.entities, attributes, resolve, report),
    buildEdges(everyEdge, resolve, report),
    checkRedirects(said, known, report),
  );
  const coverage = coverageOf(draft, said.uncited, sources, report);
  known.reportMissing(report);
  if (!fingerprinting) quotationFinder.reportUnfingerprinted(report);
  const all = faults();
  // Counts on half the evidence would only mislead.
  const warnings = quotationFinder.unplaced() > 0 ? [] : warningsOn(draft, said, attributes, everyEdge);
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

/** A release from what the seeds state, with the gaps that follow from it; sorted, hashed and frozen. */
export function releaseOf(
  entities: readonly EntityRecord[],
  edges: readonly EdgeRecord[],
  redirects: Readonly<Record<string, string>>,
): Release {
  const gaps = gapsOf({ entities, edges });
  return hashed({ entities: [...entities, ...gaps.entities], edges: [...edges, ...gaps.edges], redirects });
}

/** A release of a content in any order: sorted, hashed and frozen. */
export function hashed({ entities, edges, redirects }: Omit<Release, "hash">): Release {
  const content = {
    entities: [...entities].sort((a, b) => compareText(a.id, b.id)),
    edges: [...edges].sort(
      (a, b) =>
        compareText(a.relation, b.relation) ||
        compareText(a.from, b.from) ||
        compareText(a.to, b.to) ||
        a.ordinal - b.ordinal,
    ),
    redirects,
  };
  return deepFreeze({ hash: contentOf(content).hash, ...content });
}
