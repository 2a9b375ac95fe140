import { propertyWords } from "../../../model/propertyWords.js";
import { EntityLink } from "../parts/entityLink.js";
import { Marked } from "../parts/marked.js";
import { TypeNote } from "../parts/typeNote.js";
import { plainMatch } from "./plainMatch.js";
import { TEXTS } from "./readSearch.js";
import type { SearchPageQuery } from "./searchQuery.js";

type Hit = SearchPageQuery["hits"]["edges"][number];
type Match = Hit["matches"][number];

/** Names of matched texts that are no properties. */
const FIELDS: Readonly<Record<string, string>> = { quotation: "A source says", alias: "Also called", type: "Type" };

function MatchedText({ match }: { readonly match: Match }) {
  const { field } = match;
  const { text, highlights } = plainMatch(match);
  const isSaid = field === "quotation";
  return (
    <p class="small">
      <span class="mute">{FIELDS[field] ?? propertyWords(field)}:</span>{" "}
      <span class={isSaid ? "said" : undefined}>
        {isSaid && "“"}
        <Marked text={text} spans={highlights} />
        {isSaid && "”"}
      </span>
    </p>
  );
}

function HitItem({ hit }: { readonly hit: Hit }) {
  const { node, matches } = hit;
  const named = matches.find(({ field, text }) => (field === "name" || field === "label") && text === node.label);
  const others = matches.filter(({ text }) => text !== node.label).slice(0, TEXTS);
  return (
    <li>
      <EntityLink id={node.id}>{named ? <Marked text={named.text} spans={named.highlights} /> : node.label}</EntityLink>
      <TypeNote {...node} />
      {others.map((match) => (
        <MatchedText key={`${match.field} ${match.text}`} match={match} />
      ))}
    </li>
  );
}

/** What was found, best first, with the words that matched. */
export function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ol class="plain hits">
      {hits.map((hit) => (
        <HitItem key={hit.node.id} hit={hit} />
      ))}
    </ol>
  );
}
