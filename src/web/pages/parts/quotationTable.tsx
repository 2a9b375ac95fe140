import type { ComponentChildren } from "preact";
import { parseId } from "../../../model/identity.js";
import { capitalised, propertyWords } from "../../../model/propertyWords.js";
import { relationFieldsOf } from "../../../model/relations.js";
import { EntityLink } from "./entityLink.js";
import { relationWords } from "./relationWords.js";
import { ScrollTable } from "./scrollTable.js";
import { formatCount } from "./wording.js";

interface Named {
  readonly id: string;
  readonly label: string;
}

/** A fact that rests on a quotation, as the API answers it. */
export interface QuotedFactParts {
  readonly field: string;
  readonly entity: Named;
  readonly other: Named | null;
}

/** A quotation with the first facts that rest on it, as the API answers it. */
export interface QuotationParts {
  readonly factCount: number;
  readonly citation: {
    readonly start: number;
    readonly locator: string;
    readonly quote: string;
    readonly plainQuote: string;
  };
  readonly facts: readonly QuotedFactParts[];
}

/** What stands between both ends of a link, by the field that lists it. */
function verbOf({ entity, field }: QuotedFactParts): string {
  const type = parseId(entity.id)?.type;
  const found = type && relationFieldsOf(type).find((each) => each.field === field);
  return found ? relationWords(found.relation.name, found.direction) : field;
}

function FactItem({ fact }: { readonly fact: QuotedFactParts }) {
  const { entity, other, field } = fact;
  return (
    <li>
      <EntityLink id={entity.id}>{entity.label}</EntityLink>{" "}
      {other ? (
        <>
          <span class="mute">{verbOf(fact)}</span> <EntityLink id={other.id}>{other.label}</EntityLink>
        </>
      ) : (
        <span class="mute">{capitalised(propertyWords(field).toLowerCase())}</span>
      )}
    </li>
  );
}

interface TableProps {
  readonly quotations: readonly QuotationParts[];
  readonly caption: ComponentChildren;
}

/** Quotations in the order of the text, each with its place and the facts that rest on it. */
export function QuotationTable({ quotations, caption }: TableProps) {
  return (
    <ScrollTable>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col" class="wide">
            Words
          </th>
          <th scope="col" class="wide">
            What rests on them
          </th>
        </tr>
      </thead>
      <tbody>
        {quotations.map(({ citation, facts, factCount }) => (
          <tr key={citation.start} id={`q${citation.start}`}>
            <th scope="row">{citation.locator}</th>
            <td data-l="Words">“{citation.plainQuote}”</td>
            <td data-l="What rests on them">
              <ul class="plain facts">
                {facts.map((fact) => (
                  <FactItem key={`${fact.entity.id} ${fact.field} ${fact.other?.id}`} fact={fact} />
                ))}
                {facts.length < factCount && <li class="mute">and {formatCount(factCount - facts.length)} more</li>}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
