/** A question whose plan is pinned because of its shape. */
export interface Shape {
  readonly name: string;
  readonly text: string;
  /** Root field whose next page is asked for: the question has a variable $after. */
  readonly follow?: string;
}

/** Shapes that the saved queries do not have. */
export const SHAPES: readonly Shape[] = [
  { name: "one-by-number", text: "{ recommendation(number: 24) { name text } }" },
  { name: "one-by-id", text: '{ alliance(id: "alliance:east-midlands") { name stps { totalCount } } }' },
  {
    name: "several-by-id",
    text: '{ nodes(ids: ["alliance:east-midlands", "ccg:nhs-swindon", "recommendation:taskforce-2015-24"]) { id ... on Alliance { name } ... on Ccg { code stps { nodes { name } } } } }',
  },
  { name: "page-by-name", text: "{ ccgs(first: 10) { nodes { name code } pageInfo { hasNextPage } } }" },
  {
    name: "next-page-by-name",
    text: "query ($after: String) { ccgs(first: 10, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }",
    follow: "ccgs",
  },
  { name: "last-page", text: "{ ccgs(last: 10) { nodes { name } pageInfo { hasPreviousPage } } }" },
  {
    name: "next-page-descending",
    text: "query ($after: String) { recommendations(first: 10, after: $after, orderBy: {field: NUMBER, direction: DESC}) { nodes { number } pageInfo { endCursor } } }",
    follow: "recommendations",
  },
  {
    name: "next-page-by-what-some-lack",
    text: "query ($after: String) { alliances(first: 5, after: $after, orderBy: {field: CODE, direction: ASC}) { nodes { code } pageInfo { endCursor } } }",
    follow: "alliances",
  },
  { name: "equal", text: "{ alliances(filter: {kind: {eq: VANGUARD}}) { nodes { name } } }" },
  {
    name: "contains-and-count",
    text: '{ deliverables(filter: {name: {contains: "screening"}}) { totalCount nodes { name } } }',
  },
  {
    name: "has-and-has-no",
    text: "{ ambitions(filter: {hasNo: {relation: MEASURED_BY}}, first: 5) { nodes { name } } }",
  },
  {
    name: "not-and-or",
    text: '{ organisations(filter: {not: {name: {startsWith: "NHS"}}, or: [{odsCode: {isNull: true}}, {odsCode: {startsWith: "R"}}]}, first: 5) { nodes { name } } }',
  },
  {
    name: "nested-pages",
    text: '{ alliances(first: 3) { totalCount edges { node { name few: stps(first: 1) { totalCount edges { extent evidence { basis citations { quote } } node { name ccgs(first: 2) { nodes { name } } } } } all: stps(filter: {name: {contains: "and"}}) { totalCount } } } } }',
  },
  { name: "only-counted", text: "{ ccgs { totalCount } alliances(filter: {kind: {eq: VANGUARD}}) { totalCount } }" },
  {
    name: "by-source-and-locator",
    text: '{ milestones(filter: {source: {eq: "source:guidance-2016"}, locator: {startsWith: "Timescales"}}) { totalCount nodes { name } } }',
  },
  {
    name: "by-locator",
    text: '{ expectations(filter: {locator: {startsWith: "Annex ii"}}) { nodes { name } } }',
  },
  {
    name: "by-link",
    text: "{ deliverables(filter: {nationalWork: {link: {reading: {eq: BY_SENSE}, strength: {gte: AREA}}}}) { nodes { name } } }",
  },
  {
    name: "by-evidence-of-link",
    text: '{ alliances(filter: {ccgs: {link: {basis: {eq: STATED}, source: {eq: "source:guidance-2016"}}}}, first: 5) { nodes { name ccgs(filter: {link: {source: {eq: "source:guidance-2016"}}}) { totalCount } } } }',
  },
  {
    name: "by-members-of-a-list",
    text: '{ ambitions(filter: {targets: {measure: {contains: "day"}, value: {gte: 80}}}) { nodes { name } } }',
  },
  {
    name: "not-stated-and-see-also",
    text: '{ trace(from: "recommendation:campaigning-group-2012-1", to: [ORGANISATION, METRIC]) { notStated { type } seeAlso { field count } notFollowed } }',
  },
  {
    name: "across-time",
    text: 'query @asOf(date: "2016-12-06") { alliances(first: 5) { nodes { name successors { edges { holds node { name } } } } } }',
  },
  {
    name: "as-of-a-day",
    text: 'query @asOf(date: "2016-12-06") { alliances(first: 20) { nodes { name region { node { name } } } } }',
  },
  {
    name: "trace-direct-only",
    text: '{ trace(from: "recommendation:taskforce-2015-24", to: [DELIVERABLE], minStrength: DIRECT) { nodes { strength pathCount target { id } } } }',
  },
  {
    name: "search-by-source",
    text: '{ search(text: "Swindon", first: 5) { totalCount bySource { count source { title } } nodes { id } } }',
  },
  {
    name: "trace-counted",
    text: '{ trace(from: "ccg:nhs-swindon", to: [RECOMMENDATION]) { totalCount byStrength { strength count } } }',
  },
];
