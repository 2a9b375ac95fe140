import { fold } from "../../../model/text.js";
import { EntityLink } from "../parts/entityLink.js";
import { dayWords } from "../parts/propertyValue.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { SourceDetails } from "../parts/sourceDetails.js";
import { enumWords } from "../parts/wording.js";
import type { AliasValue, CodeValue, EntityValue, PropertyEvidence } from "./entityAnswer.js";

/** The evidence for one alias: that whose words hold it, or else that of its source. */
function evidenceOf({ name, source }: AliasValue, all: readonly PropertyEvidence[]): readonly PropertyEvidence[] {
  const ofSource = all.flatMap((evidence) => {
    const citations = evidence.citations.filter((citation) => citation.source.id === source?.id);
    return citations.length > 0 ? [{ ...evidence, citations }] : [];
  });
  const printed = ofSource.flatMap((evidence) => {
    const citations = evidence.citations.filter(({ quote }) => fold(quote).includes(fold(name)));
    return citations.length > 0 ? [{ ...evidence, citations }] : [];
  });
  return printed.length > 0 ? printed : ofSource;
}

function AliasRow({ alias, evidence }: { readonly alias: AliasValue; readonly evidence: readonly PropertyEvidence[] }) {
  const cited = evidenceOf(alias, evidence);
  return (
    <tr>
      <th scope="row">
        <span class="said">{alias.name}</span>
      </th>
      <td data-l="Source">
        {cited.length > 0 ? (
          <SourceDetails evidence={cited} />
        ) : alias.source ? (
          <EntityLink id={alias.source.id}>{alias.source.title}</EntityLink>
        ) : (
          "in general use"
        )}
      </td>
    </tr>
  );
}

/** The names of an entity, each with the sources that print it. */
export function Names({ entity }: { readonly entity: EntityValue }) {
  const ofName = entity.evidence.filter(({ field }) => field === "name");
  const ofAliases = entity.evidence.filter(({ field }) => field === "aliases");
  return (
    <section id="names">
      <h2>Names</h2>
      <ScrollTable>
        <caption>Each name with the sources that print it</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <span class="said">{entity.name}</span>
            </th>
            <td data-l="Source">
              {ofName.length > 0 ? (
                <SourceDetails evidence={ofName} />
              ) : (
                <span class="mute">the curators’ wording</span>
              )}
            </td>
          </tr>
          {entity.aliases.map((alias) => (
            <AliasRow key={`${alias.name} ${alias.source?.id}`} alias={alias} evidence={ofAliases} />
          ))}
        </tbody>
      </ScrollTable>
      {entity.aliases.length === 0 && <p class="small mute">No source at hand uses another name or a misprint.</p>}
    </section>
  );
}

const SCHEMES: Readonly<Record<string, string>> = { GSS: "ONS (GSS)", ODS: "NHS ODS" };

const validity = ({ validFrom, validTo }: CodeValue): string =>
  validFrom === null && validTo === null
    ? "no bound known"
    : [validFrom && `from ${dayWords(validFrom)}`, validTo && `until ${dayWords(validTo)}`].filter(Boolean).join(" ");

/** The codes of an entity in official look-ups. */
export function Codes({ codes }: { readonly codes: readonly CodeValue[] }) {
  return (
    <section id="codes">
      <h2>Codes</h2>
      <ScrollTable>
        <caption>Codes of official look-ups</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Scheme</th>
            <th scope="col">Valid</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={`${code.code} ${code.validFrom}`}>
              <th scope="row">
                <code>{code.code}</code>
              </th>
              <td data-l="Scheme">{SCHEMES[code.scheme] ?? enumWords(code.scheme)}</td>
              <td data-l="Valid">{validity(code)}</td>
              <td data-l="Source">{code.source && <EntityLink id={code.source.id}>{code.source.title}</EntityLink>}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
