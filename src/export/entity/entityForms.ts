import { describeEntity } from "../rdf/describeEntity.js";
import { describeLink } from "../rdf/describeLink.js";
import { irisOf } from "../rdf/iris.js";
import { jsonldDocument } from "../rdf/jsonld.js";
import { nanopublication } from "../rdf/trig.js";
import type { Description } from "../rdf/triples.js";
import { turtleDocument } from "../rdf/turtle.js";
import { turtleWriter } from "../rdf/turtleText.js";
import { addressOf, type EntityContext, entityJson } from "./entityJson.js";
import { entityCsv, entityMarkdown } from "./entityTable.js";
import type { EntityData } from "./readEntity.js";

/** What a form needs besides the entity. */
export interface FormContext extends EntityContext {
  /** Stem of the IRIs in RDF. */
  readonly baseIri: string;
}

/** One form of an entity's data. */
export interface EntityForm {
  /** End of the address, without the dot. */
  readonly suffix: string;
  readonly mediaType: string;
  readonly write: (data: EntityData, context: FormContext) => string;
}

const edgesOf = ({ relations }: EntityData) => relations.flatMap(({ links }) => links.map(({ edge }) => edge));

function* descriptionsOf(data: EntityData): Generator<Description> {
  yield* describeEntity(data.entity);
  for (const edge of edgesOf(data)) yield* describeLink(edge);
}

/** Every form, the one that is given by default first. A new one is one entry. */
export const ENTITY_FORMS: readonly EntityForm[] = [
  {
    suffix: "json",
    mediaType: "application/json",
    write: (data, context) => `${JSON.stringify(entityJson(data, context), null, 1)}\n`,
  },
  {
    suffix: "jsonld",
    mediaType: "application/ld+json",
    write: (data, { baseIri }) => `${JSON.stringify(jsonldDocument(descriptionsOf(data), irisOf(baseIri)), null, 1)}\n`,
  },
  {
    suffix: "ttl",
    mediaType: "text/turtle",
    write: (data, { baseIri }) => turtleDocument(descriptionsOf(data), irisOf(baseIri)),
  },
  {
    suffix: "trig",
    mediaType: "application/trig",
    write(data, { baseIri, release }) {
      const iris = irisOf(baseIri);
      const writer = turtleWriter(iris);
      const graph = iris.release(release);
      const entity = [...describeEntity(data.entity)].map(writer.describe).join("");
      const links = edgesOf(data).map((edge) => nanopublication(edge, graph, writer));
      return `${writer.head}\n<${graph}#entities> {\n${entity}}\n${links.join("")}`;
    },
  },
  { suffix: "csv", mediaType: "text/csv", write: entityCsv },
  {
    suffix: "md",
    mediaType: "text/markdown",
    write: (data, { origin, release }) => entityMarkdown(data, { address: addressOf(origin, data.entity.id), release }),
  },
];
