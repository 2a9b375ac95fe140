import type { ComponentChild } from "preact";
import { type EntityName, entityOf } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { idPrefix } from "../../../model/identity.js";
import { longDay } from "../parts/day.js";
import { EntityLink } from "../parts/entityLink.js";
import { dayWords, isEmpty } from "../parts/propertyValue.js";
import { headingOf, relationWords } from "../parts/relationWords.js";
import { changed, Link, useSite } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import type { EntityValue } from "./entityAnswer.js";
import { Glance } from "./glance.js";
import { allLinks, gapsOf, isGeneral, isToDocuments, type Links } from "./links.js";
import { LinkTable, targetWords } from "./linkTable.js";
import { Missing } from "./missing.js";
import { Codes, Names } from "./namesAndCodes.js";
import { nestedPartsOf } from "./nestedParts.js";
import { ownProps, Properties } from "./propertiesSection.js";
import { isSource, Quoted, Uncited } from "./quotedText.js";
import { SingleLinks } from "./singleLinks.js";
import { TraceLinks, tracedTypes } from "./traceLinks.js";
import { isTimed, When } from "./when.js";

interface BodyProps {
  readonly type: EntityName;
  readonly entity: EntityValue;
  readonly isFocus: boolean;
  /** The day that was asked for; the page shows all times where the entity does not exist then. */
  readonly asked: string;
  readonly take: ComponentChild;
}

/** True if a relation has a table of its own: with more links than one, or with parts of parts to show. */
const hasTable = (type: EntityName, { field, totalCount }: Links): boolean =>
  totalCount > 1 || (totalCount === 1 && nestedPartsOf(type, field) !== null);

/** A sentence about an entity whose text no source prints, with where it was published. */
function NoText({ type, entity, links }: Pick<BodyProps, "type" | "entity"> & { readonly links: readonly Links[] }) {
  if (!ownProps(type).some(({ name }) => name === "text") || !isEmpty(entity.text)) return null;
  const documents = links.flatMap(({ field, edges }) =>
    field.one && isToDocuments(field)
      ? edges.map(({ node }) => ({ node, verb: relationWords(field.relation.name, field.direction) }))
      : [],
  );
  return (
    <p>
      No source at hand prints its text.
      {documents.map(({ node, verb }) => (
        <>
          {" "}
          It {verb} <EntityLink id={node.id}>{node.label}</EntityLink>
          {typeof node.published === "string" && ` (${dayWords(node.published, node.publishedPrecision)})`}. No web
          address of it is known here.
        </>
      ))}
    </p>
  );
}

/** The page of one relation, or of the whole entity with an index at its side. */
export function EntityBody({ type, entity, isFocus, asked, take }: BodyProps) {
  const { url, asOf } = useSite();
  const links = allLinks(type, entity);
  const head = (
    <>
      <p class="small mute">
        <Link to={`/${idPrefix(type)}`}>{upperFirst(typeWords(type, 1))}</Link>. {entityOf(type).description}
      </p>
      <h1>{entity.label}</h1>
      {asOf === null && asked !== "all" && (
        <p class="left">It does not exist on {longDay(asked)}, so this page shows all times.</p>
      )}
      {entity.description && <p>{entity.description}</p>}
      {!isFocus && <Glance type={type} id={entity.id} links={links} />}
      <NoText type={type} entity={entity} links={links} />
      {take}
    </>
  );
  if (isFocus)
    return (
      <>
        {head}
        <p>
          <Link to={changed(url, { focus: null, first: null, after: null })}>Everything about {entity.label}</Link>
        </p>
        {links.map((each) => (
          <LinkTable key={each.field.field} type={type} owner={entity} links={each} isFocus />
        ))}
      </>
    );
  // What holds for all of a type comes after what is said of this one.
  const tables = links
    .filter((each) => hasTable(type, each))
    .sort((a, b) => Number(isGeneral(a.edges)) - Number(isGeneral(b.edges)));
  const others = links.filter((each) => each.totalCount === 1 && !hasTable(type, each));
  const timed = isTimed(entity, links);
  const traced = tracedTypes(type);
  const hasProps = ownProps(type).some((prop) => !prop.type.members && !isEmpty(entity[prop.name]));
  const index = [
    ["names", "Names"],
    ...(entity.codes.length > 0 ? [["codes", "Codes"]] : []),
    ...(timed ? [["when", "When"]] : []),
    ...(hasProps ? [["properties", "Properties"]] : []),
    ...(others.length > 0 ? [["links", `Single links (${others.length})`]] : []),
    ...tables.map((each) => [each.field.field, `${headingOf(each.field)} (${targetWords(each)})`]),
    ...(isSource(entity)
      ? [
          ["quotations", "In the order of its text"],
          ["uncited", "What is not cited"],
        ]
      : []),
    ["missing", "What is missing"],
    ...(traced.length > 0 ? [["trace", "Trace from here"]] : []),
  ];
  return (
    <div class="page">
      <nav class="side" aria-label="On this page">
        <ul class="plain">
          {index.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {head}
        {entity.codes.length > 0 ? (
          <div class="pair">
            <Names entity={entity} />
            <Codes codes={entity.codes} />
          </div>
        ) : (
          <Names entity={entity} />
        )}
        {timed && <When entity={entity} links={links} />}
        <Properties type={type} entity={entity} links={links} />
        {others.length > 0 && <SingleLinks links={others} />}
        {tables.map((each) => (
          <LinkTable key={each.field.field} type={type} owner={entity} links={each} isFocus={false} />
        ))}
        {isSource(entity) && (
          <>
            <Quoted source={entity} />
            <Uncited source={entity} />
          </>
        )}
        <Missing type={type} entity={entity} gaps={gapsOf(type, entity)} links={links} />
        <TraceLinks types={traced} id={entity.id} />
      </div>
    </div>
  );
}
