import { ENTITY_NAMES, type EntityName, entityOf } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { idPrefix } from "../../../model/identity.js";
import { RELATIONS } from "../../../model/relations.js";
import { type AnyPage, definePage, type PageInput } from "../page.js";
import { whenOf, withDay } from "../parts/day.js";
import { Pager } from "../parts/pager.js";
import { MAX_ROWS } from "../parts/readFirst.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { countOfType, typeWords } from "../parts/wording.js";
import { relationPath } from "../relation/relationDocument.js";
import { listDocument } from "./listDocument.js";
import { ListForm } from "./listForm.js";
import { type ListVariables, listVariables } from "./listInput.js";
import { type ListRow, ListTable } from "./listTable.js";

interface ListAnswer {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly ListRow[];
  };
}

/** Ways to the tables of all types. */
function Types({ current }: { readonly current: EntityName }) {
  const { asOf } = useSite();
  return (
    <nav aria-label="Types" class="types">
      <h2>All types</h2>
      <ul class="plain row">
        {ENTITY_NAMES.map((type) => (
          <li key={type} aria-current={type === current ? "page" : undefined}>
            <Link to={withDay(`/${idPrefix(type)}`, asOf)}>{upperFirst(typeWords(type, 2))}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={withDay(relationPath(RELATIONS[0]?.name ?? ""), asOf)}>Tables of links, by relation</Link>
      </p>
    </nav>
  );
}

/** The table as files: the rows that are shown, and all rows that were chosen. */
function filesOf(path: string, { parameters }: PageInput, isPart: boolean) {
  const all = { ...parameters, first: MAX_ROWS, after: null };
  return (["csv", "json"] as const).flatMap((suffix) => {
    const form = suffix.toUpperCase();
    const whole = { name: `All rows (${form})`, path: `${path}.${suffix}${queryString(all)}` };
    const shown = { name: `These rows (${form})`, path: `${path}.${suffix}${queryString(parameters)}` };
    return isPart ? [shown, whole] : [whole];
  });
}

/** The page with all entities of a type as a table, made from what the model declares of the type. */
function listPage(type: EntityName): AnyPage {
  const path = `/${idPrefix(type)}`;
  const title = upperFirst(typeWords(type, 2));
  const document = listDocument.bind(null, type);
  const description = (input: PageInput): string =>
    `${title} ${whenOf(input.asOf)}, as a table. ${entityOf(type).description}`;
  const table = ({ list: { totalCount, nodes } }: ListAnswer, input: PageInput) => {
    const part = nodes.length < totalCount ? `${nodes.length} of ` : "";
    const caption = `${part}${countOfType(totalCount, type)} ${whenOf(input.asOf)}`;
    return <ListTable type={type} rows={nodes} input={input} caption={caption} />;
  };
  return definePage<ListAnswer, ListVariables>({
    url: path,
    isDated: true,
    document,
    variables: (input) => listVariables(type, input),
    data: ({ list: { nodes } }) => ({ nodes }),
    embed: (answer, input) => ({ title, description: description(input), body: table(answer, input) }),
    view(answer, input) {
      const { totalCount, nodes, pageInfo } = answer.list;
      return {
        title,
        description: description(input),
        crumbs: [{ name: title }],
        body: (
          <>
            <h1>{title}</h1>
            <p>{entityOf(type).description}</p>
            <Take
              title={title}
              document={document()}
              variables={listVariables(type, input)}
              files={filesOf(path, input, nodes.length < totalCount)}
            />
            <ListForm type={type} input={input} path={path} />
            {nodes.length > 0 ? (
              table(answer, input)
            ) : (
              <p>
                No {typeWords(type, 1)} {whenOf(input.asOf)} matches what is chosen above.{" "}
                <Link to={withDay(path, input.asOf)}>Show all</Link>
              </p>
            )}
            <Pager after={pageInfo.hasNextPage ? pageInfo.endCursor : null} isFirst={!input.parameters.after} />
            <Types current={type} />
          </>
        ),
      };
    },
  });
}

/** The tables of all types. */
export const LISTS: readonly AnyPage[] = ENTITY_NAMES.map(listPage);
