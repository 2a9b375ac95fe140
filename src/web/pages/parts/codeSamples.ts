/** An operation as it is sent to the API. */
export interface SampleOperation {
  /** Address of the API. */
  readonly endpoint: string;
  readonly query: string;
  readonly variables: object;
}

/** A way to ask the API from another tool. */
export interface CodeSample {
  readonly name: string;
  readonly write: (operation: SampleOperation) => string;
}

const body = ({ query, variables }: SampleOperation): string => JSON.stringify({ query, variables });

/** A string literal of R: those of JSON are valid in R for all characters that JSON does not escape as surrogates. */
const literal = (text: string): string => JSON.stringify(text);

/** An operation as code, for whoever wants to take a page's query elsewhere. */
export const CODE_SAMPLES: readonly CodeSample[] = [
  {
    name: "curl",
    write: (operation) =>
      `curl '${operation.endpoint}' -H 'Content-Type: application/json' -d '${body(operation).replaceAll("'", "'\\''")}'`,
  },
  {
    name: "Python",
    write: (operation) => `import json, urllib.request

body = json.loads(${literal(body(operation))})
request = urllib.request.Request(${literal(operation.endpoint)}, json.dumps(body).encode(), {"Content-Type": "application/json"})
answer = json.load(urllib.request.urlopen(request))
print(json.dumps(answer["data"], indent=2))`,
  },
  {
    name: "R",
    write: (operation) => `library(httr2)
answer <- request(${literal(operation.endpoint)}) |>
  req_body_raw(${literal(body(operation))}, "application/json") |>
  req_perform() |>
  resp_body_json()
str(answer$data)`,
  },
  {
    name: "JavaScript",
    write: (operation) => `const response = await fetch(${literal(operation.endpoint)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(${body(operation)}),
});
const { data } = await response.json();
console.log(data);`,
  },
];
