/** @jsxImportSource react */
import type { GraphiQLPlugin } from "@graphiql/react";
import { useState } from "react";
import { type Cited, copiedReference, titleOf } from "./citations.js";
import { copyMessage } from "./copyText.js";
import { formatCount } from "./formatCount.js";
import { useBibliography } from "./useBibliography.js";

/** Maximum number of citations shown; "Copy all" copies every one. */
const SHOWN = 300;
/** Maximum number of supported things named for a citation. */
const NAMED = 3;

function Panel() {
  const { release, cited } = useBibliography();
  const [message, setMessage] = useState("");
  const copy = async (text: string, what: string): Promise<void> => {
    setMessage("");
    setMessage(await copyMessage(text, `${what} copied.`));
  };
  const copyAll = (): void => {
    const all = cited.map((one) => copiedReference(one, release)).join("\n\n");
    void copy(all, formatCount(cited.length, "citation"));
  };
  return (
    <section aria-labelledby="citations-heading" className="pane citations">
      <h2 id="citations-heading" tabIndex={-1}>
        Citations
      </h2>
      <p role="status" className="status-message">
        {message}
      </p>
      {cited.length === 0 ? (
        <p>
          The response has no citations yet. Run a query that selects{" "}
          <code>{"citations { quote locator source { title } reference }"}</code>: the words that support each link are
          listed here, ready to be copied.
        </p>
      ) : (
        <>
          {cited.length > 1 && (
            <button type="button" className="plain-button" onClick={copyAll}>
              Copy all {cited.length}
            </button>
          )}
          <ol>
            {cited.slice(0, SHOWN).map((one, index) => (
              <Entry
                key={one.key}
                cited={one}
                number={index + 1}
                onCopy={() => void copy(copiedReference(one, release), `Citation ${index + 1}`)}
              />
            ))}
          </ol>
          {cited.length > SHOWN && <p>The first {SHOWN} are shown.</p>}
        </>
      )}
    </section>
  );
}

interface EntryProps {
  readonly cited: Cited;
  readonly number: number;
  readonly onCopy: () => void;
}

function Entry({ cited: { citation, supports }, number, onCopy }: EntryProps) {
  const more = supports.length - NAMED;
  return (
    <li>
      <blockquote>“{citation.words}”</blockquote>
      <p>{[titleOf(citation.source), citation.locator].filter(Boolean).join(", ")}</p>
      {supports.length > 0 && (
        <p className="supports">
          Cited for: {supports.slice(0, NAMED).join("; ")}
          {more > 0 && `; and ${more} more`}
        </p>
      )}
      <button type="button" className="plain-button" onClick={onCopy}>
        Copy citation <span className="only-read-aloud">{number}</span>
      </button>
    </li>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path
      d="M10 6.5c-3 1-4.5 3.500-4.500 7v4h5v-5h-3M19.500 6.500c-3 1-4.500 3.500-4.500 7v4h5v-5h-3"
      strokeLinejoin="round"
    />
  </svg>
);

/** The panel of the response's citations; each can be copied as a reference. */
export const citationsPlugin: GraphiQLPlugin = { title: "Citations", icon: Icon, content: Panel };
