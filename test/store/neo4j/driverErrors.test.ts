import { describe, expect, it } from "@jest/globals";
import neo4j from "neo4j-driver";
import { storeErrorOf } from "../../../src/store/neo4j/connection/driverErrors.js";
import { StoreError } from "../../../src/store/storeError.js";

const connection = { uri: "bolt://a:7687", user: "neo4j", database: "neo4j", timeout: 10_000, writes: false };
const mapped = (message: string, code: string) =>
  storeErrorOf(new neo4j.Neo4jError(message, code, "50N42", "", undefined as never), connection);

describe("an error of Neo4j or its driver", () => {
  it.each([
    [
      "N/A",
      "Connection acquisition timed out in 4000 ms. Pool status: Active conn count = 100, Idle conn count = 0.",
      "TIMEOUT",
      "does not answer",
    ],
    [
      "N/A",
      "Pool is closed, it is no more able to serve requests.",
      "STORE_UNAVAILABLE",
      "an error that has no code: Pool is closed",
    ],
    ["50N42", "Something new", "STORE_UNAVAILABLE", "failed with 50N42: Something new"],
    ["Neo.DatabaseError.Transaction.TransactionLogError", "log", "STORE_UNAVAILABLE", "has to be restarted"],
    ["Neo.DatabaseError.Transaction.TransactionStartFailed", "start", "STORE_UNAVAILABLE", "has to be restarted"],
    [
      "Neo.DatabaseError.General.UnknownError",
      "what",
      "STORE_UNAVAILABLE",
      "failed with Neo.DatabaseError.General.UnknownError: what",
    ],
    ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "no", "STORE_UNAVAILABLE", "is read-only"],
    ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "no", "STORE_UNAVAILABLE", "is read-only"],
    ["Neo.TransientError.Request.NoThreadsAvailable", "busy", "STORE_UNAVAILABLE", "NoThreadsAvailable: busy"],
    [
      "Neo.TransientError.Transaction.MaximumTransactionLimitReached",
      "many",
      "STORE_UNAVAILABLE",
      "MaximumTransactionLimitReached: many",
    ],
    [
      "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
      "late",
      "TIMEOUT",
      "did not answer within 10 s",
    ],
    ["Neo.ClientError.Statement.SyntaxError", "bad", "STORE_UNAVAILABLE", "SyntaxError: bad"],
    [
      "Neo.Whatever.New.Code",
      "line one\nline two",
      "STORE_UNAVAILABLE",
      "failed with Neo.Whatever.New.Code: line one See its log",
    ],
    // The words of a message count only where there is no code.
    [
      "Neo.ClientError.General.Other",
      "the handshake does not support this",
      "STORE_UNAVAILABLE",
      "failed with Neo.ClientError.General.Other",
    ],
  ])("%s: %s is %s", (code, message, is, words) => {
    const error = mapped(message, code);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: is, message: expect.stringContaining(words), cause: { code } });
  });

  it("is told from an error of this program, which stays one", () => {
    const own = new TypeError("undefined is not a function");
    expect(storeErrorOf(own, connection)).toBe(own);
  });
});
