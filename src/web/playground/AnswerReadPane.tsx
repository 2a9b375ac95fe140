/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { renderAnswer } from "../pages/answer/renderAnswer.js";
import { AnswerErrors } from "./AnswerErrors.js";
import { AnswerHints } from "./AnswerHints.js";
import { NoAnswer } from "./NoAnswer.js";
import { parseAnswer } from "./parseAnswer.js";
import { useAnswerFields } from "./useAnswerFields.js";
import { usePlace } from "./usePlace.js";

/** The answer in the parts of the explorer. They have its styles, apart from those of the editor. */
export function AnswerReadPane() {
  const place = usePlace(".graphiql-response", "answer-place");
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const isWaiting = useGraphiQL((state) => state.isFetching);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const answer = parseAnswer(response);
  const fields = useAnswerFields();
  useEffect(() => {
    if (!host || !answer) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const styles = [...document.querySelectorAll<HTMLLinkElement>("link[data-explorer]")].map(({ href }) => href);
    renderAnswer(root, { answer, fields, styles, publicPath: location.pathname.replace(/\/playground$/, "") });
  }, [host, answer, fields]);
  if (!place) return null;
  return createPortal(
    <section aria-label="Answer to read" className="answer-read" aria-busy={isWaiting}>
      <div className="answer-told">
        <AnswerErrors />
        <AnswerHints />
      </div>
      {answer ? <div ref={setHost} /> : <NoAnswer />}
    </section>,
    place,
  );
}
