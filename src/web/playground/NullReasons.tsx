/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useMemo } from "react";
import { nullReasons } from "../pages/answer/nullReasons.js";
import { parseAnswer } from "./parseAnswer.js";
import { useAnswerFields } from "./useAnswerFields.js";

/** Maximum number of fields explained. */
const SHOWN = 4;

/** Why fields of the answer are null, for the views that show only the answer itself. */
export function NullReasons() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const fields = useAnswerFields();
  const reasons = useMemo(() => nullReasons(parseAnswer(response)?.data, fields), [response, fields]);
  if (reasons.length === 0) return null;
  return (
    <ul className="hints" aria-label="Why values are null">
      {reasons.slice(0, SHOWN).map(({ field, why }) => (
        <li key={field}>
          <code>{field}</code> is null: {why}
        </li>
      ))}
      {reasons.length > SHOWN && <li>and {reasons.length - SHOWN} more, which Read explains</li>}
    </ul>
  );
}
