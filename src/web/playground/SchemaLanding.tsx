/** @jsxImportSource react */
import { useDocExplorerActions } from "@graphiql/plugin-doc-explorer";
import type { GraphQLNamedType, GraphQLSchema } from "graphql";
import { isInputObjectType, isObjectType } from "graphql";
import type { Described } from "./schemaSearch.js";

/** The fields of Query to begin with. */
const FIRST = ["trace", "search", "resolve", "gaps"];

const firstSentence = (description: string | null | undefined): string =>
  /^.*?\.(?=\s|$)/s.exec(description ?? "")?.[0] ?? description ?? "";

/** The first page of the documentation: what the schema is about, the fields to begin with, entities, and the rest in groups that open. */
export function SchemaLanding({ schema }: { readonly schema: GraphQLSchema }) {
  const query = schema.getQueryType();
  const fields = Object.values(query?.getFields() ?? {});
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && type !== query);
  const entities = types.filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Entity"),
  );
  const groups = groupsOf(types.filter((type) => !entities.includes(type)));
  return (
    <section aria-labelledby="docs-heading">
      <h2 id="docs-heading">Documentation</h2>
      <p>{schema.description?.replaceAll("`", "")}</p>
      <h3>Start here</h3>
      <List defs={FIRST.flatMap((first) => fields.filter(({ name }) => name === first))} />
      <h3>Entities</h3>
      <List defs={entities} />
      <Folded title="All fields of Query" defs={fields} />
      {groups.map(({ title, members }) => (
        <Folded key={title} title={title} defs={members} />
      ))}
    </section>
  );
}

function Folded({ title, defs }: { readonly title: string; readonly defs: readonly Described["def"][] }) {
  return (
    <details>
      <summary>
        {title} ({defs.length})
      </summary>
      <List defs={defs} />
    </details>
  );
}

function List({ defs }: { readonly defs: readonly Described["def"][] }) {
  const { push } = useDocExplorerActions();
  return (
    <ul>
      {defs.map((def) => (
        <li key={def.name}>
          <button type="button" className="link-button" onClick={() => push({ name: def.name, def })}>
            {def.name}
          </button>
          <p>{firstSentence(def.description)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Types by what they are for, each in one group. */
function groupsOf(types: readonly GraphQLNamedType[]) {
  const kinds: readonly (readonly [string, (type: GraphQLNamedType) => boolean])[] = [
    ["Connections", ({ name }) => name.endsWith("Connection")],
    ["Edges", ({ name }) => name.endsWith("Edge")],
    ["Filters", (type) => isInputObjectType(type) && type.name.endsWith("Filter")],
    ["Orders", ({ name }) => /Order(Field|Direction)?$/.test(name)],
    ["Other types", () => true],
  ];
  const kindOf = (type: GraphQLNamedType): string => kinds.find(([, fits]) => fits(type))?.[0] ?? "";
  return kinds
    .map(([title]) => ({ title, members: types.filter((type) => kindOf(type) === title) }))
    .filter(({ members }) => members.length > 0);
}
