// The queries to compare. Each is written in the form of every peer; measure/answers.mjs makes the results comparable.
import { LISTS } from "./lists.mjs";
import { PAGES } from "./pages.mjs";
import { SINGLE } from "./single.mjs";
import { TRACES } from "./traces.mjs";

/**
 * @typedef {object} Request a query in the form of one peer
 * @property {string} [query] GraphQL document
 * @property {string} [statement] Cypher, for the floor
 * @property {string} [prepare] document or statement whose result `variables` needs
 * @property {(prepared: any, ids: (type: string) => readonly string[], release: string) => object} [variables]
 */
/**
 * @typedef {object} Query
 * @property {string} name
 * @property {string} title
 * @property {boolean} [sorted] compared without regard to order
 * @property {Request} ours
 * @property {Request} neo4jGraphql
 * @property {Request} [memory] absent if it cannot run the query
 * @property {Request} floor
 */

/** @type {readonly Query[]} */
export const QUERIES = [...SINGLE, ...LISTS, ...TRACES, ...PAGES];
