import type { EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { propertyWords } from "../../../model/propertyWords.js";
import { withDay } from "../parts/day.js";
import { EntityLink, EntityLinks } from "../parts/entityLink.js";
import { dayWords, isEmpty, PropertyValue } from "../parts/propertyValue.js";
import { headingOf } from "../parts/relationWords.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { changed, Link, useSite } from "../parts/site.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { STRENGTH_WORDS, type Strength, StrengthLetter } from "../parts/strength.js";
import { TypeNote } from "../parts/typeNote.js";
import { typeWords } from "../parts/wording.js";
import { relationPath } from "../relation/relationDocument.js";
import { byDate, dateIn } from "./datedLinks.js";
import { dateWordsOf } from "./dates.js";
import type { Edge, NamedEntity } from "./entityAnswer.js";
import { identifiersOf } from "./entityDocument.js";
import type { Links } from "./links.js";
import { NestedCells } from "./nestedCells.js";
import { nestedPartsOf, otherWholesOf } from "./nestedParts.js";

/** A strength as tables show it. */
export function StrengthCell({ strength }: { readonly strength: Strength }) {
  return (
    <td data-l="Strength">
      <StrengthLetter strength={strength} /> {STRENGTH_WORDS[strength].name}
    </td>
  );
}

const boundsOf = ({ validFrom, validTo }: Edge): string =>
  [validFrom && `from ${dayWords(validFrom)}`, validTo && `until ${dayWords(validTo)}`].filter(Boolean).join(" ");

/** What the other ends are called together: "3 STPs", "26 links". */
export function targetWords({ field, totalCount }: Pick<Links, "field" | "totalCount">): string {
  const [target] = field.targets;
  return field.targets.length === 1 && target
    ? `${totalCount} ${typeWords(target, totalCount)}`
    : `${totalCount} ${totalCount === 1 ? "link" : "links"}`;
}

/** Name of the other end, with its type where it may be of several. */
export function OtherEnd({ node, field }: { readonly node: NamedEntity; readonly field: Links["field"] }) {
  return (
    <>
      <EntityLink id={node.id}>{node.label}</EntityLink>
      {field.targets.length > 1 && <TypeNote {...node} />}
    </>
  );
}

/** What a part is a part of besides. */
function Wholes({ named: { nodes } }: { readonly named: { readonly nodes: readonly NamedEntity[] } }) {
  if (nodes.length === 0) return <span class="mute">none on this day</span>;
  return <EntityLinks nodes={nodes} />;
}

interface LinkTableProps {
  readonly type: EntityName;
  readonly owner: NamedEntity;
  readonly links: Links;
  /** Whether the table is all that the page shows. */
  readonly isFocus: boolean;
}

/** The links of one relation with their heading. */
export function LinkTable(props: LinkTableProps) {
  const { field } = props.links;
  return (
    <section id={field.field}>
      <h2>{headingOf(field)}</h2>
      <LinkRows {...props} />
    </section>
  );
}

/** The links of one relation as a table, with the words that all rows share said once above it. */
export function LinkRows({ type, owner, links, isFocus }: LinkTableProps) {
  const { field, totalCount, after } = links;
  const { url, asOf } = useSite();
  const [target] = field.targets;
  const edges = byDate(links);
  const date = dateIn(links);
  const isLater = asOf && date && edges.some(({ node }) => !isEmpty(node[date]) && String(node[date]) > asOf);
  const [first] = edges;
  const said = edges.map(({ evidence }) => JSON.stringify(evidence));
  const isSame = edges.length > 1 && new Set(said).size === 1;
  const identifiers = field.targets.length === 1 && target ? identifiersOf(target) : [];
  const codes = identifiers
    .filter((name) => edges.some(({ node }) => !isEmpty(node[name])))
    .map((name) => ({ name, words: propertyWords(name) }));
  const props = (field.relation.props ?? [])
    .filter(({ name }) => edges.some((edge) => !isEmpty(edge[name])))
    .map((prop) => ({ prop, words: propertyWords(prop.name) }));
  const isBounded = edges.some((edge) => boundsOf(edge) !== "");
  const nested = nestedPartsOf(type, field);
  const nestedWords = nested ? `Its ${typeWords(nested.inner.targets[0] as EntityName, 2)}` : undefined;
  const wholes = otherWholesOf(type, field);
  const wholesWords = wholes && `Its ${typeWords(wholes.targets[0] as EntityName, 1)}`;
  const all = changed(url, { focus: field.field, first: null, after: null });
  return (
    <>
      <p class="small mute">
        {field.description}
        {isLater &&
          " The day of a page hides bodies that did not exist then, but no documents: items with later dates are listed too."}
      </p>
      {isSame && first && (
        <>
          <p class="small">
            <StrengthLetter strength={first.strength} /> {STRENGTH_WORDS[first.strength].name} for all {totalCount}: the
            same words stand behind each.
          </p>
          <QuotationDetails evidence={first.evidence} />
        </>
      )}
      <ScrollTable>
        <caption>
          {edges.length} of {targetWords(links)}.{" "}
          {!isFocus && edges.length < totalCount && <Link to={all}>All {totalCount}</Link>}
          {isFocus && field.direction === "FORWARD" && (
            <Link to={withDay(relationPath(field.relation.name), asOf)}>Such links of all</Link>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{field.targets.length === 1 && target ? upperFirst(typeWords(target, 1)) : "To"}</th>
            {date && <th scope="col">Date</th>}
            {codes.map(({ name, words }) => (
              <th key={name} scope="col">
                {words}
              </th>
            ))}
            {props.map(({ prop, words }) => (
              <th key={prop.name} scope="col">
                {words}
              </th>
            ))}
            {nestedWords && <th scope="col">{nestedWords}</th>}
            {wholesWords && <th scope="col">{wholesWords}</th>}
            {isBounded && <th scope="col">Valid</th>}
            <th scope="col">Strength</th>
            {!isSame && <th scope="col">Evidence</th>}
          </tr>
        </thead>
        <tbody>
          {edges.map((edge, i) => (
            <tr key={`${edge.node.id} ${said[i]}`}>
              <th scope="row">
                <OtherEnd node={edge.node} field={field} />
                {edge.holds === false && <span class="small mute"> not on this day</span>}
              </th>
              {date && (
                <td data-l="Date">{dateWordsOf(edge.node, date) || <span class="mute">no date printed</span>}</td>
              )}
              {codes.map(({ name, words }) => (
                <td key={name} data-l={words}>
                  {isEmpty(edge.node[name]) ? "" : <code>{String(edge.node[name])}</code>}
                </td>
              ))}
              {props.map(({ prop, words }) => (
                <td key={prop.name} data-l={words}>
                  {!isEmpty(edge[prop.name]) && <PropertyValue prop={prop} value={edge[prop.name]} />}
                </td>
              ))}
              {nested && (
                <td data-l={nestedWords}>
                  <NestedCells nested={nested} part={edge.node} owner={owner} />
                </td>
              )}
              {wholes && wholesWords && (
                <td data-l={wholesWords}>
                  <Wholes named={edge.node[wholes.field] as { readonly nodes: readonly NamedEntity[] }} />
                </td>
              )}
              {isBounded && <td data-l="Valid">{boundsOf(edge)}</td>}
              <StrengthCell strength={edge.strength} />
              {!isSame && (
                <td data-l="Evidence">
                  <QuotationDetails evidence={edge.evidence} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {isFocus && after !== null && (
        <p>
          <Link to={changed(url, { after })} rel="next">
            Next page
          </Link>
        </p>
      )}
    </>
  );
}
