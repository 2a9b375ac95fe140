import { Alliance } from "./entities/alliance.js";
import { Ambition } from "./entities/ambition.js";
import { BodyType } from "./entities/bodyType.js";
import { CancerNetwork } from "./entities/cancerNetwork.js";
import { CancerType } from "./entities/cancerType.js";
import { Ccg } from "./entities/ccg.js";
import { Deliverable } from "./entities/deliverable.js";
import { Expectation } from "./entities/expectation.js";
import { Finding } from "./entities/finding.js";
import { FundingAllocation } from "./entities/fundingAllocation.js";
import { Gap } from "./entities/gap.js";
import { Metric } from "./entities/metric.js";
import { Milestone } from "./entities/milestone.js";
import { NationalWork } from "./entities/nationalWork.js";
import { NetworkGroup } from "./entities/networkGroup.js";
import { Organisation } from "./entities/organisation.js";
import { Person } from "./entities/person.js";
import { PolicyArea } from "./entities/policyArea.js";
import { PopulationGroup } from "./entities/populationGroup.js";
import { Programme } from "./entities/programme.js";
import { Publication } from "./entities/publication.js";
import { Recommendation } from "./entities/recommendation.js";
import { Region } from "./entities/region.js";
import { Source } from "./entities/source.js";
import { Stp } from "./entities/stp.js";
import { Strategy } from "./entities/strategy.js";
import { Topic } from "./entities/topic.js";
import { type EntitySpec, specOf } from "./entity.js";

/** Every entity type. A new type needs its own file, one line here and seeds. */
const classes = {
  Source,
  Strategy,
  Publication,
  Recommendation,
  PolicyArea,
  Ambition,
  Metric,
  Deliverable,
  NationalWork,
  Alliance,
  Stp,
  Ccg,
  Region,
  CancerNetwork,
  NetworkGroup,
  Organisation,
  BodyType,
  Person,
  Programme,
  Expectation,
  Milestone,
  FundingAllocation,
  PopulationGroup,
  CancerType,
  Topic,
  Finding,
  Gap,
} as const;

/** GraphQL name of an entity type. */
export type EntityName = keyof typeof classes;

/** The declarations of all entity types, in the order of `classes`. */
export const ENTITIES: readonly EntitySpec[] = Object.values(classes).map(specOf);

/** The entity types that seeds contain: all that are not derived from the rest of a release. */
export const STATED_ENTITIES: readonly EntitySpec[] = ENTITIES.filter(({ derived }) => !derived);

/** GraphQL names of the entity types, in the order of `classes`. */
export const ENTITY_NAMES = Object.keys(classes) as readonly EntityName[];

const byName = new Map<string, EntitySpec>(ENTITIES.map((spec) => [spec.name, spec]));

/** Returns the declaration of an entity type. Throws if there is no such type, which is a programming error. */
export function entityOf(name: string): EntitySpec {
  const spec = byName.get(name);
  if (!spec) throw new Error(`No entity type ${name}`);
  return spec;
}

/** True if an entity type has this name. */
export const isEntityName = (name: string): name is EntityName => byName.has(name);

/** The first of some types, whose properties stand for those that all of them share. Throws on an empty list. */
export function firstType(types: readonly EntityName[]): EntityName {
  const [first] = types;
  if (!first) throw new Error("Expected at least one entity type");
  return first;
}
