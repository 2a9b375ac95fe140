import type { EntityName } from "../../../model/entities.js";
import { propertyWords } from "../../../model/propertyWords.js";
import { EntityLink } from "../parts/entityLink.js";
import type { EvidenceParts } from "../parts/evidenceFigure.js";
import { isEmpty } from "../parts/propertyValue.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { enumWords, whyEmpty } from "../parts/wording.js";
import type { Edge, EntityValue } from "./entityAnswer.js";
import type { Links } from "./links.js";
import { ownProps } from "./propertiesSection.js";

/** What is missing about an entity: its gaps, the properties that no source gives, and the relations of which no link is stated. */
export function Missing({
  type,
  entity,
  gaps,
  links,
}: {
  readonly type: EntityName;
  readonly entity: EntityValue;
  readonly gaps: readonly Edge[];
  readonly links: readonly Links[];
}) {
  const empty = ownProps(type).filter(({ name }) => isEmpty(entity[name]));
  const none = links.filter(({ totalCount }) => totalCount === 0);
  return (
    <section id="missing">
      <h2>What is missing</h2>
      {gaps.map(({ node }) => (
        <div key={node.id} class="gapbox">
          <p>
            <EntityLink id={node.id}>{enumWords(String(node.kind))}</EntityLink>. {String(node.why)}
          </p>
          <QuotationDetails evidence={node.evidence as readonly EvidenceParts[]} />
        </div>
      ))}
      {gaps.length === 0 && <p>No gap is recorded of {entity.label} itself.</p>}
      {empty.length > 0 && (
        <ScrollTable>
          <caption>Properties without a value</caption>
          <thead>
            <tr>
              <th scope="col">Property</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {empty.map(({ name, description }) => (
              <tr key={name}>
                <th scope="row">{propertyWords(name)}</th>
                <td data-l="Why">{whyEmpty(description)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {none.length > 0 && (
        <details class="more">
          <summary>{none.length} relations of which no source at hand states a link</summary>
          <ul>
            {none.map(({ field }) => (
              <li key={field.field}>{field.description}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
