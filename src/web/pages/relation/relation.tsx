import { type EntityName, firstType } from "../../../model/entities.js";
import { idPrefix } from "../../../model/identity.js";
import { RELATIONS, type RelationField, relationFieldsOf } from "../../../model/relations.js";
import { type AnyPage, definePage, type PageInput, PageProblem } from "../page.js";
import { longDay, withDay } from "../parts/day.js";
import { Pager } from "../parts/pager.js";
import { readFirst } from "../parts/readFirst.js";
import { headingOf } from "../parts/relationWords.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { listed, typeWords } from "../parts/wording.js";
import { relationDocument, relationPath } from "./relationDocument.js";
import { RelationTable, type Subject } from "./relationTable.js";

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
}

type Relation = (typeof RELATIONS)[number];

/** Part of the page with the ways to the tables of all relations. */
const ALL = "relations";

/** As many types are named; more are counted. */
const NAMED = 2;

function typesInWords(types: readonly EntityName[], count: number): string {
  if (types.length > NAMED) return `any of ${types.length} types`;
  const words = types.map((type) => typeWords(type, count));
  return listed(words, "or");
}

/** Ways to the tables of all relations, each as a sentence. */
function Relations({ current }: { readonly current: Relation }) {
  const { asOf } = useSite();
  return (
    <nav aria-label="Relations" class="types">
      <h2 id={ALL}>All relations</h2>
      <ul class="narrow">
        {RELATIONS.map(({ name, verb, from, to }) => (
          <li key={name} aria-current={name === current.name ? "page" : undefined}>
            <span class="small mute">{typesInWords(from, 1)}</span>{" "}
            <Link to={withDay(relationPath(name), asOf)}>{verb}</Link>{" "}
            <span class="small mute">{typesInWords(to, 2)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Ways to the links that begin at entities of the other types. */
function Starts({ relation, current }: { readonly relation: Relation; readonly current: EntityName }) {
  const { asOf } = useSite();
  if (relation.from.length < 2) return null;
  return (
    <nav aria-label="Types">
      <ul class="plain row">
        {relation.from.map((type) => (
          <li key={type} aria-current={type === current ? "page" : undefined}>
            <Link to={withDay(relationPath(relation.name) + queryString({ type: idPrefix(type) }), asOf)}>
              {typeWords(type, 2)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The type at which the links begin that are asked for. */
function startOf({ from, name }: Relation, { parameters: { type } }: PageInput): EntityName {
  const found = type ? from.find((each) => idPrefix(each) === type) : firstType(from);
  if (found) return found;
  throw new PageProblem(
    400,
    `type: expected one of ${from.map(idPrefix).join(", ")}; got ${JSON.stringify(type?.slice(0, 40))}.`,
    [{ name: "the whole table", path: relationPath(name) }],
  );
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
  const variables = (input: PageInput): Variables => ({
    asOf: input.asOf,
    first: readFirst(input, SUBJECTS),
    ...(input.parameters.after && { after: input.parameters.after }),
  });
  const whenOf = ({ asOf }: PageInput): string => (asOf === null ? "at all times" : `on ${longDay(asOf)}`);
  const description = `${relation.description} All links as a table, with the words behind each.`;
  const table = ({ list: { totalCount, nodes } }: RelationAnswer, input: PageInput) => {
    const type = startOf(relation, input);
    if (nodes.length === 0)
      return (
        <p>
          No source at hand states such a link of {typeWords(type, 2)} {whenOf(input)}.
        </p>
      );
    const caption = `Links of ${nodes.length} of ${totalCount} ${typeWords(type, totalCount)} that have any ${whenOf(input)}`;
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
