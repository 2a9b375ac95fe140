import { headingOf } from "../parts/relationWords.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import type { Links } from "./links.js";
import { OtherEnd, StrengthCell } from "./linkTable.js";

/** The relations of which there is one link, in one table. */
export function SingleLinks({ links }: { readonly links: readonly Links[] }) {
  return (
    <section id="links">
      <h2>Single links</h2>
      <ScrollTable>
        <caption>Relations of which there is one link</caption>
        <thead>
          <tr>
            <th scope="col">Relation</th>
            <th scope="col">To</th>
            <th scope="col">Strength</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {links.flatMap(({ field, edges }) =>
            edges.map((edge) => (
              <tr key={field.field}>
                <th scope="row">{headingOf(field)}</th>
                <td data-l="To">
                  <OtherEnd node={edge.node} field={field} />
                  {edge.holds === false && <span class="small mute"> not on this day</span>}
                </td>
                <StrengthCell strength={edge.strength} />
                <td data-l="Evidence">
                  <QuotationDetails evidence={edge.evidence} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </ScrollTable>
    </section>
  );
}
