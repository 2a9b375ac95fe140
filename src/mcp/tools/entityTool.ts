import { z } from "zod";
import { addressOf } from "../../export/entity/entityJson.js";
import { type EntityName, entityOf } from "../../model/entities.js";
import { enumName } from "../../model/identity.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";
import { didYouMean } from "../../model/text.js";
import { pageAt } from "../connectionPage.js";
import { type Detail, fitItems, fitList } from "../fitItems.js";
import { ask } from "../graphSource.js";
import { entityName, identify, isAmbiguous } from "../identifyEntity.js";
import { offsetIn } from "../offsetCursor.js";
import { type EvidenceData, proof, proofsOf, proofText } from "../proof.js";
import {
  AS_OF_INPUT,
  answerOrCandidates,
  CANDIDATES_OUTPUT,
  PAGE_INPUT,
  PAGE_OUTPUT,
  RELEASE_OUTPUT,
  tool,
} from "../tool.js";
import { ToolError } from "../toolError.js";
import { edgeProperties, entityQuery, linksQuery } from "./entityQuery.js";

interface Edge {
  readonly cursor: string;
  readonly node: { readonly __typename: string; readonly id: string; readonly label: string };
  readonly evidence: readonly EvidenceData[];
  readonly [property: string]: unknown;
}

interface Connection {
  readonly totalCount: number;
  readonly edges: readonly Edge[];
}

interface Data {
  readonly node:
    | ({ readonly id: string; readonly label: string; readonly evidence: readonly EvidenceData[] } & {
        readonly [field: string]: unknown;
      })
    | null;
}

/** Links of each relation that an overview has at most, and that a page of one relation has. */
const OVERVIEW = { standard: 2, full: 10 };
const PAGE = { standard: 20, full: 60 };

const statement = z.object({
  field: z.string(),
  value: z.unknown().optional(),
  to: z.string().optional(),
  label: z.string().optional(),
  properties: z.unknown().optional(),
  evidence: z.array(proof),
});
type Statement = z.infer<typeof statement>;

const schema = z.object({
  ...RELEASE_OUTPUT,
  id: z.string().optional(),
  type: z.string().optional(),
  label: z.string().optional(),
  address: z.string().optional(),
  statements: z.array(statement),
  linkCounts: z.record(z.string(), z.int()).optional(),
  notStated: z.array(z.string()).optional(),
  ...CANDIDATES_OUTPUT,
  ...PAGE_OUTPUT,
});
type Output = z.infer<typeof schema>;

const valueText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function statementText({ field, value, to, label, properties, evidence }: Statement): string {
  const what = to === undefined ? valueText(value) : `${label} (${to})`;
  const more = properties === undefined ? "" : ` ${JSON.stringify(properties)}`;
  return `- ${field}: ${what}${more}${evidence.map((each) => ` ${proofText(each)}`).join("")}`;
}

const toText = answerOrCandidates((output: Output) => {
  const { id, type, label, address, statements, linkCounts = {}, notStated = [] } = output;
  const counts = Object.entries(linkCounts).map(([field, count]) => `${field} ${count}`);
  return [
    `${label} (${type}, ${id}) ${address}`,
    ...statements.map(statementText),
    ...(counts.length > 0 ? [`Number of links: ${counts.join(", ")}.`] : []),
    ...(notStated.length > 0 ? [`Not stated by any source: ${notStated.join(", ")}.`] : []),
  ];
});

/** A value without what is unknown; a source, like every entity, is its id. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  const known = Object.entries(value).filter(([, member]) => !isEmpty(member));
  const [only] = known;
  if (known.length === 1 && only?.[0] === "id") return only[1];
  return Object.fromEntries(known.map(([name, member]) => [name, shortened(member)]));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

interface Item {
  readonly evidence: readonly EvidenceData[];
  readonly [member: string]: unknown;
}

/** What the sources say of the entity's properties; the curators' description has no evidence. Items with evidence of their own are statements of their own. */
const propertyStatements = (owner: EntityName, node: NonNullable<Data["node"]>, detail: Detail): readonly Statement[] =>
  entityOf(owner)
    .props.filter(({ name }) => !isEmpty(node[name]))
    .flatMap(({ name, type }): readonly Statement[] => {
      if (type.itemEvidence)
        return (node[name] as readonly Item[]).map(({ evidence, ...item }) => ({
          field: name,
          value: shortened(item),
          evidence: proofsOf(evidence, detail),
        }));
      const own = node.evidence.filter(({ field }) => field === name);
      return [{ field: name, value: shortened(node[name]), evidence: proofsOf(own, detail) }];
    });

function edgesOf(relation: RelationField, value: unknown): Connection {
  if (!relation.one) return value as Connection;
  const edges = value ? [value as Edge] : [];
  return { totalCount: edges.length, edges };
}

const linkStatement = (relation: RelationField, edge: Edge, detail: Detail): Statement => {
  const given = edgeProperties(relation).filter((name) => !isEmpty(edge[name]));
  return {
    field: relation.field,
    to: edge.node.id,
    label: edge.node.label,
    ...(given.length > 0 && { properties: Object.fromEntries(given.map((name) => [name, edge[name]])) }),
    evidence: proofsOf(edge.evidence, detail),
  };
};

/** The relation that a field or a relation's name means. @throws ToolError that lists the fields */
function relationNamed(owner: EntityName, word: string): RelationField {
  const fields = relationFieldsOf(owner);
  const found = fields.find(({ field, relation }) => field === word || relation.name === word.toUpperCase());
  if (found) return found;
  const names = fields.map(({ field }) => field);
  throw new ToolError(
    `relation: ${owner} has no links ${JSON.stringify(word)}.${didYouMean(word, names)} Expected one of ${names.join(", ")}.`,
  );
}

/** Shows what the sources say of an entity. */
export const entity = tool({
  name: "entity",
  title: "Entity",
  description:
    "All that the sources say of an entity: its properties and links with the words that support them, and what no source states. Give relation for all links of one kind.",
  input: z.strictObject({
    entity: entityName,
    relation: z.string().max(60).optional().describe("A field of linkCounts, such as stps."),
    ...AS_OF_INPUT,
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ entity: input, relation, asOf = null, cursor, detail }, graph): Promise<Output> {
    const meant = await identify(graph, "entity", input);
    if (isAmbiguous(meant)) return { release: graph.release, statements: [], candidates: [...meant.candidates] };
    const { id, type } = meant;
    const about = { id, type: enumName(type), label: meant.label, address: addressOf(graph.origin, id) };
    const missing = () =>
      new ToolError(`entity: ${id} is not valid on ${asOf}. Leave out asOf, or choose another day.`);
    if (relation !== undefined) {
      const field = relationNamed(type, relation);
      const question = ["entity", id, asOf, field.field];
      const begin = offsetIn(graph, cursor, question);
      const query = linksQuery(type, field);
      const data = field.one
        ? await ask<Data>(graph, query, { id, asOf })
        : await pageAt(
            begin,
            PAGE[detail],
            (page) => ask<Data>(graph, query, { id, asOf, ...page }),
            ({ node }) => node && edgesOf(field, node[field.field]),
          );
      if (!data.node) throw missing();
      const { totalCount, edges } = edgesOf(field, data.node[field.field]);
      return fitItems(edges, { graph, question, begin, total: totalCount, detail, text: toText }, (shown) => ({
        ...about,
        statements: shown.map((edge) => linkStatement(field, edge, detail)),
        linkCounts: { [field.field]: totalCount },
        ...(totalCount === 0 && { notStated: [field.field] }),
      }));
    }
    const data = await ask<Data>(graph, entityQuery(type), { id, asOf, first: OVERVIEW[detail] });
    const { node } = data;
    if (!node) throw missing();
    const links = relationFieldsOf(type).map((field) => ({ field, ...edgesOf(field, node[field.field]) }));
    const all = [
      ...propertyStatements(type, node, detail),
      ...links.flatMap(({ field, edges }) => edges.map((edge) => linkStatement(field, edge, detail))),
    ];
    const question = ["entity", id, asOf];
    const counted = links.filter(({ totalCount }) => totalCount > 0);
    return fitList(all, { graph, question, cursor, detail, text: toText }, (shown, begin) => ({
      ...about,
      statements: [...shown],
      ...(begin === 0 && {
        linkCounts: Object.fromEntries(counted.map(({ field, totalCount }) => [field.field, totalCount])),
        notStated: entityOf(type)
          .props.filter(({ name }) => name !== "description" && isEmpty(node[name]))
          .map(({ name }) => name),
      }),
    }));
  },
  text: toText,
});
