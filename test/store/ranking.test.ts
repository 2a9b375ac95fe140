import { describe, expect, it } from "@jest/globals";
import type { EntityName } from "../../src/model/entities.js";
import { compareCandidates, rank } from "../../src/store/search/rank.js";
import type { Candidate } from "../../src/store/store.js";
import { searchOf } from "./plans.js";

/**
 * An entity in the notation of the table: "field=text" parts. A field may have "@" and the slug of the Source that uses the text. The names are chosen so
 * that the order of the alphabet, which decides last, would give the opposite.
 */
function entity(notation: string, place: number): Candidate {
  const parts = notation.split(" | ").map((part) => part.split("=") as [string, string]);
  const texts = parts.filter(([field]) => field !== "type" && field !== "id");
  const given = Object.fromEntries(parts);
  const name = given.name ?? "";
  return {
    id: given.id ?? `ccg:${place === 0 ? "z" : "a"}`,
    type: (given.type ?? "Ccg") as EntityName,
    name,
    label: name,
    validFrom: null,
    validTo: null,
    texts: texts.map(([key, text]) => {
      const [field = "", source] = key.split("@");
      return { field, text, source: source ? `source:${source}` : null };
    }),
  };
}

type Order = readonly [query: string, first: string, second: string, source?: string];

/** Which of two entities comes first for a query, judged by hand. */
const ORDERS: Readonly<Record<string, readonly Order[]>> = {
  "an exact code or number before an exact name": [
    ["12d", "name=Zeta | code=12D", "name=12D"],
    ["12d", "name=Zeta | odsCode=12D", "name=12D"],
    ["e38000181", "name=Zeta | code=E38000181", "name=E38000181"],
    ["recommendation 24", "name=Zeta | number=recommendation 24", "name=Recommendation 24"],
    ["rec 24", "name=Zeta | number=recommendation 24", "name=Recommendation 24"],
    ["24", "name=Zeta | number=recommendation 24", "name=24"],
    ["recommendation", "name=Recommendation", "name=Alpha | number=recommendation 24"],
  ],
  "an exact name before an exact alias": [
    ["wessex", "name=Wessex", "name=Alpha | alias=Wessex"],
    ["coast and vale", "name=Vale and Coast | alias=Coast and Vale", "name=Coast Vale Alpha"],
    ["the black country", "name=The Black Country", "name=Alpha | alias=The Black Country"],
    ["black country", "name=The Black Country", "name=Alpha | alias=Black Country"],
    ["center", "name=Centre", "name=Alpha | alias=Center"],
    ["swindon", "name=NHS Swindon CCG", "name=Alpha | alias=Swindon"],
    ["swindon ccg", "name=NHS Swindon CCG", "name=Alpha | alias=Swindon CCG"],
    ["ccg", "name=CCG", "name=Alpha | alias=CCG"],
    ["nhs", "name=NHS", "name=Alpha | alias=NHS"],
    ["seven", "name=Seven", "name=Alpha | number=recommendation 7"],
    ["62-day wait", "name=62 day wait", "name=60 Alpha | alias=62 day wait"],
  ],
  "an exact alias or label before the beginning of a name": [
    ["wessex", "name=Zeta | alias=Wessex", "name=Wessex Alpha"],
    ["swag", "name=Zeta | alias=SWAG", "name=SWAG Alpha"],
    ["alpha 2025", "name=Zeta | label=Alpha (2025)", "name=Alpha 2025 Beta"],
    ["wess", "name=Zeta | alias=Wess", "name=Wessex"],
    ["nhs", "name=Zeta | alias=NHS", "name=NHS Alpha"],
    ["62", "name=Zeta | alias=62", "name=62 day"],
    ["swindon ccg beta", "name=Zeta | alias=Swindon CCG Beta", "name=Swindon CCG Beta Alpha"],
    ["swindon", "name=Zeta | alias=Swindon", "name=CCG Swindon"],
  ],
  "the beginning of a name before words within it": [
    ["wessex", "name=Wessex Zeta", "name=Alpha Wessex"],
    ["radioth", "name=Radiotherapy Zeta", "name=Alpha Radiotherapy"],
    ["vale coast", "name=Vale Coast Zeta", "name=Coast Vale"],
    ["wessex", "name=NHS Wessex Zeta", "name=Alpha Wessex"],
  ],
  "all words in the name before words elsewhere": [
    ["wessex", "name=Zeta Wessex", "name=Alpha | statement=Wessex"],
    ["vale coast", "name=Zeta Coast Vale", "name=Alpha | statement=Vale Coast"],
    ["wessex", "name=Zeta Wessex", "name=Alpha | alias=Wessex Alpha"],
    ["wessex", "name=Zeta Wessex", "name=Alpha | type=Wessex"],
    ["wessex", "name=Zeta Wessex", "name=Alpha | quotation@paper=Wessex"],
    ["57", "name=Zeta 57", "name=Alpha | statement=57"],
  ],
  "all words in one text before words in several": [
    ["wessex leads", "name=Zeta | statement=the one who leads all of wessex", "name=Wessex | statement=leads"],
    ["alpha 24", "name=Zeta | statement=one of 24 for alpha", "name=Alpha | number=recommendation 24"],
    ["swindon hospital", "name=Zeta | alias=The old Hospital of Swindon", "name=Hospital | alias=Swindon"],
  ],
  "more of the words before fewer, however close they are": [
    ["wessex trust", "name=Zeta | statement=a trust in wessex", "name=Wessex"],
    ["12d trust", "name=Zeta | statement=a trust of 12d", "name=Alpha | code=12D"],
    ["wessex trust", "name=Zeta Trust | statement=wessex", "name=Trust"],
    ["wessex trust hospital", "name=Zeta Wessex Trust", "name=Alpha | statement=wessex trust"],
    ["swindom hospital", "name=Swindon Hospital", "name=Hospital"],
    ["swindom district hospital", "name=Zeta Hospital of Swindon", "name=Hospital"],
  ],
  "as it is written before a typing error, however close that is": [
    ["swindom", "name=Zeta | statement=of swindom", "name=Swindon"],
    ["swindom", "name=Zeta Swindom", "name=Swindon"],
    ["swidnon", "name=Zeta | alias=Old Swidnon", "name=Swindon"],
    ["swindom hospitel", "name=Zeta Swindom Hospital", "name=Swindon Hospital"],
    ["swindom hospitel", "name=Zeta | statement=swindom hospitel", "name=Swindom Hospital"],
    ["swindom hospital", "name=Swindon Hospital | statement=swindom", "name=Hospital Swindon"],
  ],
  "among those that need an error forgiven, the closer first": [
    ["wesex", "name=Wessex", "name=Alpha | alias=Wessex"],
    ["wesex", "name=Zeta | alias=Wessex", "name=Wessex Alpha"],
    ["wesex", "name=Wessex Zeta", "name=Alpha Wessex"],
    ["wesex trust", "name=Zeta | alias=Wessex Trust", "name=Wessex Trust Alpha"],
  ],
  "the same text before one with other little words": [
    ["coast and vale", "name=Coast and Vale", "name=Coast Vale"],
    ["coast vale", "name=Coast Vale", "name=Coast & Vale"],
    ["the and", "name=Zeta | alias=The And", "name=Alpha | alias=And The"],
  ],
  "a text of which more is meant before one of which less is": [
    ["wessex", "name=Wessex Zeta", "name=Wessex Alpha Beta"],
    ["wessex", "name=Zeta | statement=wessex plan", "name=Alpha | statement=plan of all of wessex"],
    ["wessex", "name=Zeta Wessex", "name=Alpha and Beta Wessex"],
    [
      "alpha beta gamma",
      "name=Zeta | statement=alpha beta | howMet=gamma",
      "name=Eta | statement=alpha | howMet=beta | text=gamma",
    ],
  ],
  "what several texts speak of before what one does, but names by themselves": [
    [
      "wessex",
      "name=Zeta | statement=plan of all of wessex | howMet=wessex has a plan",
      "name=Alpha | statement=plan of wessex now",
    ],
    [
      "wessex",
      "name=Zeta | quotation@paper=the wessex plan | quotation@report=plan of wessex",
      "name=Alpha | statement=wessex plan",
    ],
    ["wessex", "name=Wessex Zeta", "name=Wessex Alpha Beta | statement=wessex plan | howMet=wessex plan"],
    [
      "wessex plan",
      "name=Zeta | statement=wessex plan of all",
      "name=Alpha | statement=the plan of all of wessex | howMet=wessex | text=plan",
    ],
  ],
  "a figure by its unit, and never a number by a figure": [
    ["57%", "name=Zeta | statement=57% of all", "name=Alpha | number=recommendation 57"],
    ["£15m", "name=Zeta | statement=£15 million", "name=Alpha | code=15M"],
    ["62-day", "name=Zeta | statement=within 62 days", "name=Alpha | number=recommendation 62"],
    ["1 year survival", "name=Zeta | statement=one-year survival", "name=Five-year survival"],
  ],
  "equals by type, name and id": [
    ["wessex", "name=Wessex | type=Alliance | id=alliance:z", "name=Wessex | type=Ccg | id=ccg:a"],
    ["wessex", "name=Wessex | type=Strategy | id=strategy:z", "name=Wessex | type=Alliance | id=alliance:a"],
    ["alpha", "name=Alpha One | id=ccg:z", "name=Alpha Two | id=ccg:a"],
    // A name that two sources use counts once.
    ["wessex", "name=One | alias@paper=old wessex", "name=Two | alias@paper=old wessex | alias@report=old wessex"],
    ["alpha", "name=Alpha | id=ccg:a", "name=Alpha | id=ccg:b"],
  ],
  "what the source uses, and nothing that another does": [
    ["the board", "name=Zeta | alias@report=the Board", "name=Alpha | alias@guidance=the Board", "report"],
    ["the board", "name=Zeta | alias@report=the Board", "name=Board Alpha", "report"],
  ],
};

const cases = Object.entries(ORDERS).flatMap(([rule, rows]) => rows.map((order) => ({ rule, order })));

/** Hits of a query among some candidates. */
const hits = (query: string, candidates: readonly Candidate[], source?: string) =>
  rank(candidates, searchOf(query, { source: source ? `source:${source}` : null }));

describe("search puts", () => {
  it.each(cases)("$rule: $order", ({ order: [query, first, second, source] }) => {
    const candidates = [entity(second, 1), entity(first, 0)];
    for (const given of [candidates, [...candidates].reverse()])
      expect(hits(query, given, source)[0]?.candidate).toEqual(entity(first, 0));
  });

  it("has a table in which the alphabet decides nothing but what it should", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const decided = cases.filter(({ rule, order: [, first, second] }) => {
      const isByAlphabet = compareCandidates(entity(first, 0), entity(second, 1)) < 0;
      return isByAlphabet && !rule.startsWith("equals");
    });
    expect(decided).toEqual([]);
  });
});

describe("the score", () => {
  // 1 for the text itself; each of seven steps takes as much as the others, together half; each typing error halves, and what is missing counts in proportion.
  it.each([
    ["12d", "name=Zeta | code=12D", 1],
    ["wessex", "name=Wessex", 0.9057],
    ["wessex", "name=Zeta | alias=Wessex", 0.8203],
    ["coast vale", "name=Coast & Vale", 0.8479],
    ["wessex", "name=Wessex Zeta", 0.6898],
    ["wessex", "name=Zeta Wessex", 0.6248],
    ["wessex", "name=Zeta | statement=of wessex", 0.5659],
    ["wessex leads", "name=Wessex | statement=leads", 0.5125],
    ["wesex", "name=Wessex", 0.431],
    ["wesex swindom", "name=Wessex Swindon", 0.2155],
    ["wessex trust", "name=Wessex", 0.431],
  ])("of %s for %s is %d", (query, notation, score) => {
    expect(hits(query, [entity(notation, 0)]).map((hit) => hit.score)).toEqual([score]);
  });
});
