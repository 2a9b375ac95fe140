import { KeptInputs } from "../parts/keptInputs.js";
import { useSite } from "../parts/site.js";
import type { TimeInput } from "./timeInput.js";

function DayField({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <label>
      {label}
      <input type="date" name={name} value={value} required />
    </label>
  );
}

/** The forms by which readers choose a day, or two days to compare. */
export function TimeForms({ on, between }: TimeInput) {
  const action = `${useSite().publicPath}/time`;
  return (
    <div class="forms">
      <form class="choose" action={action}>
        <DayField name="on" label="Bodies on" value={on} />
        <KeptInputs choosesDay />
        <button type="submit">Show</button>
      </form>
      <form class="choose" action={action}>
        <DayField name="from" label="What changed from" value={between?.from ?? on} />
        <DayField name="to" label="to" value={between?.to ?? ""} />
        <KeptInputs choosesDay />
        <button type="submit">Compare</button>
      </form>
    </div>
  );
}
