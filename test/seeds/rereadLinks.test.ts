import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "../../src/model/evidence.js";
import { realRelease } from "../support/release.js";

// Written down from the documents, not from the graph: each line was read beside the words that the seeds quote for it.
const { edges, entities } = realRelease();
const of = (relation: string, from: string, to: string) =>
  edges.find((edge) => edge.relation === relation && edge.from === from && edge.to === to);

describe("a link that no words of a source carry is not in the graph:", () => {
  it.each([
    ["EVOLVED_INTO", "body-type:strategic-clinical-networks", "body-type:cancer-alliances"],
    ["EVOLVED_INTO", "cancer-network:east-midlands", "cancer-network:east-midlands-clinical-network"],
    ["EVOLVED_INTO", "cancer-network:wessex", "cancer-network:wessex-clinical-network"],
    ["FOLLOWS", "strategy:one-year-on-2015-16", "publication:taking-the-strategy-forward-2016"],
    ["CONCERNS", "finding:campaigning-group-2012-quotation-volatility", "topic:stable-funding"],
    ["SUPPORTED_BY", "body-type:cancer-alliances", "national-work:tracking-of-progress"],
    ["SUPPORTED_BY", "programme:national-cancer-vanguard", "national-work:tracking-of-progress"],
    ["SUPPORTED_BY", "alliance:cheshire-and-merseyside", "cancer-network:north-west-coast-strategic-clinical-network"],
    ["SUCCEEDED_BY", "organisation:national-cancer-intelligence-network", "organisation:ncras"],
    [
      "EXPECTED_OF",
      "expectation:campaigning-group-2012-supporters-do-not-direct",
      "organisation:cancer-campaigning-group",
    ],
    // The design of pathways is an example of carrying out national policy locally, not the same idea.
    [
      "ECHOES",
      "expectation:east-midlands-2016-alliance-function-design-pathways",
      "expectation:campaigning-group-2012-task-2",
    ],
    // "Working with organisations including" it: INVOLVES.
    ["USES", "expectation:campaigning-group-2012-marker-2-2", "organisation:national-cancer-intelligence-network"],
    [
      "USES",
      "expectation:guidance-2016-route-a-collaborative-working",
      "publication:sustainability-and-transformation-plans",
    ],
  ])("%s %s -> %s", (relation, from, to) => {
    // Both ends must be there, or the link would be missing for another reason.
    expect(entities.filter(({ id }) => id === from || id === to)).toHaveLength(2);
    expect(of(relation, from, to)).toBeUndefined();
  });
});

describe("a link that is a reading says so:", () => {
  it.each([
    // Third reading. "Involved in the commissioning"; "we"; no title, no name, no addressee printed.
    ["COMMISSIONS", "body-type:health-and-wellbeing-boards", "topic:cancer-services"],
    [
      "EXPECTED_OF",
      "expectation:east-midlands-2016-input-from-stakeholders",
      "cancer-network:east-midlands-clinical-network",
    ],
    ["REFERS_TO", "publication:east-midlands-newsletter-2016-04", "publication:taking-the-strategy-forward-2016"],
    ["WORKS_WITH", "cancer-network:east-midlands-clinical-network", "organisation:national-cancer-programme-team"],
    ["EXPECTED_OF", "expectation:guidance-2016-workforce-development", "body-type:cancer-alliances"],
    ["EXPECTED_OF", "expectation:guidance-2016-alignment-of-governance", "body-type:cancer-alliances"],
    [
      "CONCERNS",
      "expectation:guidance-2016-demonstrate-productivity-and-quality",
      "programme:cancer-transformation-funding",
    ],
    ["PART_OF", "metric:overall-rating-of-care", "publication:ccg-iaf-cancer-ratings-2016-10"],
    ["HOLDS_POST_AT", "person:andrew-cannell", "programme:cancer-in-cheshire-and-merseyside"],
    ["USES", "publication:cancer-delivery-plans", "publication:local-data-sources"],
    ["RUN_BY", "national-work:targeted-support-to-ccgs", "organisation:national-cancer-programme-team"],
    // The means of the assessment; "the new service"; included in the uptake of the programme.
    [
      "CONCERNS",
      "milestone:guidance-2016-transformation-funding-signed-off",
      "publication:best-possible-value-framework",
    ],
    ["CONCERNS", "national-work:specification-for-the-new-screening-service", "topic:screening-services"],
    ["PART_OF", "topic:primary-hpv", "topic:cervical-screening-programme"],
    // "Experience" of groups of cancer patients; words that another paragraph uses.
    ["CONCERNS", "expectation:guidance-2016-reduce-variation", "topic:patient-experience"],
    ["CONCERNS", "expectation:guidance-2016-principle-stakeholder-mechanism", "topic:patient-engagement"],
    ["RUN_BY", "national-work:data-and-analytics", "organisation:nhs-england"],
    ["SUPPORTED_BY", "body-type:cancer-alliances", "organisation:national-cancer-programme-team"],
    ["CONCERNS", "recommendation:campaigning-group-2012-6", "strategy:improving-outcomes-2011"],
    ["CONCERNS", "finding:campaigning-group-2012-progress-threatened", "ambition:saving-5000-lives"],
    ["USES", "publication:east-midlands-lung-emergency-presentation-audit", "topic:significant-event-analysis"],
    [
      "CONCERNS",
      "national-work:national-framework-for-the-28-day-faster-diagnosis-standard",
      "programme:28-day-faster-diagnosis-pilot-sites",
    ],
    ["SUCCEEDED_BY", "ccg:nhs-leeds-north", "ccg:nhs-leeds"],
    // Fresh sample. A part, a network or a publisher by its name alone; "STPs"; a row that does not say whose ambition it is.
    ["PART_OF", "organisation:nhs-england-investment-committee", "organisation:nhs-england"],
    ["PART_OF", "body-type:cancer-alliance-boards", "body-type:cancer-alliances"],
    ["PART_OF", "organisation:nhs-england-screening-teams", "organisation:nhs-england"],
    ["PART_OF", "organisation:national-cancer-vanguard-programme-board", "programme:national-cancer-vanguard"],
    ["PART_OF", "organisation:national-cancer-programme-team", "programme:national-cancer-programme"],
    ["PART_OF", "cancer-network:anglia-cancer-network", "body-type:cancer-networks"],
    ["PART_OF", "network-group:east-midlands-brain", "cancer-network:east-midlands-clinical-network"],
    ["PUBLISHED", "organisation:nice", "publication:nice-referral-guidelines"],
    ["PUBLISHED", "organisation:nhs-england", "publication:cancer-waiting-times-annual-report-2016-17"],
    ["ACCOUNTABLE_TO", "body-type:stp-governance-structures", "body-type:regional-structures"],
    ["SETS", "strategy:taskforce-2015", "ambition:taskforce-2015-radiotherapy-machines"],
    ["SETS", "strategy:taskforce-2015", "ambition:taskforce-2015-smoking-prevalence"],
    // Second sample. A service and its body joined by brackets or a plus sign.
    ["PART_OF", "organisation:cadeas", "organisation:nhs-england"],
    ["PART_OF", "organisation:cadeas", "organisation:public-health-england"],
    ["PART_OF", "organisation:ncras", "organisation:public-health-england"],
    // Every link of the outside facts and of the pages: an office without its department, a footprint or a publisher by a name, rows
    // that set two things side by side or do not name the plan.
    ["HOLDS_POST_AT", "person:andrew-lansley", "organisation:department-of-health"],
    ["LOCATED_IN", "organisation:east-of-england-cancer-alliance-board", "alliance:east-of-england"],
    ["PUBLISHED", "organisation:nice", "publication:nice-guidance"],
    ["RUN_BY", "publication:east-midlands-lung-emergency-presentation-audit", "network-group:east-midlands-lung"],
    ["CONCERNS", "publication:single-operating-framework-2012", "body-type:strategic-clinical-networks"],
    ["CONCERNS", "strategy:taskforce-2015", "publication:cancer-dashboard"],
    ["SET_OUT_IN", "milestone:surgery-recommendations-2017-06", "publication:taking-the-strategy-forward-2016"],
    // Every link of the guidance. "Set in the context of"; a title; a sentence that names nobody; no strategy named.
    ["FOLLOWS", "publication:cancer-delivery-plans", "publication:sustainability-and-transformation-plans"],
    ["FOLLOWS", "publication:stp-aide-memoire", "strategy:taskforce-2015"],
    ["FOLLOWS", "strategy:one-year-on-2015-16", "strategy:taskforce-2015"],
    ["PART_OF", "publication:cancer-alliance-delivery-plans", "publication:cancer-delivery-plans"],
    ["PART_OF", "topic:test-for-lynch-syndrome", "topic:genetic-tests"],
    ["EXPECTED_OF", "expectation:guidance-2016-criterion-ccg-iaf-ratings", "body-type:cancer-alliances"],
    ["SET_OUT_IN", "expectation:guidance-2016-vision", "strategy:taskforce-2015"],
    // Reading of every link, report of 2012. "As such"; "feed into"; a task, not a review; "suggested by Dr McLean"; "quality markers".
    ["FOLLOWS", "strategy:campaigning-group-2012", "strategy:improving-outcomes-2011"],
    ["FOLLOWS", "strategy:campaigning-group-2012", "publication:preliminary-proposals-for-clinical-networks-2012"],
    // "To correspond with" the review; services that only describe the Board.
    ["CONCERNS", "strategy:campaigning-group-2012", "programme:review-of-clinical-networks"],
    ["CONCERNS", "expectation:campaigning-group-2012-regional-function-3", "topic:less-common-cancer-services"],
    ["HOLDS_POST_AT", "person:kathy-mclean", "programme:review-of-clinical-networks"],
    ["PART_OF", "expectation:campaigning-group-2012-criterion-3", "programme:review-of-clinical-networks"],
    ["USES", "expectation:campaigning-group-2012-barriers-to-quality-markers", "publication:nice-quality-standards"],
    // Those who plan a duty; those who were interviewed.
    ["INVOLVES", "expectation:campaigning-group-2012-duty-to-consult-service-users", "organisation:hm-government"],
    ["CONCERNS", "finding:campaigning-group-2012-local-relationships", "body-type:cancer-networks"],
    [
      "SET_OUT_IN",
      "finding:campaigning-group-2012-quotation-reduction-in-mortality",
      "publication:campaigning-group-interviews-2011",
    ],
  ])("%s %s -> %s", (relation, from, to) => {
    const { evidence } = of(relation, from, to) ?? { evidence: [] };
    expect(evidence.length).toBeGreaterThan(0);
    for (const { basis, strength, note } of evidence) {
      expect([basis, strength]).toEqual(["INFERRED", "INFERRED"]);
      expect(note).not.toBeNull();
    }
  });
});

describe("what a document states is in the graph:", () => {
  it.each([
    // Guidance, paragraphs 13, 8 d, 19, 23; Annex A, rows 16 and 17, 77 and 88.
    ["RUN_BY", "publication:national-cancer-vanguard-delivery-plan", "programme:national-cancer-vanguard"],
    ["WORKS_WITH", "programme:national-cancer-vanguard", "organisation:national-cancer-programme-team"],
    ["SUPPORTED_BY", "body-type:cancer-alliances", "programme:funding-for-wider-resource-needs"],
    ["CONCERNS", "deliverable:guidance-2016-16-17", "topic:urgent-cancer-referral"],
    ["CONCERNS", "deliverable:guidance-2016-77-88", "topic:sharing-workforce-across-providers"],
    // Third reading: guidance, paragraphs 2, 3, 10 and 22; Annex A, national work and ambitions; page of the East of England.
    ["CONCERNS", "finding:guidance-2016-how-far-to-go", "publication:ccg-improvement-and-assessment-framework"],
    ["EXPECTED_OF", "expectation:guidance-2016-function-drive-the-change", "body-type:cancer-alliances"],
    ["CONCERNS", "expectation:guidance-2016-reduce-variation", "topic:variation-in-outcomes"],
    ["CONCERNS", "ambition:increase-in-one-year-survival", "topic:survival"],
    [
      "INVOLVES",
      "national-work:national-framework-for-the-28-day-faster-diagnosis-standard",
      "body-type:cancer-alliances",
    ],
    ["PART_OF", "alliance:east-of-england-north", "body-type:cancer-alliances"],
    // Report of 2012: outcomes, paragraph 4.
    ["CONCERNS", "publication:nhs-outcomes-framework-2012-13", "body-type:the-nhs"],
    // East of England, paragraph 4; East Midlands, the update day; North West Coast, paragraph 3.
    ["PART_OF", "body-type:east-of-england-north-site-specific-groups", "cancer-network:anglia-cancer-network"],
    [
      "PRESENTED_AT",
      "programme:lung-cancer-emergency-presentation-workshop",
      "programme:leicester-rcgp-faculty-cancer-update-day",
    ],
    ["INVOLVES", "publication:cancer-alliance-delivery-plans", "cancer-network:north-west-coast-cancer-networks"],
  ])("%s %s -> %s", (relation, from, to) => {
    expect(of(relation, from, to)?.evidence.map(({ basis }) => basis)).toContain("STATED");
  });

  // Guidance, paragraphs 3 and 25, and the regions of Annex i, each printed beside one row for all of its rows.
  it("what is said of many at once is cited with words of each of them", () => {
    const ofMany = edges
      .filter(({ relation }) => ["IN_REGION", "PART_OF", "RUN_BY"].includes(relation))
      .flatMap(({ relation, from, to, evidence }) => evidence.map((piece) => ({ relation, from, to, ...piece })))
      .filter(({ relation, strength }) => relation === "IN_REGION" || strength === "GENERAL");
    expect(ofMany.length).toBeGreaterThan(40);
    const cited = ofMany.map(({ relation, citations }) =>
      JSON.stringify([relation, citations.map(({ source, start, end }) => [source, start, end])]),
    );
    const alike = ofMany.filter((_, i) => cited.indexOf(cited[i] ?? "") !== cited.lastIndexOf(cited[i] ?? ""));
    expect(alike.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
    // One citation would be the region's own cell.
    expect(ofMany.filter(({ relation, citations }) => relation === "IN_REGION" && citations.length < 2)).toEqual([]);
  });

  // Report of 2012: what networks can do, and are well placed to do, is said in the note.
  it("a possibility that is read as an expectation says what is printed", () => {
    const modal =
      /\b(networks|alliances|boards|commissioners) (also )?(can|could|may|are \w+ placed)\b(?! and should| best)/i;
    const unsaid = edges
      .filter(({ relation }) => relation === "EXPECTED_OF")
      .flatMap(({ from, to, evidence }) => evidence.map((piece) => ({ from, to, ...piece })))
      .filter(({ note, citations }) => note === null && citations.some(({ quote }) => modal.test(quote)))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(unsaid).toEqual([]);
  });

  // Guidance, paragraph 10, and North West Coast, last paragraph: eight groups of patients.
  it("a sentence of two documents is quoted from both to its end", () => {
    const shared = entities.find(({ id }) => id === "expectation:guidance-2016-reduce-variation");
    const quotes = (shared?.evidence.statement ?? []).flatMap(({ citations }) => citations);
    for (const source of ["source:guidance-2016", "source:north-west-coast"])
      expect(quotes.filter((one) => one.source === source).map(({ quote }) => quote)).toContainEqual(
        expect.stringMatching(/from a BME community or a hard to reach group\.?$/),
      );
  });

  // Timescales, row 8: "submitted to" a mailbox.
  it("no address of a mailbox is quoted", () => {
    const said: readonly Evidence[] = [
      ...edges.flatMap(({ evidence }) => evidence),
      ...entities.flatMap(({ evidence }) => Object.values(evidence).flat()),
    ];
    const quotes = said.flatMap(({ citations }) => citations.map(({ quote }) => quote));
    expect(quotes.length).toBeGreaterThan(1000);
    expect(quotes.filter((quote) => quote.includes("@"))).toEqual([]);
  });
});

// No look-up prints the day of a change: it is read off two of them.
it("a validity that no source prints is inferred, and says from what", () => {
  const dates = entities.flatMap(({ id, evidence }) =>
    [evidence.validFrom ?? [], evidence.validTo ?? []].flat().map((one) => ({ id, ...one })),
  );
  const lookUps = dates.filter(({ citations }) =>
    citations.every(({ source }) => /ccg-|alliance-codes/.test(source) && !source.includes("ods-")),
  );
  expect(lookUps).toHaveLength(74);
  expect(lookUps.filter(({ basis, note }) => basis !== "INFERRED" || note === null)).toEqual([]);
  const dated = edges.filter(({ validFrom, validTo }) => validFrom !== null || validTo !== null);
  expect(dated).toHaveLength(128);
  expect(dated.filter(({ evidence }) => evidence.every(({ note }) => note === null))).toEqual([]);
});
