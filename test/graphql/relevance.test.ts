import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";

/**
 * What people type, and what they mean by it, judged by reading the documents: any of the entities named answers the question. Misprints are those of
 * the sources or of fingers; words that no source prints are not asked for.
 */
const JUDGED: Readonly<Record<string, readonly [text: string, meant: string, source?: string][]>> = {
  "places by name": [
    ["swindon", "ccg:nhs-swindon"],
    ["NHS Swindon CCG", "ccg:nhs-swindon"],
    ["wessex", "alliance:wessex"],
    [
      "Greater Manchester",
      "alliance:greater-manchester alliance:national-cancer-vanguard-greater-manchester stp:greater-manchester",
    ],
    ["humber, coast & vale", "alliance:humber-coast-and-vale"],
    ["coast and vale humber", "alliance:humber-coast-and-vale"],
    ["somerset wiltshire avon gloucestershire", "alliance:somerset-wiltshire-avon-and-gloucestershire"],
    ["SWAG", "alliance:somerset-wiltshire-avon-and-gloucestershire"],
    ["Bath", "stp:bath-swindon-and-wiltshire ccg:nhs-bath-and-north-east-somerset"],
    ["derbyshire", "stp:derbyshire"],
    ["Bassetlaw", "ccg:nhs-bassetlaw"],
    ["kernow", "ccg:nhs-kernow"],
    ["cornwall", "stp:cornwall-and-the-isles-of-scilly"],
    ["north east hampshire", "ccg:nhs-north-east-hampshire-and-farnham"],
    ["anglia", "cancer-network:anglia-cancer-network"],
  ],
  "misspelt names": [
    ["Swindn", "ccg:nhs-swindon"],
    ["Wesex", "alliance:wessex"],
    ["Seisdon", "ccg:nhs-south-east-staffordshire-and-seisdon-peninsula"],
    ["Selsdon Peninsular", "ccg:nhs-south-east-staffordshire-and-seisdon-peninsula"],
    ["East And North Herefordshire", "ccg:nhs-east-and-north-hertfordshire"],
    ["HS West Cheshire", "ccg:nhs-west-cheshire"],
    ["nothern england", "cancer-network:northern-england"],
    ["Thmaes Valley", "alliance:thames-valley"],
    ["NHS Englnd", "organisation:nhs-england"],
    ["brest screening", "topic:breast-screening-programme"],
    ["cervicl screening", "topic:cervical-screening-programme"],
    ["survial", "topic:survival metric:one-year-survival"],
    ["Lesly Smith", "person:lesley-smith"],
  ],
  "codes and numbers": [
    ["12D", "ccg:nhs-swindon"],
    ["e38000181", "ccg:nhs-swindon"],
    ["E56000005", "alliance:cheshire-and-merseyside"],
    ["E54000027", "stp:north-west-london"],
    ["rec 24", "recommendation:taskforce-2015-24"],
    ["recs 24?", "recommendation:taskforce-2015-24"],
    ["recommendation 24", "recommendation:taskforce-2015-24"],
    ["24", "recommendation:taskforce-2015-24"],
    ["rec 7", "recommendation:campaigning-group-2012-7"],
    ["2018/19", "funding-allocation:national-cancer-programme-2018-19"],
  ],
  "plain questions": [
    ["who leads Wessex", "alliance:wessex"],
    ["who leads Wessex?", "alliance:wessex"],
    ["which alliance covers Swindon?", "ccg:nhs-swindon"],
    ["lead for thames valley", "alliance:thames-valley"],
    ["what is measured by one-year survival", "metric:one-year-survival"],
    ["What does recommendation 24 affect?", "recommendation:taskforce-2015-24"],
    ["who is Sean Duffy", "person:sean-duffy"],
    [
      "when is the 28 day standard in force?",
      "milestone:28-day-standard-in-force-2020-04 topic:28-day-faster-diagnosis-standard",
    ],
  ],
  "names by the source that uses them": [
    ["CCG", "organisation:cancer-campaigning-group", "source:campaigning-group-2012"],
    ["ccg", "body-type:clinical-commissioning-groups", "source:guidance-2016"],
    ["ccg", "organisation:cancer-campaigning-group body-type:clinical-commissioning-groups"],
    ["the Board", "organisation:nhs-england", "source:campaigning-group-2012"],
    ["the Vanguard", "programme:national-cancer-vanguard"],
    ["the Taskforce", "organisation:independent-cancer-taskforce"],
    ["PHE", "organisation:public-health-england"],
    ["HEE", "organisation:health-education-england"],
    ["CUP", "network-group:east-of-england-cancer-of-unknown-primary"],
  ],
  "British and American spelling": [
    ["tumor", "deliverable:guidance-2016-37"],
    ["tumour", "deliverable:guidance-2016-37"],
    ["cancer center", "organisation:leeds-cancer-centre"],
    ["breast screening program", "topic:breast-screening-programme"],
    ["patient organizations", "body-type:patient-organisations"],
  ],
  "unfinished words": [
    ["radioth", "topic:radiotherapy"],
    ["recovery pack", "topic:recovery-package"],
    ["Cally Pal", "person:cally-palmer"],
    ["smoking prev", "ambition:taskforce-2015-smoking-prevalence"],
    ["stratified fol", "topic:stratified-follow-up"],
    ["cancer dash", "publication:cancer-dashboard"],
  ],
  "what the documents speak of": [
    ["62 day wait", "metric:62-day-wait"],
    ["two week wait", "metric:two-week-wait"],
    ["28 day standard", "topic:28-day-faster-diagnosis-standard milestone:28-day-standard-in-force-2020-04"],
    ["FIT", "topic:fit"],
    ["bowel screening", "topic:bowel-screening-programme"],
    ["uptake of FIT", "metric:uptake-of-fit ambition:uptake-of-fit"],
    ["one year survival", "metric:one-year-survival"],
    ["early diagnosis", "policy-area:early-diagnosis"],
    ["living with and beyond", "policy-area:living-with-and-beyond-cancer"],
    ["key worker", "topic:cns-or-other-key-worker"],
    ["CNS", "topic:cns-or-other-key-worker"],
    ["molecular testing", "topic:molecular-testing"],
    ["children's cancer", "cancer-type:childrens-cancer"],
    ["transformation funding", "programme:transformation-funding programme:cancer-transformation-funding"],
    ["five year forward view", "publication:five-year-forward-view"],
    ["delivery plan", "publication:cancer-alliance-delivery-plans"],
    ["cancer campaigning group", "organisation:cancer-campaigning-group"],
    ["local authorities", "body-type:local-authorities"],
  ],
};

/** Least mean of 1 / place of the first right hit, and least share of searches with a right one among the first three. */
const FLOOR = { meanReciprocalRank: 0.98, successAt3: 0.99 };

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

/** Place of the first hit that is meant; 0 where none is among the first ten. */
async function placeOf([text, meant, source]: readonly [string, string, string?]): Promise<number> {
  const query =
    "query ($text: String!, $source: ID) { search(text: $text, source: $source, first: 10) { nodes { id } } }";
  const { data } = await api.ask(query, { text, source });
  return data.search.nodes.findIndex(({ id }: { id: string }) => meant.split(" ").includes(id)) + 1;
}

const cases = Object.entries(JUDGED).flatMap(([group, rows]) => rows.map((row) => ({ group, row })));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe(`search finds what is meant, by ${cases.length} judged searches`, () => {
  it("almost always first, and all but always among the first three", async () => {
    const places: number[] = [];
    for (const { row } of cases) places.push(await placeOf(row));
    const figures = {
      meanReciprocalRank: mean(places.map((place) => (place === 0 ? 0 : 1 / place))),
      successAt3: mean(places.map((place) => (place > 0 && place <= 3 ? 1 : 0))),
    };
    const missed = cases.flatMap(({ group, row }, i) =>
      places[i] === 1 ? [] : [`${group}: ${row[0]} (${places[i] || "none"})`],
    );
    const report = `MRR ${figures.meanReciprocalRank.toFixed(3)}, success@3 ${figures.successAt3.toFixed(3)}\nNot first: ${missed.join("; ")}`;
    console.info(report);
    if (Object.entries(FLOOR).some(([name, floor]) => figures[name as keyof typeof FLOOR] < floor))
      throw new Error(report);
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });
});
