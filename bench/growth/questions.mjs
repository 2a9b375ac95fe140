// The queries to measure at every size. All concern the first copy of the release, or one page of a list, so the result does not grow with the data.

const OF_CCG =
  "id name code alliances { edges { strength node { name } } } stps { nodes { name region: alliances { nodes { region { node { name } } } } } }";
const HOPS = "hops { relation to { name } evidence { citations { quote source { title } } } }";
const page = (/** @type {string} */ args) =>
  `{ ccgs(first: 50${args}) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
const byName = ", orderBy: { field: NAME, direction: DESC }";

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {string} title
 * @property {string} query
 * @property {string} [cursorOf] document whose end cursor becomes the variable `after`
 * @property {boolean} [grows] true if the work may grow with the data; the title says why
 */

/** @type {readonly Question[]} */
export const QUESTIONS = [
  { name: "node", title: "an entity by id", query: '{ node(id: "ccg:nhs-swindon") { id ... on Ccg { name code } } }' },
  { name: "code", title: "a CCG by its code", query: '{ ccg(code: "E38000181") { id name } }' },
  { name: "number", title: "a recommendation by its number", query: "{ recommendation(number: 24) { id name } }" },
  {
    name: "neighbours",
    title: "a CCG with three levels of neighbours",
    query: `{ ccg(id: "ccg:nhs-swindon") { ${OF_CCG} } }`,
  },
  {
    name: "quoted",
    title: "a recommendation's deliverables with every quotation",
    query: `{ recommendation(id: "recommendation:taskforce-2015-24") { deliverables { edges { evidence { basis citations { quote source { title } } } node { name alliances { totalCount nodes { name } } } } } } }`,
  },
  { name: "page", title: "the first 50 CCGs", query: page("") },
  { name: "page-descending", title: "the last 50 CCGs, descending", query: page(byName) },
  {
    name: "page-behind",
    title: "the 50 CCGs behind a cursor",
    query: `query ($after: String) ${page(", after: $after")}`,
    cursorOf: page(""),
  },
  { name: "page-dated", title: "the first 50 CCGs as of a day", query: `query @asOf(date: "2016-12-06") ${page("")}` },
  { name: "count", title: "the number of all CCGs", query: "{ ccgs(first: 0) { totalCount } }" },
  {
    name: "related",
    title: "the CCGs of an alliance by a filter",
    query:
      '{ ccgs(first: 50, filter: { alliances: { id: { eq: "alliance:thames-valley" } } }) { totalCount nodes { name } } }',
  },
  {
    name: "trace",
    title: "a recommendation traced to metrics and alliances, with every quotation",
    query: `{ trace(from: "recommendation:taskforce-2015-24", to: [DELIVERABLE, AMBITION, METRIC, ALLIANCE], first: 100) { totalCount nodes { target { name } strength path { ${HOPS} } } } }`,
  },
  {
    name: "trace-back",
    title: "a CCG traced back to recommendations",
    query: `{ trace(from: "ccg:nhs-swindon", to: [RECOMMENDATION], first: 60) { totalCount nodes { target { name } strength } } }`,
  },
  {
    name: "paths",
    title: "the paths between two",
    query: `{ paths(from: "recommendation:taskforce-2015-24", to: "metric:62-day-wait") { strength ${HOPS} } }`,
  },
  {
    name: "search",
    title: "a search for a name",
    query: '{ search(text: "Swindon", first: 10) { totalCount nodes { id name } } }',
  },
  {
    name: "search-error",
    title: "a search with a typing error",
    query: '{ search(text: "Swindno", first: 10) { totalCount nodes { id name } } }',
  },
  {
    name: "resolve",
    title: "a name resolved",
    query: '{ resolve(name: "NHS Swindon CCG") { score entity { id name } } }',
  },
  {
    name: "filter-words",
    title: "50 CCGs whose names hold some letters, which no index finds",
    query: '{ ccgs(first: 50, filter: { name: { contains: "north" } }) { totalCount nodes { name } } }',
    grows: true,
  },
  {
    name: "search-common",
    title: "a search for a word that every hundredth entity holds: what is ranked grows with the data",
    query: '{ search(text: "services", first: 10) { totalCount nodes { id name } } }',
    grows: true,
  },
];
