import { dayParameter } from "./day.js";
import { useSite } from "./site.js";

/**
 * What a form keeps of the page's address: the release, and the day, so that it leads to the same ones.
 * @param choosesDay whether the form has days of its own
 */
export function KeptInputs({ choosesDay = false }: { readonly choosesDay?: boolean }) {
  const { asOf, pinned } = useSite();
  const day = choosesDay ? null : dayParameter(asOf);
  return (
    <>
      {day !== null && <input type="hidden" name="asOf" value={day} />}
      {pinned !== undefined && <input type="hidden" name="release" value={pinned} />}
    </>
  );
}
