import { describe } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/index.js";
import { startNeo4j } from "../neo4j/server.js";
import { contract } from "./contract.js";

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("the store in Neo4j", () => {
  const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
  // The planner's time for statements that are new to it is not what is tested here.
  const open = async () => openNeo4jStore({ uri, user, password, grace: 0, statementTimeout: 60_000 });
  contract(open, "a part");
});
