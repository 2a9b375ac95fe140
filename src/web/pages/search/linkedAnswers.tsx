import { entityPath } from "../../../model/identity.js";
import type { NamedEntity } from "../entity/entityAnswer.js";
import { withDay } from "../parts/day.js";
import { EntityLink, EntityLinks } from "../parts/entityLink.js";
import { Quotation, SourceTitle } from "../parts/evidenceFigure.js";
import { relationWords } from "../parts/relationWords.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { StrengthLetter } from "../parts/strength.js";
import { TypeNote } from "../parts/typeNote.js";
import { countText } from "../parts/wording.js";
import type { AnswerLink, Answers, LinkedAnswer, MoreLinks } from "./askedLinks.js";

/** A link in words, with the first quotation that says so; the others can be opened. */
function LinkInWords({ link: { found, field, edge } }: { readonly link: AnswerLink }) {
  const words = relationWords(field.relation.name, field.direction === "FORWARD" ? "BACKWARD" : "FORWARD");
  const citations = edge.evidence.flatMap((each) => each.citations);
  const [first] = citations;
  return (
    <li>
      <StrengthLetter strength={edge.strength} isAlone /> {words} <EntityLink id={found.id}>{found.label}</EntityLink>
      <TypeNote {...found} />
      {edge.extent === "PART" && ", in part"}
      {first && (
        <>
          <Quotation citation={first} />
          <p class="small mute">
            <SourceTitle source={first.source} />
            {first.locator && `, ${first.locator}`}
          </p>
        </>
      )}
      {citations.length > 1 && <QuotationDetails evidence={edge.evidence} />}
    </li>
  );
}

/** What came after an entity, where the answer holds it. */
function After({ node }: { readonly node: LinkedAnswer["node"] }) {
  const { nodes = [] } = (node.successors ?? {}) as { readonly nodes?: readonly NamedEntity[] };
  if (nodes.length === 0) return null;
  return (
    <p class="small">
      <span class="mute">After it:</span> <EntityLinks nodes={nodes} />
    </p>
  );
}

/** The way to the links that are left out. */
function More({ more: { found, field, count } }: { readonly more: MoreLinks }) {
  const { asOf } = useSite();
  const to = withDay(entityPath(found.id) + queryString({ focus: field.field }), asOf);
  return (
    <p class="small">
      {found.label} {relationWords(field.relation.name, field.direction)} <Link to={to}>{count} more</Link>
    </p>
  );
}

interface LinkedAnswersProps extends Answers {
  /** How many results were read for the answer, of how many that have such links. */
  readonly read: number;
  readonly of: number;
}

/** The answers to a plain question, each with the links that make it one and the words that say so. */
export function LinkedAnswers({ answers, more, read, of }: LinkedAnswersProps) {
  return (
    <section class="best">
      <h2>The answer to this question</h2>
      {read < of && (
        <p class="small mute">
          From the first {read} of {countText(of, "result")} that can have such links: more words find fewer.
        </p>
      )}
      <ul class="plain each">
        {answers.map(({ node, links }) => (
          <li key={node.id}>
            <h3>
              <EntityLink id={node.id}>{node.label}</EntityLink>
              <TypeNote {...node} />
            </h3>
            <ul class="plain each">
              {links.map((link) => (
                <LinkInWords key={link.found.id + link.field.field} link={link} />
              ))}
            </ul>
            <After node={node} />
          </li>
        ))}
      </ul>
      {more.map((each) => (
        <More key={each.found.id + each.field.field} more={each} />
      ))}
    </section>
  );
}
