/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { type GraphQLSchema, parse } from "graphql";
import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { type AnswerFields, answerFields } from "../pages/answer/answerFields.js";
import { renderAnswer } from "../pages/answer/renderAnswer.js";
import { parseAnswer } from "./parseAnswer.js";
import { usePlace } from "./usePlace.js";

function fieldsOf(query: string, schema: GraphQLSchema | null | undefined): AnswerFields {
  try {
    return schema ? answerFields(parse(query), schema) : new Map();
  } catch {
    return new Map();
  }
}

/** The answer in the parts of the explorer. They have its styles, apart from those of the editor. */
export function AnswerReadPane() {
  const place = usePlace(".graphiql-response", "answer-place");
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const schema = useGraphiQL((state) => state.schema);
  const isWaiting = useGraphiQL((state) => state.isFetching);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const answer = parseAnswer(response);
  // While the edited query does not parse, the answer is shown without the schema's descriptions.
  const fields = useMemo(() => fieldsOf(query, schema), [query, schema]);
  useEffect(() => {
    if (!host || !answer) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const styles = [...document.querySelectorAll<HTMLLinkElement>("link[data-explorer]")].map(({ href }) => href);
    renderAnswer(root, { answer, fields, styles, publicPath: location.pathname.replace(/\/playground$/, "") });
  }, [host, answer, fields]);
  if (!place) return null;
  return createPortal(
    <section aria-label="Answer to read" className="answer-read" aria-busy={isWaiting}>
      {answer ? <div ref={setHost} /> : <p>{isWaiting ? "Waiting for the answer …" : "There is no answer yet."}</p>}
    </section>,
    place,
  );
}
