import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import { ENTITIES, entityOf } from "../../model/entities.js";
import { Entity } from "../../model/entity.js";
import type { Citation, Evidence } from "../../model/evidence.js";
import { didYouMean } from "../../model/text.js";
import type { NodeRow } from "../../store/plan.js";
import { badInput } from "../errors.js";
import { costs } from "../fieldCost.js";
import { entities, members } from "../reach.js";
import { CitationType, EvidenceType } from "../schema/evidenceTypes.js";
import type { RequestContext } from "./requestContext.js";
import { attributeEvidence, type NodeView, nodeView } from "./sourceObjects.js";

const FIELD = "Returns only evidence for this property, such as population. Default: all properties.";

/** Properties of all types: a query on several types may name a property that only some of them have. */
const PROPERTIES: readonly string[] = [...new Set(ENTITIES.flatMap(({ props }) => props.map(({ name }) => name)))];

/** Throws BAD_USER_INPUT for the name of a property that no entity type has. */
function checkProperty(field: string | null | undefined, info: GraphQLResolveInfo): void {
  if (!field || PROPERTIES.includes(field)) return;
  const names = entityOf(info.parentType.name).props.map(({ name }) => name);
  throw badInput(
    `No entity has a property ${JSON.stringify(field.slice(0, 80))}; ${info.parentType.name} has ${names.join(", ")}.${didYouMean(field, names)}`,
    [info.parentType.name, info.fieldName, "field"],
  );
}

async function evidenceOf(node: NodeView, context: RequestContext, info: GraphQLResolveInfo): Promise<NodeRow> {
  if (node.row.evidence) return node.row;
  const row = await context.entity(info, node.id, { [node.row.type]: { props: [], evidence: true, steps: [] } });
  return row ?? node.row;
}

/** Removes duplicates: several properties may cite the same place of a source. */
function distinct(citations: readonly Citation[]): readonly Citation[] {
  const place = ({ source, locator, start, end }: Citation) => JSON.stringify([source, locator, start, end]);
  return [...new Map(citations.map((one) => [place(one), one])).values()];
}

/** Resolves the evidence and citations of every entity. */
@Resolver(() => Entity)
export class EntityEvidenceResolver {
  @FieldResolver(() => [EvidenceType], {
    description: "Evidence for the entity's properties: basis, confidence and quotations.",
  })
  async evidence(
    @Root() node: NodeView,
    @Arg("field", () => String, { nullable: true, description: FIELD }) field: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Evidence[]> {
    checkProperty(field, info);
    return attributeEvidence(await evidenceOf(node, context, info), field);
  }

  @FieldResolver(() => [CitationType], { description: "Quotations that support the entity's properties." })
  @costs({
    reach: (entity, _, release) => ({
      ...members(entity, "citations", true, release),
      owners: entity.owners.map((type) => `${type}.evidence.citations`),
    }),
  })
  async citations(
    @Root() node: NodeView,
    @Arg("field", () => String, { nullable: true, description: FIELD }) field: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Citation[]> {
    checkProperty(field, info);
    return distinct(attributeEvidence(await evidenceOf(node, context, info), field).flatMap((item) => item.citations));
  }
}

/** The Source of an id; null where there is none. */
export function sourceView(id: string | null, context: RequestContext): NodeView | null {
  const record = context.source(id);
  return record
    ? nodeView({ id: record.id, type: "Source", props: record.props, evidence: record.evidence, links: {} })
    : null;
}

/** Creates a resolver that returns the Source for a source id. */
function sourceResolver(owner: () => unknown, nullable: boolean, description: string): new () => object {
  @Resolver(owner as () => new () => object)
  class SourceResolver {
    @FieldResolver(() => Source, { nullable, description })
    @costs({ reach: ({ rows }) => entities(["Source"], rows, rows) })
    source(@Root() { source }: { source: string | null }, @Ctx() context: RequestContext): NodeView | null {
      return sourceView(source, context);
    }
  }
  return SourceResolver;
}

/** Composite types whose values name their source, with what the source says of them. */
const SOURCED = new Map(
  ENTITIES.flatMap(({ props }) => props).flatMap(({ type: { sourced, graphql } }) =>
    sourced === null ? [] : [[[graphql()].flat()[0], sourced] as const],
  ),
);

interface Evidenced {
  readonly evidence?: readonly Evidence[];
}

/** Resolves the evidence of each item of a list. */
function itemEvidenceResolver(owner: () => unknown, field: string): new () => object {
  @Resolver(owner as () => new () => object)
  class ItemEvidenceResolver {
    @FieldResolver(() => [EvidenceType], { description: "Evidence for the value: basis, confidence and quoted words." })
    evidence(@Root() { evidence = [] }: Evidenced): readonly Evidence[] {
      return evidence.map((piece) => ({ ...piece, field }));
    }

    @FieldResolver(() => [CitationType], { description: "Quoted words that support the value." })
    citations(@Root() { evidence = [] }: Evidenced): readonly Citation[] {
      return distinct(evidence.flatMap((piece) => piece.citations));
    }
  }
  return ItemEvidenceResolver;
}

/** Resolvers for evidence and for every type with a `source` field. */
export const EVIDENCE_RESOLVERS = [
  EntityEvidenceResolver,
  sourceResolver(() => CitationType, false, "The source that was read."),
  ...ENTITIES.flatMap(({ props }) => props)
    .filter(({ type }) => type.itemEvidence)
    .map(({ name, type }) => itemEvidenceResolver(() => [type.graphql()].flat()[0], name)),
  ...[...SOURCED].map(([type, description]) => sourceResolver(() => type, true, description)),
];
