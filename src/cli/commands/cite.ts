import {
  type CitationAnswer,
  citationsOfLink,
  ENTITY_CITATIONS,
  fieldsBetween,
  linkCitations,
  type ReferencedCitation,
} from "../../export/entity/citationQuery.js";
import { releaseAddressOf } from "../../export/entity/entityJson.js";
import { ReferenceStyle } from "../../graphql/resolvers/reference.js";
import { entityOf } from "../../model/entities.js";
import { parseId } from "../../model/identity.js";
import type { RelationField } from "../../model/relations.js";
import { didYouMean } from "../../model/text.js";
import { readConfig } from "../../server/config.js";
import type { Reader } from "../../store/store.js";
import { ask } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { unknownId } from "../unknownId.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg cite`. */
export interface CiteFlags extends OutputFlags {
  readonly field?: string;
  readonly style: string;
}

/**
 * Prints ready references to the quotations that support an entity, one of its properties, or a link, with the permanent address of the entity in
 * this release. Returns 1 if there are none.
 * @param relation with `to`: the relation's name, such as COVERS, or its field
 */
export async function cite(
  id: string,
  relation: string | undefined,
  to: string | undefined,
  flags: CiteFlags,
): Promise<number> {
  const format = outputFormat(flags);
  const style = Object.values(ReferenceStyle).find((each) => each === flags.style.toUpperCase().replaceAll("-", "_"));
  if (!style) throw new UsageError(`--style is ${flags.style}; expected one of harvard, bibtex, csl-json, ris.`);
  if (relation !== undefined && to === undefined)
    throw new UsageError("A link has two ends: cpg cite FROM RELATION TO, such as alliance:wessex COVERS stp:dorset.");
  const type = parseId(id)?.type;
  const field = type && relation !== undefined && to !== undefined ? fieldOf(id, relation, to) : null;
  const document = field ? linkCitations(field.owner, field) : ENTITY_CITATIONS;
  // An id that names nothing is reported with the nearest ones, which only the store knows.
  const variables = { id: type ? id : NOBODY, style, ...(field ? { to } : { field: checkedField(id, flags.field) }) };
  return ask<CitationAnswer, number>(document, variables, async ({ data, reader }) => {
    const { node } = data;
    if (!node) throw await unknownId(reader, id, null);
    const citations = field
      ? await citationsBetween(data, reader, id, relation ?? "", to ?? "")
      : (node.citations ?? []);
    const release = reader.release.hash;
    const address = releaseAddressOf(readConfig().PUBLIC_URL ?? "", node.id, release);
    if (format === "table" && citations.length > 0) process.stdout.write(referencesText(style, citations, address));
    else
      printAnswer(format, {
        columns: ["source", "locator", "quote", "reference", "address"],
        rows: citations.map(({ source, locator, quote, reference }) => [source.id, locator, quote, reference, address]),
        json: { id: node.id, release, address, citations },
        nothing: `No quotation supports ${flags.field ? `${flags.field} of ` : ""}${id}.`,
      });
    return citations.length > 0 ? 0 : 1;
  });
}

/** References as programs for bibliographies import them; for readers, with the permanent address of what is cited. */
function referencesText(style: string, citations: readonly ReferencedCitation[], address: string): string {
  const references = [...new Set(citations.map(({ reference }) => reference))];
  if (style === "CSL_JSON") return `[\n${references.join(",\n")}\n]\n`;
  const texts = references.map((reference) => `${reference}\n`).join("\n");
  return style === "HARVARD" ? `${texts}\nPermanent address: ${address}\n` : texts;
}

/** An id that no release has. */
const NOBODY = "gap:none";

/** The field of the entity that leads along the relation to the type of the other end. */
function fieldOf(id: string, relation: string, to: string): RelationField & { readonly owner: string } {
  const owner = parseId(id)?.type;
  const end = parseId(to)?.type;
  if (!owner) throw new UsageError(`${JSON.stringify(id)} is not an id; expected one such as alliance:wessex.`);
  if (!end) throw new UsageError(`${JSON.stringify(to)} is not an id; expected one such as alliance:wessex.`);
  const wanted = relation.toUpperCase().replaceAll("-", "_");
  const { fields, names, possible } = fieldsBetween(owner, end);
  const found = fields.find((each) => each.relation.name === wanted || each.field === relation);
  if (found) return { ...found, owner };
  throw new UsageError(
    `${relation} is not a relation between ${owner} and ${end}; ${possible}.${didYouMean(wanted, names)}`,
  );
}

function checkedField(id: string, field: string | undefined): string | null {
  const type = parseId(id)?.type;
  if (field === undefined || !type) return null;
  const names = entityOf(type).props.map(({ name }) => name);
  if (names.includes(field)) return field;
  throw new UsageError(`${type} has no property ${field}; it has ${names.join(", ")}.${didYouMean(field, names)}`);
}

async function citationsBetween(
  data: CitationAnswer,
  reader: Reader,
  id: string,
  relation: string,
  to: string,
): Promise<readonly ReferencedCitation[]> {
  const [end] = await reader.get({ ids: [to], node: {}, asOf: null });
  if (!end) throw await unknownId(reader, to, null);
  const citations = citationsOfLink(data, end.id);
  if (!citations) throw new UsageError(`There is no link ${relation} between ${id} and ${to}.`);
  return citations;
}
