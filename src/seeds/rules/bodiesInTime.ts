import { getOrInsert } from "../../model/getOrInsert.js";
import { relationOf } from "../../model/relations.js";
import { type EntityRecord, itemsOf } from "../../model/release.js";
import { overlap } from "../../model/validity.js";
import type { Code } from "../../model/values/code.js";
import type { Place, Report } from "../fault.js";
import type { Built, Rule } from "./rule.js";

/** A time from one day to another, end exclusive; null where no bound is known. */
interface Time {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const timeOf = ({ props }: EntityRecord): Time => ({
  validFrom: props.validFrom as string | null,
  validTo: props.validTo as string | null,
});

const shown = ({ validFrom, validTo }: Time): string =>
  `${validFrom ?? "an unknown day"} to ${validTo ?? "an unknown day"}`;

/** True if a time has a bound that lies outside a life. A bound that is not known is not outside. */
const isOutside = (time: Time, life: Time): boolean =>
  [time.validFrom, time.validTo].some(
    (day, i) =>
      day !== null &&
      ((life.validFrom !== null && day < life.validFrom) ||
        (life.validTo !== null && (i === 0 ? day >= life.validTo : day > life.validTo))),
  );

/** No two bodies have the same code at the same time, and no code or link is of a time at which its body does not exist. */
export const bodiesInTime: Rule = ({ entities, byId, attributes, links }, report) => {
  const places = new Map<string, Place>();
  for (const { id, prop, place } of attributes)
    if (prop.name === "codes" || prop.type.codeScheme !== null || !places.has(id)) places.set(id, place);
  checkCodes(entities, places, report);
  for (const { relation, from, to, place, ...time } of links) {
    if (relationOf(relation).acrossTime) continue;
    for (const id of [from, to]) {
      const entity = byId.get(id);
      if (!entity) continue;
      const life = timeOf(entity);
      if (isOutside(time, life))
        report(
          place,
          `${relation} from ${from} to ${to} is valid from ${shown(time)}, but ${id} from ${shown(life)}.`,
          {
            expected: "days on which both ends exist",
          },
        );
    }
  }
};

function checkCodes(entities: Built["entities"], places: ReadonlyMap<string, Place>, report: Report): void {
  const bearers = new Map<string, { id: string; time: Time }[]>();
  for (const entity of entities)
    for (const { scheme, code, validFrom, validTo } of itemsOf<Code>(entity.props.codes)) {
      const place = places.get(entity.id);
      const life = timeOf(entity);
      if (!place) continue;
      if (isOutside({ validFrom, validTo }, life))
        report(
          place,
          `${entity.id} has the code ${code} from ${shown({ validFrom, validTo })}, but is valid from ${shown(life)}.`,
          {
            expected: "days on which the entity exists",
          },
        );
      const time = { validFrom: validFrom ?? life.validFrom, validTo: validTo ?? life.validTo };
      const others = getOrInsert(bearers, `${scheme} ${code}`, (): { id: string; time: Time }[] => []);
      const other = others.find((one) => one.id !== entity.id && overlap(one.time, time));
      if (other)
        report(place, `${entity.id} and ${other.id} have the code ${code} at the same time.`, {
          expected: "one bearer at a time: validFrom and validTo of the code or of the entities",
        });
      others.push({ id: entity.id, time });
    }
}
