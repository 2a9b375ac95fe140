import { describe } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { contract } from "./contract.js";

describe("the store in memory", () => contract(async () => openEmbeddedStore(), "everything"));
