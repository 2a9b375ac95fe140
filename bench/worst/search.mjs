// Searches for the document that the limits accept and that is the most work: random documents, of which the best are changed step by step.
import { worstDocument } from "./document.mjs";

/**
 * @typedef {object} Found
 * @property {string} document
 * @property {number} cost
 * @property {number} score the higher the worse
 */

/** How many of the worst documents are kept to be changed. */
const KEPT = 12;
const GENES = 400;

/** @param {number} seed @returns {() => number} numbers from 0 to 2^31, always the same for a seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 7;
  };
}

/** @param {readonly number[]} genes @returns {import("./document.mjs").Choose} */
function chooser(genes) {
  let next = 0;
  return (below) => (below > 0 ? (genes[next++] ?? 0) % below : 0);
}

/**
 * @param {object} options
 * @param {import("./document.mjs").Schema} options.schema
 * @param {readonly string[]} options.ids
 * @param {number} options.seed
 * @param {() => boolean} options.goesOn whether to try another one
 * @param {(document: string) => number | null} options.costOf null where the document is refused
 * @param {(document: string, cost: number) => Promise<number>} options.scoreOf
 * @returns {Promise<{ tried: number, accepted: number, worst: Found | null }>}
 */
export async function searchWorst({ schema, ids, seed, goesOn, costOf, scoreOf }) {
  const random = numbers(seed);
  /** @type {(Found & { genes: readonly number[] })[]} */
  let kept = [];
  let tried = 0;
  let accepted = 0;
  while (goesOn()) {
    const parent = kept[random() % (2 * KEPT)];
    const genes = parent ? [...parent.genes] : Array.from({ length: GENES }, random);
    if (parent) for (let i = 1 + (random() % 8); i > 0; i--) genes[random() % GENES] = random();
    const document = worstDocument(chooser(genes), schema, ids);
    tried++;
    const cost = costOf(document);
    if (cost === null) continue;
    accepted++;
    const score = await scoreOf(document, cost);
    kept = [...kept, { document, cost, score, genes }].sort((a, b) => b.score - a.score).slice(0, KEPT);
  }
  return { tried, accepted, worst: kept[0] ?? null };
}
