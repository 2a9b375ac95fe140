import { useMonaco } from "@graphiql/react";
import { useEffect } from "react";
import { entityPath } from "../../model/identity.js";

/** What the words of evidence mean, for whoever points at them in an answer. */
const MEANINGS: Readonly<Record<string, string>> = {
  STATED: "Basis: the source states it in its own words.",
  REFERENCE: "Basis: an official look-up states it.",
  INFERRED: "Basis or strength: a curator’s reading of the words of both ends; the note gives the reason.",
  DISPUTED: "Basis: sources disagree; all are cited.",
  DIRECT: "Strength: the source names both ends together.",
  ROW: "Strength: both ends are printed in the same row of a table.",
  AREA: "Strength: both ends belong to the same policy area, without a closer link.",
  GENERAL: "Strength: said of every body of the kind, such as every alliance.",
  HIGH: "Confidence: the words leave no doubt.",
  MEDIUM: "Confidence: the words could be read otherwise.",
  LOW: "Confidence: the link is only likely.",
};

// Ids are the type, a colon and a slug.
const ID = /"([a-z]+(?:-[a-z]+)*:[a-z0-9]+(?:-[a-z0-9]+)*)"/g;
const WORD = new RegExp(`"(${Object.keys(MEANINGS).join("|")})"`, "g");

/** Makes ids in an answer links to their entities (Ctrl+click), and explains the words of evidence on hover. */
export function AnswerWords() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    const links = monaco.languages.registerLinkProvider("json", {
      provideLinks: (model) => ({
        links: model.getLinesContent().flatMap((line, index) =>
          [...line.matchAll(ID)].map(({ 1: id = "", index: start }) => ({
            range: new monaco.Range(index + 1, start + 2, index + 1, start + 2 + id.length),
            url: new URL(`.${entityPath(id)}`, location.href).href,
            tooltip: "Open the entity",
          })),
        ),
      }),
    });
    const hovers = monaco.languages.registerHoverProvider("json", {
      provideHover(model, { lineNumber, column }) {
        const found = [...model.getLineContent(lineNumber).matchAll(WORD)].find(
          ({ 0: whole, index }) => column > index && column <= index + whole.length + 1,
        );
        const meaning = MEANINGS[found?.[1] ?? ""];
        return meaning === undefined ? null : { contents: [{ value: meaning }] };
      },
    });
    return () => {
      links.dispose();
      hovers.dispose();
    };
  }, [monaco]);
  return null;
}
