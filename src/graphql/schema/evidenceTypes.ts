import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import { ENTITIES, entityOf } from "../../model/entities.js";
import { Entity } from "../../model/entity.js";
import { Basis, type Citation, Confidence, type Evidence, Strength } from "../../model/evidence.js";
import { didYouMean } from "../../model/text.js";
import { Alias, Code, Observation } from "../../model/values.js";
import type { NodeRow } from "../../store/plan.js";
import { badInput } from "../errors.js";
import type { RequestContext } from "../resolvers/requestContext.js";
import { attributeEvidence, type NodeView, nodeView } from "../resolvers/sourceObjects.js";

/** Words of a source that support a statement. */
@ObjectType("Citation", { description: "Words of a source that support a statement.", simpleResolvers: true })
export class CitationType {
  @Field(() => String, { description: "Where in the source: section, paragraph, row and column of a table." })
  locator!: string;

  @Field(() => String, { description: "The words exactly as printed, white space collapsed; at most 40 words." })
  quote!: string;

  @Field(() => Int, { description: "First code point of the quotation in the source's text file." })
  start!: number;

  @Field(() => Int, { description: "Code point behind the last one of the quotation." })
  end!: number;
}

/** One reason to believe a statement. */
@ObjectType("Evidence", {
  description: "One reason to believe a statement: by whom it is made, how sure that is, and the words.",
  simpleResolvers: true,
})
export class EvidenceType {
  @Field(() => Basis, { description: "By whom the statement is made." })
  basis!: Basis;

  @Field(() => Confidence, { description: "How sure the curators are that the words support it." })
  confidence!: Confidence;

  @Field(() => Strength, {
    nullable: true,
    description: "How close the link is; null where the evidence is of a property and not of a link.",
  })
  strength!: Strength | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the confidence is not HIGH, or how an inference was made; null where nothing needs saying.",
  })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The property that it supports, such as population; null where it supports a link.",
  })
  field!: string | null;

  @Field(() => [CitationType], { description: "The words that support it." })
  citations!: readonly Citation[];
}

const FIELD = "Only of this property, such as population; of all where left out.";

/** Properties of whatever type: where entities of several types are met, each shows what it has. */
const PROPERTIES: readonly string[] = [...new Set(ENTITIES.flatMap(({ props }) => props.map(({ name }) => name)))];

/** Refuses the name of a property that no entity has. Throws BAD_USER_INPUT. */
function checkProperty(field: string | null | undefined, info: GraphQLResolveInfo): void {
  if (!field || PROPERTIES.includes(field)) return;
  const known = entityOf(info.parentType.name).props.map(({ name }) => name);
  throw badInput(
    `No entity has a property ${JSON.stringify(field.slice(0, 80))}; ${info.parentType.name} has ${known.join(", ")}.${didYouMean(field, known)}`,
    [info.parentType.name, info.fieldName, "field"],
  );
}

async function evidenceOf(node: NodeView, context: RequestContext, info: GraphQLResolveInfo): Promise<NodeRow> {
  if (node.row.evidence) return node.row;
  const row = await context.entity(info, node.id, { [node.row.type]: { props: [], evidence: true, steps: [] } });
  return row ?? node.row;
}

/** Each place of a source once, though several properties rest on it. */
function once(citations: readonly Citation[]): readonly Citation[] {
  const place = ({ source, locator, start, end }: Citation) => JSON.stringify([source, locator, start, end]);
  return [...new Map(citations.map((one) => [place(one), one])).values()];
}

/** What every entity says of the words that support it. */
@Resolver(() => Entity)
export class EntityEvidenceResolver {
  @FieldResolver(() => [EvidenceType], {
    description: "Why to believe its properties: basis, confidence and words, by property.",
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

  @FieldResolver(() => [CitationType], { description: "The words that support its properties." })
  async citations(
    @Root() node: NodeView,
    @Arg("field", () => String, { nullable: true, description: FIELD }) field: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Citation[]> {
    checkProperty(field, info);
    return once(attributeEvidence(await evidenceOf(node, context, info), field).flatMap((item) => item.citations));
  }
}

/** Shows the Source behind an id. */
function sourceResolver(owner: () => unknown, nullable: boolean, description: string): new () => object {
  @Resolver(owner as () => new () => object)
  class SourceResolver {
    @FieldResolver(() => Source, { nullable, description })
    source(@Root() { source }: { source: string | null }, @Ctx() context: RequestContext): NodeView | null {
      const record = context.source(source);
      return record
        ? nodeView({ id: record.id, type: "Source", props: record.props, evidence: record.evidence, links: {} })
        : null;
    }
  }
  return SourceResolver;
}

/** Resolvers of everything that names its source. */
export const EVIDENCE_RESOLVERS = [
  EntityEvidenceResolver,
  sourceResolver(() => CitationType, false, "The source that was read."),
  sourceResolver(() => Alias, true, "The source that uses the name; null where it is in general use."),
  sourceResolver(() => Code, true, "The source that gives the code."),
  sourceResolver(() => Observation, true, "The source that gives the value."),
];
