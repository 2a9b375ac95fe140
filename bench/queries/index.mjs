// What every peer is asked. The same question is written as each of them wants it; measure/answers.mjs makes the answers comparable.
import { LISTS } from "./lists.mjs";
import { PAGES } from "./pages.mjs";
import { SINGLE } from "./single.mjs";
import { TRACES } from "./traces.mjs";

/**
 * @typedef {object} Request a question as one peer wants it
 * @property {string} [query] GraphQL document
 * @property {string} [statement] Cypher, for the floor
 * @property {string} [prepare] document or statement whose answer `variables` needs
 * @property {(prepared: any, ids: (type: string) => readonly string[], release: string) => object} [variables]
 */
/**
 * @typedef {object} Query
 * @property {string} name
 * @property {string} title
 * @property {boolean} [sorted] compared without regard to order
 * @property {Request} ours
 * @property {Request} neo4jGraphql
 * @property {Request} [memory] left out where it cannot answer
 * @property {Request} floor
 */

/** @type {readonly Query[]} */
export const QUERIES = [...SINGLE, ...LISTS, ...TRACES, ...PAGES];
