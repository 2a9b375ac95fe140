import type { Release, Sequence } from "../model/release.js";
import { linesOf, type ReleaseLines } from "../seeds/release/releaseFile.js";
import { inReleaseOrder, slugOfCopy } from "./copyOrder.js";
import { fanOutsOf, linesOfFanOut } from "./fanOut.js";
import { random } from "./random.js";
import { rarityIn } from "./rarity.js";
import { type Filling, templating } from "./template.js";

/** Maximum number of copies: each needs its own ONS codes, and the code format has room for a thousand. */
export const MAX_COPIES = 1_000;

/** Share of the edges to hubs that are moved to a hub of another copy. */
const HUB_SHARE = 0.1;
/** The copy that contains the hubs. */
const HUB_COPY = 2;

/**
 * Creates a larger release of the same shape: copies of a release, each with its own ids, codes and rare words. The first copy is the release itself
 * and has no edges to other copies, so that queries about it return the same result at every size. Some edges of the other copies lead to the hubs of
 * the second copy, so that node degrees grow with the data. Rare words are shared between copies, so that the vocabulary grows with the square root of
 * the data, as in natural text (Heaps' law).
 * @param copies from 1 to MAX_COPIES
 * @param seed an integer that determines the words and edges of the copies; the same seed returns the same release
 */
export function syntheticRelease(release: Release, copies: number, seed: number): ReleaseLines {
  const templates = templating(new Set(release.entities.map(({ id }) => id)), rarityIn(release.entities));
  const entities = release.entities.map((entity) => ({ id: entity.id, template: templates.entity(entity) }));
  const relations = fanOutsOf(release.edges, templates.edge);
  const fillings = Array.from({ length: copies }, (_, i) => fillingOf(i + 1, copies, seed));
  const own = (copy: number): Filling => fillings[copy - 1] as Filling;
  return {
    redirects: linesOf({ ...release, entities: [], edges: [] }).redirects,
    entities: sequence(copies * entities.length, function* () {
      for (const [{ template }, copy] of inReleaseOrder(entities, copies)) yield template.fill(own(copy));
    }),
    edges: sequence(copies * release.edges.length, function* () {
      for (const fanOuts of relations)
        for (const [fan, copy] of inReleaseOrder(fanOuts, copies)) {
          const hub = { ...own(copy), hub: slugOfCopy(HUB_COPY) };
          yield* linesOfFanOut(fan, own(copy), hub, (pair) => copy > HUB_COPY && random(seed, copy, pair) < HUB_SHARE);
        }
    }),
  };
}

const sequence = (length: number, iterate: () => Generator<string>): Sequence<string> => ({
  length,
  [Symbol.iterator]: iterate,
});

const FIRST: Filling = { slug: "", hub: "", word: "", thousands: "000", code: "" };
const SYLLABLES = [..."bdfgklmnprstvz"].flatMap((consonant) => [..."aeiou"].map((vowel) => consonant + vowel));

/** Returns the values that differ between a copy and the first one. */
function fillingOf(copy: number, copies: number, seed: number): Filling {
  if (copy === 1) return FIRST;
  const slug = slugOfCopy(copy);
  const thousands = String(copy - 1).padStart(3, "0");
  const vocabularies = Math.ceil(Math.sqrt(copies));
  const vocabulary = Math.floor(random(seed, copy) * vocabularies);
  // Two syllables: too different from the first copy's words to match as a typing error, and not a prefix of them.
  const word = [0, 1]
    .map((place) => SYLLABLES[Math.floor(random(seed, vocabulary, place) * SYLLABLES.length)])
    .join("");
  return { slug, hub: slug, word, thousands, code: thousands };
}
