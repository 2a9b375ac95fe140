import { readFileSync } from "node:fs";
import { getOrInsert } from "../../../model/getOrInsert.js";
import { isNameOfTheGraph } from "./graphNames.js";

const FOLDER = new URL("../../../../cypher/", import.meta.url);

/** A piece of Cypher. Only this module creates it, from fixed text and names of the model, never from user input. */
export class Cypher {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** Not for use outside this module: other modules create Cypher with the functions below. */
  static of(text: string): Cypher {
    return new Cypher(text);
  }
}

/** A complete statement. */
export interface Statement {
  /** Used in the transaction's metadata and in metrics, such as "select" or "load/entities". */
  readonly name: string;
  readonly text: string;
}

/** Creates a named statement. */
export const statement = (name: string, text: Cypher): Statement => ({ name, text: text.toString() });

const part = (value: Cypher | number): string => {
  if (value instanceof Cypher) return value.toString();
  if (Number.isSafeInteger(value) && value >= 0) return String(value);
  throw new Error(`Refused to put ${JSON.stringify(value)} into a statement: it is neither Cypher nor an integer.`);
};

/** Cypher from a template whose values are Cypher or integers. Throws on anything else, including strings. */
export const cypher = (strings: TemplateStringsArray, ...parts: readonly (Cypher | number)[]): Cypher =>
  Cypher.of(strings.reduce((text, string, i) => text + part(parts[i - 1] as Cypher | number) + string));

/** A label, relationship type or property name. Throws if the model has no such name. */
export function name(word: string): Cypher {
  if (!isNameOfTheGraph(word))
    throw new Error(`Refused to put ${JSON.stringify(word)} into a statement: it is not a name of the model.`);
  return Cypher.of(word);
}

/** A string literal for a name of the model, such as "Alliance", or the prefix of its ids. Throws on anything else. */
export function literal(word: string): Cypher {
  if (!/^[A-Za-z0-9_-]+[:;]?$/.test(word)) throw new Error(`Refused to put ${JSON.stringify(word)} into a statement.`);
  return Cypher.of(`'${word}'`);
}

/** A variable from a word and a number: n0, r1. */
export const variable = (letter: "n" | "r" | "i" | "states" | "type", number: number): Cypher =>
  Cypher.of(letter + part(number));

/** A parameter by name. */
export function parameter(word: string): Cypher {
  if (!/^[a-z][A-Za-z0-9]*$/.test(word)) throw new Error(`Refused to put ${JSON.stringify(word)} into a statement.`);
  return Cypher.of(`$${word}`);
}

/** "a, b, c" */
export const commas = (pieces: readonly Cypher[]): Cypher => join(pieces, cypher`, `);

/** Joins pieces with a separator. */
export const join = (pieces: readonly Cypher[], between: Cypher): Cypher =>
  Cypher.of(pieces.map(String).join(between.toString()));

const COMMENT = /^\s*\/\/.*\n/gm;
const files = new Map<string, string>();

const read = (file: string): string =>
  getOrInsert(files, file, () =>
    readFileSync(new URL(`${file}.cypher`, FOLDER), "utf8")
      .replace(COMMENT, "")
      .trim(),
  );

/**
 * Reads a piece of Cypher from the folder cypher/, without its comments.
 * @param file path in the folder without extension, such as "read/trace-hop"
 * @param placeholders values for {{NAME}}; every placeholder of the file needs one
 */
export function loadFragment(file: string, placeholders: Readonly<Record<string, Cypher>> = {}): Cypher {
  const text = read(file).replace(/\{\{(\w+)\}\}/g, (_, placeholder: string) => {
    const value = placeholders[placeholder];
    if (!(value instanceof Cypher))
      throw new Error(`cypher/${file}.cypher: no value for the placeholder ${placeholder}.`);
    return value.toString();
  });
  return Cypher.of(text);
}

/** Reads a whole statement from the folder cypher/. */
export const loadStatement = (file: string, placeholders: Readonly<Record<string, Cypher>> = {}): Statement =>
  statement(file, loadFragment(file, placeholders));
