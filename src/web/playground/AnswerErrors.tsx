/** @jsxImportSource react */
import { useGraphiQL, useMonaco } from "@graphiql/react";
import { useEffect, useMemo } from "react";
import { errorHint } from "../pages/answer/answerHints.js";
import { answerErrors } from "./answerErrorList.js";
import { parseAnswer } from "./parseAnswer.js";

/** Maximum number of errors shown. */
const SHOWN = 5;
const OWNER = "answer";

/** What was wrong with the query, in words: beside its line in the editor, and below the answer. */
export function AnswerErrors() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const editor = useGraphiQL((state) => state.queryEditor);
  const monaco = useMonaco((state) => state.monaco);
  const errors = useMemo(() => answerErrors(parseAnswer(response)?.errors), [response]);
  useEffect(() => {
    const model = editor?.getModel();
    if (!model || !monaco) return;
    const clear = (): void => monaco.editor.setModelMarkers(model, OWNER, []);
    const markers = errors.flatMap(({ message, place }) => {
      if (!place || place.line > model.getLineCount()) return [];
      const { line, column } = place;
      const word = model.getWordAtPosition({ lineNumber: line, column });
      const endColumn = word?.endColumn ?? column + 1;
      const range = { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn };
      return [{ ...range, message, severity: monaco.MarkerSeverity.Error }];
    });
    monaco.editor.setModelMarkers(model, OWNER, markers);
    // What is edited is no longer what was asked.
    const listening = model.onDidChangeContent(clear);
    return () => {
      listening.dispose();
      if (!model.isDisposed()) clear();
    };
  }, [errors, editor, monaco]);
  if (errors.length === 0) return null;
  const show = (lineNumber: number, column: number): void => {
    editor?.setPosition({ lineNumber, column });
    editor?.revealLineInCenter(lineNumber);
    editor?.focus();
  };
  return (
    <ul className="hints answer-errors" aria-label="Errors">
      {errors.slice(0, SHOWN).map(({ message, place, extensions }) => (
        <li key={`${message} ${place?.line}`}>
          {place && (
            <>
              <button type="button" className="link-button" onClick={() => show(place.line, place.column)}>
                Line {place.line}
              </button>
              {": "}
            </>
          )}
          {errorHint(message, extensions).message}
        </li>
      ))}
      {errors.length > SHOWN && <li>and {errors.length - SHOWN} more</li>}
    </ul>
  );
}
