import { REFERENCE_DAY } from "../../model/defaults.js";
import { type EntityName, entityOf } from "../../model/entities.js";
import { nameReason } from "../../store/search/wholeNames.js";
import type { SearchPlan } from "../../store/store.js";
import { type ArgumentPath, badInput } from "../errors.js";
import type { Hint, NamedEntity } from "./hints.js";
import type { RequestContext } from "./requestContext.js";
import { type Bearer, findBearers, runSearch, searchFor, validBearers } from "./resolveName.js";

/** Most entities that a message names. */
const MAX_NAMED = 10;
/** Most names that are offered instead of one that nobody bears. */
const MAX_NEAREST = 3;

/** A name that was asked for, and where. */
export interface NameLookup {
  readonly type: EntityName;
  readonly name: string;
  /** What `bearersFor` made of the name. */
  readonly plan: SearchPlan | null;
  readonly argument: ArgumentPath;
  /** Where the field stands in the document. */
  readonly place: number;
}

const named = ({ candidate: { id, label } }: Pick<Bearer, "candidate">): NamedEntity => ({ id, label });

const inWords = (entities: readonly NamedEntity[]): string => {
  const more = entities.length > MAX_NAMED ? `, and ${entities.length - MAX_NAMED} more` : "";
  const shown = entities.slice(0, MAX_NAMED).map(({ id, label }) => `${id} (${label})`);
  return shown.join(", ") + more;
};

/**
 * The entity of a type that bears a name. Of several it is the one that is valid on the day of `@asOf`, or on the day of the guidance.
 * @returns null where nobody bears the name; a hint then tells the nearest names
 * @throws BAD_USER_INPUT, with those that bear the name, where several are valid on the day, or none is
 */
export async function findByName(context: RequestContext, lookup: NameLookup): Promise<Bearer | null> {
  const { name, plan, argument, place } = lookup;
  const asOf = plan?.asOf ?? null;
  const bearers = (await findBearers(context.reader, plan)).filter(({ reason }) => reason !== "IDENTIFIER");
  if (bearers.length === 0) {
    context.hints.add(place, () => nearestNames(context, lookup));
    return null;
  }
  const valid = validBearers(bearers, asOf);
  // A name that only one entity bears is no guess, whenever that is valid, unless the operation sees another day.
  const [only, ...rivals] = valid.length > 0 || asOf !== null ? valid : bearers;
  if (!only || rivals.length > 0) throw ambiguous(lookup, bearers, valid, asOf ?? REFERENCE_DAY);
  const others = bearers.filter((bearer) => bearer !== only).map(named);
  if (others.length > 0)
    context.hints.add(place, async () => ({
      argument: argument.join("."),
      message: `“${name}” also names ${inWords(others)}. Ask for them by \`id\` or label.`,
      candidates: others,
    }));
  return only;
}

function ambiguous({ name, argument }: NameLookup, bearers: readonly Bearer[], valid: readonly Bearer[], day: string) {
  const candidates = (valid.length > 0 ? valid : bearers).map(named);
  const many = `${candidates.length} entities`;
  const which =
    valid.length > 0
      ? `${many} that are valid on ${day}`
      : candidates.length === 1
        ? `an entity that is not valid on ${day}`
        : `${many}, none of which is valid on ${day}`;
  return badInput(
    `“${name}” names ${which}: ${inWords(candidates)}. Use an \`id\`, ask as of another day with \`@asOf\`, or use \`resolve\` to see who has the name and why.`,
    argument,
    { candidates },
  );
}

/** The names that come nearest to one that nobody bears. */
async function nearestNames({ reader }: RequestContext, { type, name, plan, argument }: NameLookup): Promise<Hint> {
  const search = plan && searchFor(name, { types: [type], source: null, asOf: plan.asOf, node: {} });
  const near = (await runSearch(reader, search))
    .filter(({ matches: [best] }) => best && nameReason(best) !== null)
    .slice(0, MAX_NEAREST)
    .map(named);
  const nearest = near.length > 0 ? `The nearest names: ${inWords(near)}.` : "No name comes near.";
  return {
    argument: argument.join("."),
    message: `No ${entityOf(type).name} has the name “${name}”. ${nearest} \`search\` finds parts of names.`,
    candidates: near,
  };
}
