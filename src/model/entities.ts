import { Alliance } from "./alliance.js";
import { Ambition } from "./ambition.js";
import { BodyType } from "./bodyType.js";
import { CancerNetwork } from "./cancerNetwork.js";
import { CancerType } from "./cancerType.js";
import { Ccg } from "./ccg.js";
import { Deliverable } from "./deliverable.js";
import { type EntitySpec, specOf } from "./entity.js";
import { Expectation } from "./expectation.js";
import { Finding } from "./finding.js";
import { FundingAllocation } from "./fundingAllocation.js";
import { Gap } from "./gap.js";
import { Metric } from "./metric.js";
import { Milestone } from "./milestone.js";
import { NationalWork } from "./nationalWork.js";
import { NetworkGroup } from "./networkGroup.js";
import { Organisation } from "./organisation.js";
import { Person } from "./person.js";
import { PolicyArea } from "./policyArea.js";
import { PopulationGroup } from "./populationGroup.js";
import { Programme } from "./programme.js";
import { Publication } from "./publication.js";
import { Recommendation } from "./recommendation.js";
import { Region } from "./region.js";
import { Source } from "./source.js";
import { Stp } from "./stp.js";
import { Strategy } from "./strategy.js";
import { Topic } from "./topic.js";

/** Every entity type. A new type is its own file, one line here, and its seeds. */
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

/** Every entity type's declaration, in the order of the list. */
export const ENTITIES: readonly EntitySpec[] = Object.values(classes).map(specOf);

/** Those that seeds may state: all that are not derived from the rest of a release. */
export const STATED_ENTITIES: readonly EntitySpec[] = ENTITIES.filter(({ derived }) => !derived);

/** GraphQL names of the entity types, in the order of the list. */
export const ENTITY_NAMES = Object.keys(classes) as readonly EntityName[];

const byName = new Map(ENTITIES.map((spec) => [spec.name, spec]));

/** The declaration of a type. Throws where there is no such type, which is a mistake of the caller's. */
export function entityOf(name: string): EntitySpec {
  const spec = byName.get(name);
  if (!spec) throw new Error(`No entity type ${name}`);
  return spec;
}

/** True where there is an entity type of that name. */
export const isEntityName = (name: string): name is EntityName => byName.has(name);
