// Documents that ask for as much as they can, made of numbers, so that a search can change them step by step. Types are read by their methods only:
// the schema may come from another copy of graphql-js.

/**
 * @typedef {(below: number) => number} Choose gives a number from 0 to below `below`
 * @typedef {{ readonly name: string, getFields?(): Record<string, Field>, getInterfaces?(): unknown, getValues?(): readonly { name: string }[], resolveType?: unknown }} Type
 * @typedef {{ readonly ofType?: unknown }} Wrapped
 * @typedef {{ readonly name: string, readonly type: unknown, readonly args?: readonly Field[] }} Field
 * @typedef {{ getQueryType(): unknown, getPossibleTypes(type: never): readonly unknown[] }} Schema
 */

/** Most fields in one selection, and most levels. */
const FIELDS = 3;
const LEVELS = 9;
const TEXTS = ["a", "the cancer alliance", "62 day", "who leads Wessex", "e"];
/** @type {Readonly<Record<string, string>>} */
const LEAVES = { String: '"a"', Int: "1", Float: "0.5", Boolean: "false", Date: '"2016-12-06"' };

/** @param {unknown} type @returns {Type} */
function named(type) {
  let inner = /** @type {Wrapped} */ (type);
  while (inner.ofType) inner = /** @type {Wrapped} */ (inner.ofType);
  return /** @type {Type} */ (/** @type {unknown} */ (inner));
}

/** @template T @param {Choose} choose @param {readonly T[]} list @returns {T} */
const pick = (choose, list) => /** @type {T} */ (list[choose(list.length)]);
const isRequired = (/** @type {unknown} */ type) => String(type).endsWith("!");
const isList = (/** @type {unknown} */ type) => String(type).startsWith("[");

/**
 * A valid document for some choices.
 * @param {Choose} choose
 * @param {Schema} schema
 * @param {readonly string[]} ids entities to ask for, the largest first
 */
export function worstDocument(choose, schema, ids) {
  let aliases = 0;

  /** @param {Type} type @param {number} level @returns {string} */
  function input(type, level) {
    if (type.getValues) return pick(choose, type.getValues()).name;
    if (!type.getFields) return type.name === "ID" ? `"${pick(choose, ids)}"` : (LEAVES[type.name] ?? "null");
    const fields = Object.values(type.getFields());
    const chosen = new Set(fields.filter((field) => isRequired(field.type)));
    if (level < 5) for (let i = choose(4); i > 0; i--) chosen.add(pick(choose, fields));
    return `{ ${[...chosen].map((field) => `${field.name}: ${value(field, level + 1)}`).join(" ")} }`;
  }

  /** @param {Field} field @param {number} level @returns {string} */
  function value(field, level) {
    const type = named(field.type);
    if (field.name === "first") return "500";
    if (field.name === "ids") return `[${`"${pick(choose, ids)}" `.repeat(1 + choose(300))}]`;
    if (field.name === "text" || field.name === "name") if (type.name === "String") return `"${pick(choose, TEXTS)}"`;
    if (!isList(field.type)) return input(type, level);
    return `[${Array.from({ length: 1 + choose(6) }, () => input(type, level)).join(" ")}]`;
  }

  /** @param {Field} field */
  function args({ args = [] }) {
    const given = args.filter(({ name, type }) =>
      isRequired(type) ? true : name === "first" || (["filter", "style", "types"].includes(name) && choose(2) === 1),
    );
    const [one] = given.length === 0 && args.some(({ name }) => name === "id") ? args : [];
    const all = one
      ? [
          pick(
            choose,
            args.filter(({ name }) => name === "id" || name === "name"),
          ),
        ]
      : given;
    return all.length === 0 ? "" : `(${all.map((arg) => `${arg.name}: ${value(arg, 0)}`).join(" ")})`;
  }

  /** @param {Type} type @param {number} level @param {boolean} [inFragment] @returns {string} */
  function selection(type, level, inFragment = false) {
    if (!type.getFields || !type.getInterfaces) return "";
    const fields = Object.values(type.getFields());
    const objects = fields.filter((field) => named(field.type).getFields);
    const used = new Set();
    const parts = Array.from({ length: 1 + choose(FIELDS) }, () => {
      // Lists below lists are what grows.
      const offered =
        level >= LEVELS
          ? fields.filter((field) => !objects.includes(field))
          : choose(3) > 0 && objects.length > 0
            ? objects
            : fields;
      if (offered.length === 0) return "__typename";
      const field = pick(choose, offered);
      // An alias where the name is taken, in this selection or in one that is merged with it.
      const alias = used.has(field.name) || inFragment ? `a${aliases++}: ` : "";
      used.add(field.name);
      return `${alias}${field.name}${args(field)} ${selection(named(field.type), level + 1)}`;
    });
    if (type.resolveType !== undefined || type.name === "Entity" || type.name === "Node") {
      const of = named(pick(choose, schema.getPossibleTypes(/** @type {never} */ (type))));
      parts.push(`... on ${of.name} ${level >= LEVELS ? "{ __typename }" : selection(of, level + 1, true)}`);
    }
    return `{ ${parts.join(" ")} }`;
  }

  return selection(named(schema.getQueryType()), 0);
}
