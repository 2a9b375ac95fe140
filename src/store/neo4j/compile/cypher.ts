import { readFileSync } from "node:fs";
import { isNameOfTheGraph } from "./graphNames.js";

const FOLDER = new URL("../../../../cypher/", import.meta.url);

/** A piece of Cypher. It is made here and nowhere else, of fixed text and names of the model, never of what a user gave. */
export class Cypher {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** Not for use outside this module: anything that a program prints as Cypher comes through the functions below. */
  static of(text: string): Cypher {
    return new Cypher(text);
  }
}

/** A statement that can be sent. */
export interface Statement {
  /** For the transaction's metadata and for counting, such as "select" or "load/entities". */
  readonly name: string;
  readonly text: string;
}

/** A statement of a name. */
export const statement = (name: string, text: Cypher): Statement => ({ name, text: text.toString() });

const part = (value: Cypher | number): string => {
  if (value instanceof Cypher) return value.toString();
  if (Number.isSafeInteger(value) && value >= 0) return String(value);
  throw new Error(`Refused to put ${JSON.stringify(value)} into a statement: it is neither Cypher nor a whole number.`);
};

/** Cypher from a template whose holes are Cypher or whole numbers. Throws on anything else, text included. */
export const cypher = (strings: TemplateStringsArray, ...parts: readonly (Cypher | number)[]): Cypher =>
  Cypher.of(strings.reduce((text, string, i) => text + part(parts[i - 1] as Cypher | number) + string));

/** A label, relationship type or property name. Throws where the model has no such name. */
export function name(word: string): Cypher {
  if (!isNameOfTheGraph(word))
    throw new Error(`Refused to put ${JSON.stringify(word)} into a statement: it is no name.`);
  return Cypher.of(word);
}

/** A text of the model's names, such as "Alliance", or the beginning of its ids, as a literal. Throws on anything else. */
export function literal(word: string): Cypher {
  if (!/^[A-Za-z0-9_-]+[:;]?$/.test(word)) throw new Error(`Refused to put ${JSON.stringify(word)} into a statement.`);
  return Cypher.of(`'${word}'`);
}

/** The variable of a word and a number: n0, r1. */
export const variable = (letter: "n" | "r" | "states" | "type", number: number): Cypher =>
  Cypher.of(letter + part(number));

/** The parameter of a name. */
export function parameter(word: string): Cypher {
  if (!/^[a-z][A-Za-z0-9]*$/.test(word)) throw new Error(`Refused to put ${JSON.stringify(word)} into a statement.`);
  return Cypher.of(`$${word}`);
}

/** "a, b, c" */
export const commas = (pieces: readonly Cypher[]): Cypher => join(pieces, cypher`, `);

/** Pieces with something between them. */
export const join = (pieces: readonly Cypher[], between: Cypher): Cypher =>
  Cypher.of(pieces.map(String).join(between.toString()));

const COMMENT = /^\s*\/\/.*\n/gm;
const files = new Map<string, string>();

function read(file: string): string {
  const cached = files.get(file);
  if (cached !== undefined) return cached;
  const text = readFileSync(new URL(`${file}.cypher`, FOLDER), "utf8")
    .replace(COMMENT, "")
    .trim();
  files.set(file, text);
  return text;
}

/**
 * A piece of Cypher from the folder cypher/, without its comments.
 * @param file path in the folder without the ending, such as "read/trace-hop"
 * @param placeholders what stands for {{NAME}}; every hole of the file
 */
export function loadFragment(file: string, placeholders: Readonly<Record<string, Cypher>> = {}): Cypher {
  const text = read(file).replace(/\{\{(\w+)\}\}/g, (_, placeholder: string) => {
    const value = placeholders[placeholder];
    if (!(value instanceof Cypher)) throw new Error(`cypher/${file}.cypher: nothing to put for ${placeholder}.`);
    return value.toString();
  });
  return Cypher.of(text);
}

/** A whole statement from the folder cypher/. */
export const loadStatement = (file: string, placeholders: Readonly<Record<string, Cypher>> = {}): Statement =>
  statement(file, loadFragment(file, placeholders));
