import { Field, Int, ObjectType } from "type-graphql";
import { ENTITY_NAMES } from "../../model/entities.js";
import { Entity } from "../../model/entity.js";
import { STRENGTHS, Strength } from "../../model/evidence.js";
import { directFields } from "../../trace/directLinks.js";
import { costs, type FieldCost } from "../fieldCost.js";
import { anyEntities, objects, toNodes, toRows } from "../reach.js";
import { addOutput, CURSOR, EDGES, objectType, PAGE_INFO, PageInfo } from "./connectionTypes.js";
import { DirectionEnum, EntityType, Relation } from "./enums.js";
import { EvidenceType } from "./evidenceTypes.js";

/** The largest number of fields that traces do not follow from one type. */
const MAX_DIRECT_FIELDS = Math.max(...ENTITY_NAMES.map((type) => directFields(type, ENTITY_NAMES).length));

/** Cost of the entities at which a hop starts and ends: the same one may be on every path. */
const HOP_END: FieldCost = { reach: ({ rows }) => anyEntities(rows) };

/** One hop of a path. */
@ObjectType("Hop", {
  description: "One hop of a path: a relation between two entities, with its evidence.",
  simpleResolvers: true,
})
export class HopType {
  @Field(() => Relation, { description: "The relation that the hop follows, such as MEASURED_BY." })
  relation!: string;

  @Field(() => DirectionEnum, {
    description:
      "FORWARD if the path follows the relation from its start to its end, BACKWARD if from its end to its start.",
  })
  direction!: string;

  @Field(() => Entity, { description: "The entity where the hop starts, in path order." })
  @costs(HOP_END)
  from!: object;

  @Field(() => Entity, { description: "The entity where the hop ends, in path order." })
  @costs(HOP_END)
  to!: object;

  @Field(() => [EvidenceType], { description: "The evidence for the link, strongest first. Never empty." })
  evidence!: readonly object[];
}

/** A path. */
@ObjectType("Path", {
  description: "A chain of links from one entity to another. No relation and no entity occurs twice.",
  simpleResolvers: true,
})
export class PathType {
  @Field(() => [HopType], {
    description: "The hops in order, from the first entity to the last.",
  })
  @costs({ reach: (path) => ({ ...objects(path, path.hops ?? 0), owners: path.owners }) })
  hops!: readonly HopType[];

  @Field(() => Strength, { description: "Strength of the weakest hop." })
  strength!: Strength;
}

/** A target of a trace. */
@ObjectType("Trace", {
  description: "An entity that a trace reached, with the best path to it.",
  simpleResolvers: true,
})
export class TraceType {
  @Field(() => Entity, { description: "The entity reached." })
  @costs({ reach: toNodes })
  target!: object;

  @Field(() => Strength, { description: "Strength of the best path, which is that of its weakest hop." })
  strength!: Strength;

  @Field(() => PathType, {
    description:
      "The best path: the strongest; among equals the one with the fewest hops, then the lowest sequence of ids. `paths` lists all of them.",
  })
  @costs({ reach: toRows })
  path!: PathType;

  @Field(() => Int, {
    description: "Number of allowed paths of any strength, or of at least minStrength if that was given.",
  })
  pathCount!: number;
}

/** Targets that the same words reach. */
@ObjectType("TraceGroup", {
  description: "Targets of a page that the same words reach, such as all alliances of which one sentence speaks.",
  simpleResolvers: true,
})
export class TraceGroup {
  @Field(() => EntityType, { description: "The type that all of them have." })
  type!: string;

  @Field(() => Int, { description: "How many targets of the page are in the group. Never 0." })
  count!: number;

  @Field(() => [TraceType], { description: "The targets with their paths, in the order of `nodes`." })
  @costs({ reach: (groups) => groups })
  traces!: readonly TraceType[];
}

/** Number of targets of one strength. */
@ObjectType("StrengthCount", { description: "Number of targets of one strength.", simpleResolvers: true })
export class StrengthCount {
  @Field(() => Strength, { description: "Strength of the best path." })
  strength!: Strength;

  @Field(() => Int, { description: "Number of targets whose best path has this strength, on all pages." })
  count!: number;
}

/** A requested type to which no chain holds. */
@ObjectType("NotStated", {
  description: "A requested type to which chains may lead, but none holds.",
  simpleResolvers: true,
})
export class NotStatedType {
  @Field(() => EntityType, { description: "The entity type that the trace did not reach." })
  type!: string;

  @Field(() => String, {
    description: "What does not hold, in one sentence: no chain at all, or none of the given strength.",
  })
  message!: string;
}

/** Direct links to a requested type that traces do not follow. */
@ObjectType("SeeAlso", {
  description: "Direct links to a requested type, by a relation that traces do not follow.",
  simpleResolvers: true,
})
export class SeeAlsoType {
  @Field(() => EntityType, { description: "The requested entity type." })
  type!: string;

  @Field(() => String, { description: "Name of the field, on the entity where the trace starts, that has the links." })
  field!: string;

  @Field(() => Int, { description: "Number of entities of the type that the field leads to. Never 0." })
  count!: number;

  @Field(() => String, { description: "The same in one sentence." })
  message!: string;
}

const TraceEdge = objectType("TraceEdge", "An edge in a list of trace targets.");
addOutput(TraceEdge, "node", () => TraceType, "The target and the path to it.", EDGES);
addOutput(TraceEdge, "cursor", () => String, "Cursor of this edge, for `after`.", CURSOR);

/** A page of trace targets. */
export const TraceConnection = objectType(
  "TraceConnection",
  "A page of trace targets: strongest first, then by number of hops, type, name and id.",
);
addOutput(TraceConnection, "edges", () => [TraceEdge], "The edges of this page.", EDGES);
addOutput(TraceConnection, "nodes", () => [TraceType], "The targets of this page.", EDGES);
addOutput(
  TraceConnection,
  "groups",
  () => [TraceGroup],
  "The targets of this page, those together whose paths differ only in the target and rest on the same words. One that a path to another target passes is a group of its own.",
  EDGES,
);
addOutput(TraceConnection, "totalCount", () => Int, "Total number of targets.");
addOutput(TraceConnection, "pageInfo", () => PageInfo, "Information about this page.", PAGE_INFO);
addOutput(TraceConnection, "byStrength", () => [StrengthCount], "Number of targets by strength, strongest first.", {
  reach: (trace) => objects(trace, STRENGTHS.length),
});
addOutput(
  TraceConnection,
  "notStated",
  () => [NotStatedType],
  "Requested types to which the trace can follow chains, but none holds. Empty if the trace was truncated. `seeAlso` may link to the same types.",
  { reach: (trace) => objects(trace, ENTITY_NAMES.length) },
);
addOutput(
  TraceConnection,
  "seeAlso",
  () => [SeeAlsoType],
  "Direct links to the requested types by relations that traces do not follow, whatever minStrength is.",
  { reach: (trace) => objects(trace, MAX_DIRECT_FIELDS) },
);
addOutput(
  TraceConnection,
  "notFollowed",
  () => [EntityType],
  "Requested types to which no chain can lead from an entity of this type.",
);
addOutput(
  TraceConnection,
  "truncated",
  () => Boolean,
  "True if a time or size limit was reached: targets may be missing, but those returned are correct.",
);
