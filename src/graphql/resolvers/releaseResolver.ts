import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import { ENTITY_NAMES } from "../../model/entities.js";
import { RELATIONS } from "../../model/relations.js";
import { costs } from "../fieldCost.js";
import { countOf, entities, objects } from "../reach.js";
import { Relation } from "../schema/enums.js";
import { TypeCount } from "../schema/typeCount.js";
import type { RequestContext } from "./requestContext.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

@ObjectType("RelationCount", { description: "How many links of a relation the release holds.", simpleResolvers: true })
class RelationCount {
  @Field(() => Relation, { description: "The relation whose links were counted." })
  relation!: string;

  @Field(() => Int, { description: "Number of links, of whatever time." })
  count!: number;
}

/** The data that answers. */
@ObjectType("Release", {
  description: "The data that answers: immutable and named by the hash of its content.",
  simpleResolvers: true,
})
class ReleaseType {
  @Field(() => String, {
    description: "SHA-256 of the content, hexadecimal; the same wherever the same seeds are read.",
  })
  hash!: string;

  @Field(() => String, { description: "The first twelve digits of the hash, for people." })
  version!: string;

  @Field(() => String, {
    nullable: true,
    description: "Always null: answers depend on the release alone.",
    deprecationReason: "Use `/health/live`, which gives the time at which the server was started.",
  })
  builtAt!: string | null;

  @Field(() => [TypeCount], { description: "How many entities there are of each type, of whatever time." })
  @costs({ reach: (release) => objects(release, ENTITY_NAMES.length) })
  entityCounts!: readonly TypeCount[];

  @Field(() => [RelationCount], { description: "How many links there are of each relation, of whatever time." })
  @costs({ reach: (release) => objects(release, RELATIONS.length) })
  relationCounts!: readonly RelationCount[];

  @Field(() => [Source], { description: "Every source that was read, with its SHA-256." })
  @costs({ reach: (_, __, sizes) => entities(["Source"], countOf(["Source"], sizes)) })
  sources!: readonly NodeView[];
}

/** The data that answers. */
@Resolver()
export class ReleaseResolver {
  @Query(() => ReleaseType, { description: "The data that answers: its hash, counts and sources." })
  release(@Ctx() { reader }: RequestContext): ReleaseType {
    const { hash, entityCounts, edgeCounts, sources } = reader.release;
    return {
      hash,
      version: hash.slice(0, 12),
      builtAt: null,
      entityCounts: ENTITY_NAMES.map((type) => ({ type, count: entityCounts[type] ?? 0 })),
      relationCounts: RELATIONS.map(({ name }) => ({ relation: name, count: edgeCounts[name] ?? 0 })),
      sources: sources.map(({ id, props, evidence }) => nodeView({ id, type: "Source", props, evidence, links: {} })),
    };
  }
}
