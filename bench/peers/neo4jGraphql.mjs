// @neo4j/graphql with Apollo, set up as its documentation says: types with relationships; the rest is generated.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { CYPHER_FIELDS } from "../queries/traces.mjs";
import { openDriver } from "./neo4j.mjs";

const types = readFileSync(new URL("neo4jGraphql.graphql", import.meta.url), "utf8");
const walks = Object.entries(CYPHER_FIELDS).map(
  ([field, statement]) =>
    `${field}(release: String!, from: ID!): [Row!]! @cypher(statement: """${statement.replace(/(RETURN) (\{target[\s\S]*) AS row$/, "$1 {row: $2} AS row")}""", columnName: "row")`,
);
const typeDefs = `${types}\ntype Query {\n${walks.join("\n")}\n}`;

const { schema } = await load();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT ?? 0), host: "127.0.0.1" },
});
console.log(url);

async function load() {
  const neo4jGraphql = new Neo4jGraphQL({ typeDefs, driver: openDriver() });
  return { schema: await neo4jGraphql.getSchema() };
}
