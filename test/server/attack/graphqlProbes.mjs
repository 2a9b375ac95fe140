// What attackers ask of GraphQL.
import { post } from "./clients.mjs";
import { gets, many, posts, queries, repeat } from "./probeKinds.mjs";

const QUERY = "{ release { hash } }";

const nestedLists = (/** @type {number} */ levels) => "[".repeat(levels) + "]".repeat(levels);
const nestedObjects = (/** @type {number} */ levels) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const inVariables = (/** @type {string} */ value) =>
  `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${value}}}`;

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__", "valueOf"];
const HUGE = "9".repeat(100_000);

/** @type {Readonly<Record<string, import("./probeKinds.mjs").Probe>>} */
export const GRAPHQL_PROBES = {
  "floods of aliases": queries([
    `{ ${repeat(10_000, (i) => `a${i}: release { hash }`)} }`,
    `{ ${repeat(900, (i) => `a${i}: release { hash }`)} }`,
    `{ ${repeat(100, (i) => `a${i}: search(text: "cancer ${i}", first: 500) { nodes { id } }`)} }`,
    `{ ${repeat(100, (i) => `a${i}: __schema { types { name fields { name type { name } } } }`)} }`,
    `{ ${repeat(100, (i) => `a${i}: alliance(name: "x${i}") { id }`)} }`,
  ]),
  batches: posts([
    Array.from({ length: 1_000 }, () => ({ query: QUERY })),
    [],
    [{ query: QUERY }],
    Array.from({ length: 2_000 }, () => []),
    `[${"1,".repeat(100_000)}1]`,
  ]),
  "floods of directives": queries([
    `{ release ${"@include(if: true) ".repeat(500)} { hash } }`,
    `{ release ${"@a ".repeat(1_900)} { hash } }`,
    `query ${"@asOf(date: null) ".repeat(400)} { release { hash } }`,
    `{ ${repeat(400, () => "... @include(if: true) { release { hash } }")} }`,
  ]),
  "floods of fields": queries([
    `{ release { ${"hash ".repeat(3_900)} } }`,
    `{ release { ${"hash ".repeat(100_000)} } }`,
    `{ ${repeat(900, () => "release { hash }")} }`,
    `{ ${"{ release ".repeat(2_000)}`,
    `{ ${repeat(60, () => "alliances(first: 500) { nodes { ccgs(first: 500) { nodes { id } } } }")} }`,
  ]),
  "cycles and bombs of fragments": queries([
    "{ ...A } fragment A on Query { ...A }",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    `{ ...F0 } ${repeat(300, (i) => `fragment F${i} on Query { ...F${(i + 1) % 300} ...F${(i + 7) % 300} }`)}`,
    `{ ...F0 } ${repeat(200, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F200 on Query { release { hash } }`,
    `{ __schema { types { ...T } } } fragment T on __Type { ${"ofType { ".repeat(200)} name ${"} ".repeat(200)} }`,
    `{ __schema { types { ${"fields { type { ".repeat(8)} name ${"} } ".repeat(8)} } } }`,
  ]),
  "huge values": posts([
    { query: `{ recommendation(number: ${HUGE}) { name } }` },
    { query: `{ search(text: "${"a".repeat(200_000)}") { totalCount } }` },
    { query: "query ($t: String!) { search(text: $t) { totalCount } }", variables: { t: "canc ".repeat(40_000) } },
    { query: "query ($n: Int) { findings(first: $n) { totalCount } }", variables: { n: 1e308 } },
    `{"query":"query ($n: Int) { findings(first: $n) { totalCount } }","variables":{"n":1e99999}}`,
    `{"query":"query ($n: Int) { findings(first: $n) { totalCount } }","variables":{"n":-${HUGE}}}`,
    { query: "query ($i: ID!) { node(id: $i) { id } }", variables: { i: `alliance:${"a".repeat(200_000)}` } },
    { query: "query ($i: [ID!]!) { nodes(ids: $i) { id } }", variables: { i: Array(60_000).fill("a") } },
    { query: `query ${"A".repeat(200_000)} { release { hash } }` },
    { query: QUERY, operationName: "x".repeat(200_000) },
    { query: QUERY, extensions: { persistedQuery: { version: 1, sha256Hash: "f".repeat(200_000) } } },
    { query: `{ findings(filter: { name: { contains: "${"\\u0061".repeat(30_000)}" } }) { totalCount } }` },
  ]),
  "prototype keys": async (port) => {
    const results = await Promise.all([
      posts([
        ...NAMES.map(
          (name) =>
            `{"query":"{ release { hash } }","variables":{"${name}":{"polluted":true}},"extensions":{"${name}":1}}`,
        ),
        ...NAMES.map(
          (name) =>
            `{"query":"query ($f: AllianceFilter) { alliances(filter: $f) { totalCount } }","variables":{"f":{"${name}":{}}}}`,
        ),
        ...NAMES.map((name) => ({ query: `{ ${name} }` })),
        ...NAMES.map((name) => ({ query: `{ a: ${name} { ${name} } }` })),
        ...NAMES.map((name) => ({ query: `{ ${name}: release { ${name}: hash } }` })),
        ...NAMES.map((name) => ({
          query: `query ${name} { node(id: "${name}:${name}") { id } }`,
          operationName: name,
        })),
        `{"__proto__":{"query":"{ release { hash } }"}}`,
      ])(port),
      gets(
        NAMES.flatMap((name) => [`/q/${name}`, `/export/${name}`, `/${name}`, `/graphql?query=${name}&${name}[a]=1`]),
      )(port),
    ]);
    const { text } = await post(port, { query: "{ release { hash } }" });
    const wrong = text.includes("polluted") ? ["a prototype was changed"] : [];
    return { outcomes: results.flatMap(({ outcomes }) => outcomes), wrong };
  },
  "deep JSON": posts([
    nestedLists(100_000),
    nestedObjects(40_000),
    inVariables(nestedLists(100_000)),
    inVariables(nestedObjects(40_000)),
    `{"query":"{ release { hash } }","extensions":${nestedObjects(40_000)}}`,
    { query: `{ nodes(ids: ${nestedLists(1_900)}) { id } }` },
    { query: `{ alliances(filter: ${"{ not: ".repeat(900)}{}${" }".repeat(900)}) { totalCount } }` },
  ]),
  "long documents that differ": async (port) => {
    const comments = ["x".repeat(200_000), "#\n".repeat(60_000)];
    const wide = repeat(12, (i) => `alliances_${i}: alliances(first: 0) { nodes { ${"id name ".repeat(100)} } }`);
    const bodies = Array.from({ length: 300 }, (_, i) => [
      ...comments.map((comment) => ({ query: `{ release { a${i}: hash } } #${comment}` })),
      { query: `{ b${i}: release { hash } ${wide} }` },
    ]).flat();
    const answers = await many(bodies.map((body) => () => post(port, body)));
    return { outcomes: answers.map(({ outcome }) => outcome) };
  },
  "thousands of names and documents": async (port) => {
    const answers = await many(
      Array.from(
        { length: 3_000 },
        (_, i) => () => post(port, { query: `query N${i} { release { a${i}: hash } } # ${"x".repeat(2_000)}` }),
      ),
    );
    return { outcomes: answers.map(({ outcome }) => outcome) };
  },
};
