/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useMemo } from "react";
import { errorHint, hintsIn } from "../pages/answer/answerHints.js";
import { answerErrors } from "./answerErrorList.js";
import { namedArgument } from "./namedArgument.js";
import { parseAnswer } from "./parseAnswer.js";
import { useQueryEdits } from "./useQueryEdits.js";
import { useVariables } from "./useVariables.js";

type Hint = ReturnType<typeof hintsIn>[number];

/** What the API suggests for names that it does not know or that several have, each with buttons that ask for what may be meant. */
export function AnswerHints() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const { hints, ofErrors } = useMemo(() => {
    const answer = parseAnswer(response);
    const errors = answerErrors(answer?.errors).map(({ message, extensions }) => errorHint(message, extensions));
    return { hints: hintsIn(answer?.extensions), ofErrors: errors.filter(({ candidates }) => candidates.length > 0) };
  }, [response]);
  if (hints.length + ofErrors.length === 0) return null;
  return (
    <ul className="hints" aria-label="Suggestions">
      {hints.map((hint) => (
        <li key={hint.message}>
          {hint.message} <Choices hint={hint} />
        </li>
      ))}
      {ofErrors.map((hint) => (
        <li key={hint.message}>
          <Choices hint={hint} />
        </li>
      ))}
    </ul>
  );
}

function Choices({ hint: { argument, candidates } }: { readonly hint: Hint }) {
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const { run } = useGraphiQLActions();
  const { set } = useVariables();
  const edit = useQueryEdits();
  const textOf = ({ id, label }: Hint["candidates"][number]): string => (argument.endsWith(".id") ? id : label);
  const ask = (value: string): void => {
    const place = namedArgument(query, argument, value);
    if (place === null) return;
    if ("variable" in place) set(place.variable, value);
    else edit([place.edit]);
    void run();
  };
  if (namedArgument(query, argument, "") === null) return null;
  return candidates.map((each) => (
    <button key={each.id} type="button" className="plain-button" onClick={() => ask(textOf(each))}>
      Ask for {each.label}
    </button>
  ));
}
