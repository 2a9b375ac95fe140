import { type EntityName, firstType } from "../../../model/entities.js";
import { idPrefix } from "../../../model/identity.js";
import { propertyWords } from "../../../model/propertyWords.js";
import { RELATIONS, type RelationField, relationFieldsOf } from "../../../model/relations.js";
import { type AnyPage, definePage, type PageInput, type Suggestion } from "../page.js";
import { choiceWords, chosenValues, oneOf, PropChoices } from "../parts/choice.js";
import { longDay, withDay } from "../parts/day.js";
import { KeptInputs } from "../parts/keptInputs.js";
import { Pager } from "../parts/pager.js";
import { readFirst } from "../parts/readFirst.js";
import { headingOf } from "../parts/relationWords.js";
import { queryString, useSite } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { typeWords } from "../parts/wording.js";
import { linkChoices, relationDocument, relationPath } from "./relationDocument.js";
import { RelationTable, type Subject } from "./relationTable.js";
import { ALL, Relations, Starts } from "./relationWays.js";

/** How many entities with their links are on a page. */
const SUBJECTS = 20;

interface RelationAnswer {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Subject[];
  };
}

interface Variables {
  readonly asOf: string | null;
  readonly first: number;
  readonly after?: string;
  readonly filter?: object;
  readonly links?: object;
}

type Relation = (typeof RELATIONS)[number];

/** The form by which readers choose links by what they say. */
function LinkForm({ relation, input: { parameters } }: { readonly relation: Relation; readonly input: PageInput }) {
  const { publicPath } = useSite();
  const props = linkChoices(relation);
  if (props.length === 0) return null;
  return (
    <form class="choose" action={publicPath + relationPath(relation.name)}>
      <PropChoices props={props} parameters={parameters} />
      {parameters.type && <input type="hidden" name="type" value={parameters.type} />}
      <KeptInputs />
      <button type="submit">Show</button>
    </form>
  );
}

/** The table without what an address chooses. */
const whole = ({ name }: Relation): Suggestion => ({ name: "the whole table", path: relationPath(name) });

/** The choice of an address in words, such as "extent: part"; empty where it chooses nothing. */
const chosenWords = (relation: Relation, { parameters }: PageInput): string =>
  linkChoices(relation)
    .filter(({ name }) => parameters[name])
    .map(({ name }) => `${propertyWords(name)}: ${choiceWords(parameters[name] ?? "")}`.toLowerCase())
    .join(", ");

/** The type at which the links begin that are asked for. */
function startOf(relation: Relation, { parameters: { type } }: PageInput): EntityName {
  const { from } = relation;
  if (!type) return firstType(from);
  const start = oneOf("type", type, from.map(idPrefix), whole(relation));
  return from.find((each) => idPrefix(each) === start) ?? firstType(from);
}

function fieldOf(relation: Relation, type: EntityName): RelationField {
  const field = relationFieldsOf(type).find(
    (each) => each.relation.name === relation.name && each.direction === "FORWARD",
  );
  if (!field) throw new Error(`${type} has no field for ${relation.name}.`);
  return field;
}

/** The page with all links of a relation as a table, made from what the model declares of the relation. */
function relationPage(relation: Relation): AnyPage {
  const path = relationPath(relation.name);
  const documentOf = (input: PageInput) => {
    const type = startOf(relation, input);
    return relationDocument(type, fieldOf(relation, type));
  };
  const variables = (input: PageInput): Variables => {
    const { field, one } = fieldOf(relation, startOf(relation, input));
    const chosen = chosenValues(linkChoices(relation), input, whole(relation));
    const links = { link: Object.assign({}, ...chosen) as object };
    return {
      asOf: input.asOf,
      first: readFirst(input, SUBJECTS),
      ...(input.parameters.after && { after: input.parameters.after }),
      ...(chosen.length > 0 && { filter: { [field]: links } }),
      ...(chosen.length > 0 && !one && { links }),
    };
  };
  const whenOf = ({ asOf }: PageInput): string => (asOf === null ? "at all times" : `on ${longDay(asOf)}`);
  const description = `${relation.description} All links as a table, with the words behind each.`;
  const table = ({ list: { totalCount, nodes } }: RelationAnswer, input: PageInput) => {
    const type = startOf(relation, input);
    const chosen = chosenWords(relation, input);
    const such = chosen === "" ? "" : `, ${chosen}`;
    if (nodes.length === 0)
      return (
        <p>
          No source at hand states such a link of {typeWords(type, 2)} {whenOf(input)}
          {such}.
        </p>
      );
    const caption = `Links of ${nodes.length} of ${totalCount} ${typeWords(type, totalCount)} that have any ${whenOf(input)}${such}`;
    return <RelationTable type={type} field={fieldOf(relation, type)} subjects={nodes} caption={caption} />;
  };
  const titleOf = (input: PageInput): string => headingOf(fieldOf(relation, startOf(relation, input)));
  return definePage<RelationAnswer, Variables>({
    url: path,
    isDated: true,
    document: documentOf,
    variables,
    data: ({ list: { nodes } }) => ({ nodes }),
    embed: (answer, input) => ({ title: `${titleOf(input)}: links`, description, body: table(answer, input) }),
    view(answer, input) {
      const { pageInfo } = answer.list;
      const type = startOf(relation, input);
      const title = titleOf(input);
      return {
        title: `${title}: links`,
        description,
        crumbs: [{ name: "Tables of links", path: `${withDay(path, input.asOf)}#${ALL}` }, { name: title }],
        body: (
          <>
            <h1>{title}</h1>
            <p>{relation.description}</p>
            <Take
              title={`${title}: links`}
              document={documentOf(input)}
              variables={variables(input)}
              files={(["csv", "json"] as const).map((suffix) => ({
                name: `These links (${suffix.toUpperCase()})`,
                path: `${path}.${suffix}${queryString(input.parameters)}`,
              }))}
            />
            <Starts relation={relation} current={type} />
            <LinkForm relation={relation} input={input} />
            {table(answer, input)}
            <Pager after={pageInfo.hasNextPage ? pageInfo.endCursor : null} isFirst={!input.parameters.after} />
            <Relations current={relation} />
          </>
        ),
      };
    },
  });
}

/** The tables of all relations. */
export const RELATION_TABLES: readonly AnyPage[] = RELATIONS.map(relationPage);
