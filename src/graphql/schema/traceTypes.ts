import { Field, Int, ObjectType } from "type-graphql";
import { Entity } from "../../model/entity.js";
import { Strength } from "../../model/evidence.js";
import { addOutput, objectType, PageInfo } from "./connectionTypes.js";
import { DirectionEnum, EntityType, Relation } from "./enums.js";
import { EvidenceType } from "./evidenceTypes.js";

/** One hop of a path. */
@ObjectType("Hop", {
  description: "One hop of a path: a relation between two entities, with the words that support it.",
  simpleResolvers: true,
})
export class HopType {
  @Field(() => Relation, { description: "Which relation the hop takes, such as MEASURED_BY." })
  relation!: string;

  @Field(() => DirectionEnum, {
    description: "FORWARD where the path takes the relation as it is described, BACKWARD where against it.",
  })
  direction!: string;

  @Field(() => Entity, { description: "Where the hop begins, in the order of the path." })
  from!: object;

  @Field(() => Entity, { description: "Where the hop leads, in the order of the path." })
  to!: object;

  @Field(() => [EvidenceType], { description: "Why to believe the link, strongest first; never empty." })
  evidence!: readonly object[];
}

/** A path. */
@ObjectType("Path", {
  description: "A chain of links from one entity to another. No relation and no entity occurs twice in it.",
  simpleResolvers: true,
})
export class PathType {
  @Field(() => [HopType], {
    description: "The links in the order in which they are followed, from the one end to the other.",
  })
  hops!: readonly HopType[];

  @Field(() => Strength, { description: "Strength of the weakest hop." })
  strength!: Strength;
}

/** What a trace reached. */
@ObjectType("Trace", {
  description: "An entity that a trace reached, with the best path to it.",
  simpleResolvers: true,
})
export class TraceType {
  @Field(() => Entity, { description: "What was reached." })
  target!: object;

  @Field(() => Strength, { description: "Strength of the best path: that of its weakest hop." })
  strength!: Strength;

  @Field(() => PathType, {
    description:
      "Of the strongest paths the one with the fewest hops, then the least sequence of ids. The others are listed by `paths`.",
  })
  path!: PathType;

  @Field(() => Int, {
    description: "How many paths the rules allow, whatever their strength, down to minStrength where it was given.",
  })
  pathCount!: number;
}

/** Targets of one strength. */
@ObjectType("StrengthCount", { description: "How many targets have a strength.", simpleResolvers: true })
export class StrengthCount {
  @Field(() => Strength, { description: "How close the weakest link of the best path is." })
  strength!: Strength;

  @Field(() => Int, { description: "Number of targets whose best path has it, on all pages together." })
  count!: number;
}

/** A type of which nothing is stated. */
@ObjectType("NotStated", {
  description: "A type of which a trace found nothing, so that nobody takes silence for an answer.",
  simpleResolvers: true,
})
export class NotStated {
  @Field(() => EntityType, { description: "The type that was asked for." })
  type!: string;

  @Field(() => String, { description: "What no source at hand states, in a sentence." })
  message!: string;
}

const TraceEdge = objectType("TraceEdge", "One target of a trace on its page, with the cursor to go on from.");
addOutput(TraceEdge, "node", () => TraceType, "What was reached, and how.");
addOutput(TraceEdge, "cursor", () => String, "Where the row stands, for `after`.");

/** A page of a trace. */
export const TraceConnection = objectType(
  "TraceConnection",
  "A page of what a trace reached: the strongest first, then by number of hops, type, name and id.",
);
addOutput(TraceConnection, "edges", () => [TraceEdge], "The rows of the page with their cursors.");
addOutput(TraceConnection, "nodes", () => [TraceType], "The rows of the page.");
addOutput(TraceConnection, "totalCount", () => Int, "How many targets there are in all.");
addOutput(TraceConnection, "pageInfo", () => PageInfo, "Where the page stands in the list.");
addOutput(TraceConnection, "byStrength", () => [StrengthCount], "Number of targets by strength, the strongest first.");
addOutput(TraceConnection, "notStated", () => [NotStated], "Types that were asked for and not reached.");
addOutput(
  TraceConnection,
  "truncated",
  () => Boolean,
  "True where a limit of time or number was hit, so that targets may be missing; never wrong.",
);
