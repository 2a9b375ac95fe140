import { REFERENCE_DAY } from "../../../model/defaults.js";
import type { EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { FEED_ADDRESSES } from "../../../model/feedAddresses.js";
import { entityPath, idPrefix, parseId } from "../../../model/identity.js";
import { relationFieldsOf } from "../../../model/relations.js";
import { definePage, type PageInput, PageProblem } from "../page.js";
import { readFirst } from "../parts/readFirst.js";
import { changed } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { typeWords } from "../parts/wording.js";
import type { EntityAnswer, EntityValue } from "./entityAnswer.js";
import { EntityBody } from "./entityBody.js";
import { entityDocument, LISTED } from "./entityDocument.js";
import { entityEmbed } from "./entityEmbed.js";

interface Variables {
  readonly id: string;
  readonly asOf: string | null;
  readonly first?: number;
  readonly after?: string;
}

const idOf = ({ path }: PageInput): string => `${path.type}:${path.slug}`;

function typeOf(input: PageInput): EntityName {
  const type = parseId(idOf(input))?.type;
  if (!type) throw new PageProblem(404, `There is no ${idOf(input).slice(0, 80)}.`);
  return type;
}

/** Whether the page of a type is the same on every day: what a source says, it says of all times. */
const isTimeless = (type: EntityName): boolean => type === "Source";

/** The relation that is to be shown alone, if any. */
function focusOf(input: PageInput) {
  const { focus } = input.parameters;
  if (focus === undefined) return null;
  const fields = relationFieldsOf(typeOf(input));
  const field = fields.find((each) => each.field === focus && !each.one);
  if (field) return field;
  const path = `/${input.path.type}/${input.path.slug}`;
  throw new PageProblem(
    400,
    `focus: expected a relation of ${typeWords(typeOf(input), 2)}, got ${JSON.stringify(focus.slice(0, 40))}.`,
    fields
      .filter((each) => !each.one)
      .map((each) => ({ name: each.description, path: changed(path, { focus: each.field }) })),
  );
}

const summary = (type: EntityName, { label }: EntityValue): string =>
  `${label}, ${typeWords(type, 1)}: names, codes, properties and links, with the words that say so.`;

/** The page of an entity of any type, made from what the model declares of the type. */
export const entity = definePage<EntityAnswer, Variables>({
  url: "/:type/:slug",
  isDated: (input) => !isTimeless(typeOf(input)),
  document: (input) => entityDocument(typeOf(input), focusOf(input)),
  variables: (input) => ({
    id: idOf(input),
    asOf: isTimeless(typeOf(input)) ? null : input.asOf,
    ...(focusOf(input) && {
      first: readFirst(input, LISTED),
      ...(input.parameters.after && { after: input.parameters.after }),
    }),
  }),
  embed({ entity: value }, input) {
    const type = typeOf(input);
    const focus = focusOf(input)?.field ?? null;
    return value && entityEmbed({ type, entity: value, focus }, summary(type, value));
  },
  view({ entity: value }, input) {
    const type = typeOf(input);
    if (!value) throw new PageProblem(404, `There is no ${idOf(input).slice(0, 80)}.`);
    const focus = focusOf(input);
    const path = entityPath(value.id);
    return {
      title: `${value.label}, ${typeWords(type, 1)}`,
      description: summary(type, value),
      crumbs: [{ name: upperFirst(typeWords(type, 2)), path: `/${idPrefix(type)}` }, { name: value.label }],
      body: (
        <EntityBody
          type={type}
          entity={value}
          isFocus={focus !== null}
          take={
            <Take
              title={`${value.label} (${typeWords(type, 1)})`}
              document={entityDocument(type, focus)}
              variables={entity.variables(input)}
              files={["csv", "json", "jsonld", "ttl", "md"].map((suffix) => ({
                name: suffix.toUpperCase(),
                path: `${path}.${suffix}${input.asOf === null ? "" : `?asOf=${input.asOf}`}`,
              }))}
              feeds={FEED_ADDRESSES.map(({ name, suffix }) => ({ name, path: `${path}.${suffix}` }))}
            />
          }
          asked={input.parameters.asOf ?? REFERENCE_DAY}
        />
      ),
    };
  },
});
