import { upperFirst } from "../../../model/entity.js";
import { enumName } from "../../../model/identity.js";
import { KeptInputs } from "../parts/keptInputs.js";
import { useSite } from "../parts/site.js";
import { STRENGTH_WORDS, STRENGTHS } from "../parts/strength.js";
import { typeWords } from "../parts/wording.js";
import { reachableFrom, type TraceRequest } from "./traceRequest.js";

/** Which types a trace shows, and down to which strength. */
export function TraceForm({ request }: { readonly request: TraceRequest }) {
  const { publicPath } = useSite();
  return (
    <form class="ask" action={`${publicPath}/trace`}>
      <input type="hidden" name="from" value={request.from} />
      <KeptInputs />
      <fieldset>
        <legend>Show</legend>
        {reachableFrom(request.type).map((type) => (
          <label key={type}>
            <input type="checkbox" name="to" value={enumName(type)} checked={request.to.includes(type)} />{" "}
            {upperFirst(typeWords(type, 2))}
          </label>
        ))}
      </fieldset>
      <label>
        Not weaker than{" "}
        <select name="minStrength">
          <option value="" selected={request.minStrength === null}>
            any strength
          </option>
          {STRENGTHS.slice(0, -1).map((strength) => (
            <option key={strength} value={strength} selected={request.minStrength === strength}>
              {STRENGTH_WORDS[strength].name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
