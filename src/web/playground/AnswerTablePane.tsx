/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { answerTable } from "../../export/answer/answerTable.js";
import { csvLine } from "../../export/csvText.js";
import { copyText } from "./copyText.js";
import { formatCount } from "./formatCount.js";
import { nameOfOperation } from "./operations.js";
import { parseAnswer } from "./parseAnswer.js";
import { usePlace } from "./usePlace.js";

/** Most rows that are shown; files contain all. */
const SHOWN = 500;

/** Most columns that fit across a sheet of paper; wider tables are printed row below row. */
const ACROSS_PAPER = 8;

/** Saves a text as a file. */
function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The answer as a table, by the same rule as the files at /q/<name>.csv, over the answer as JSON. */
export function AnswerTablePane() {
  const place = usePlace(".graphiql-response", "answer-place");
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const [message, setMessage] = useState("");
  const answer = parseAnswer(response);
  const table = useMemo(() => (answer?.data ? answerTable(answer.data) : { columns: [], rows: [] }), [answer]);
  if (!place) return null;
  const { columns, rows } = table;
  const { release: hash } = (answer?.extensions ?? {}) as { readonly release?: string };
  const release = hash?.slice(0, 12) ?? "unknown";
  const day = new Date().toISOString().slice(0, 10);
  const save = (): void =>
    download(`${nameOfOperation(query) ?? "answer"}-${day}-${release}.csv`, [columns, ...rows].map(csvLine).join(""));
  const copy = async (): Promise<void> => {
    const cell = (value: unknown): string => String(value ?? "").replace(/[\t\r\n]+/g, " ");
    const text = [columns, ...rows].map((row) => row.map(cell).join("\t")).join("\n");
    const isCopied = await copyText(text);
    setMessage(isCopied ? `${formatCount(rows.length, "row")} copied.` : "The browser does not allow copying.");
  };
  return createPortal(
    <section aria-label="Answer as a table" className="answer-table">
      {columns.length === 0 ? (
        <p>The answer has no data to show as a table.</p>
      ) : (
        <>
          <p>
            {formatCount(rows.length, "row")} of release <code>{release}</code>.{" "}
            <button type="button" className="plain-button" onClick={save}>
              Download CSV
            </button>{" "}
            <button type="button" className="plain-button" onClick={() => void copy()}>
              Copy for a spreadsheet
            </button>{" "}
            <span role="status">{message}</span>
          </p>
          <table className={columns.length > ACROSS_PAPER ? "wide" : undefined}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity, and the table is made anew with each answer
                <tr key={index}>
                  {row.map((value, column) => (
                    <td key={columns[column]} data-column={columns[column]}>
                      {String(value ?? "")}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > SHOWN && <p>The first {SHOWN} rows are shown; the file contains all.</p>}
        </>
      )}
    </section>,
    place,
  );
}
