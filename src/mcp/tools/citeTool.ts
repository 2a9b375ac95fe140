import { z } from "zod";
import {
  type CitationAnswer,
  citationsOfLink,
  ENTITY_CITATIONS,
  fieldsBetween,
  linkCitations,
} from "../../export/entity/citationQuery.js";
import { releaseAddressOf } from "../../export/entity/entityJson.js";
import { ReferenceStyle } from "../../graphql/resolvers/reference.js";
import { entityOf } from "../../model/entities.js";
import { didYouMean } from "../../model/text.js";
import { fitList } from "../fitItems.js";
import { ask } from "../graphSource.js";
import { entityName, type Identified, identify, isAmbiguous } from "../identifyEntity.js";
import { quotation, quotationOf, quotationText } from "../proof.js";
import { answerOrCandidates, CANDIDATES_OUTPUT, PAGE_INPUT, PAGE_OUTPUT, RELEASE_OUTPUT, tool } from "../tool.js";
import { ToolError } from "../toolError.js";

const schema = z.object({
  ...RELEASE_OUTPUT,
  id: z.string().optional(),
  address: z.string().optional(),
  references: z.array(z.object({ reference: z.string(), quotation })),
  ...CANDIDATES_OUTPUT,
  ...PAGE_OUTPUT,
});
type Output = z.infer<typeof schema>;

const toText = answerOrCandidates(({ references, address }: Output) => {
  const lines = references.map((each) => `- ${quotationText(each.quotation)}\n  ${each.reference}`);
  return [`Permanent address: ${address}`, ...(lines.length > 0 ? lines : ["No quotation supports this."])];
});

/** The fields by which links lead from one entity to the other; those of one relation if it is named. @throws ToolError if there are none */
function linkFields({ type: owner }: Identified, { type: end }: Identified, relation: string | undefined) {
  const { fields, names, possible } = fieldsBetween(owner, end);
  const found = fields.filter((each) =>
    relation === undefined ? true : each.field === relation || each.relation.name === relation.toUpperCase(),
  );
  if (found.length > 0) return found;
  throw new ToolError(
    `relation: ${relation ?? "nothing"} links a ${owner} to a ${end}; ${possible}.${didYouMean(relation ?? "", names)}`,
  );
}

function checkField({ type }: Identified, field: string): void {
  const names = entityOf(type).props.map(({ name }) => name);
  if (!names.includes(field))
    throw new ToolError(
      `field: ${type} has no property ${JSON.stringify(field)}.${didYouMean(field, names)} Expected one of ${names.join(", ")}.`,
    );
}

/** Makes references to the words that support something. */
export const cite = tool({
  name: "cite",
  title: "References",
  description:
    "Ready references to the words that support an entity, one of its properties (field) or a link (to), with a permanent address in this release.",
  input: z.strictObject({
    entity: entityName,
    field: z.string().max(60).optional().describe("Such as population."),
    to: entityName.optional(),
    relation: z.string().max(60).optional().describe("Of several links: which, such as COVERS."),
    style: z.enum(ReferenceStyle).default(ReferenceStyle.HARVARD),
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ entity, field, to, relation, style, cursor, detail }, graph): Promise<Output> {
    const [meant, end] = await Promise.all([
      identify(graph, "entity", entity),
      to === undefined ? null : identify(graph, "to", to),
    ]);
    for (const each of [meant, end])
      if (each && isAmbiguous(each))
        return { release: graph.release, references: [], candidates: [...each.candidates] };
    const citations = await citationsOf(meant as Identified, end as Identified | null);
    const { id } = meant as Identified;
    const question = ["cite", id, field, to, relation, style];
    return fitList(citations, { graph, question, cursor, detail, text: toText }, (shown) => ({
      id,
      address: releaseAddressOf(graph.origin, id, graph.release),
      references: shown.map((citation) => ({ reference: citation.reference, quotation: quotationOf(citation) })),
    }));

    async function citationsOf(from: Identified, other: Identified | null) {
      if (!other) {
        if (field !== undefined) checkField(from, field);
        const data = await ask<CitationAnswer>(graph, ENTITY_CITATIONS, { id: from.id, field: field ?? null, style });
        return data.node?.citations ?? [];
      }
      const answers = await Promise.all(
        linkFields(from, other, relation).map((link) =>
          ask<CitationAnswer>(graph, linkCitations(from.type, link), {
            id: from.id,
            style,
            ...(!link.one && { to: other.id }),
          }),
        ),
      );
      const found = answers.flatMap((answer) => citationsOfLink(answer, other.id) ?? []);
      if (found.length === 0)
        throw new ToolError(`to: no source links ${from.id} to ${other.id}. Use trace for chains.`);
      return found;
    }
  },
  text: toText,
});
