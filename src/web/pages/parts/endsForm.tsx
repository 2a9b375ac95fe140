import { KeptInputs } from "./keptInputs.js";
import { useSite } from "./site.js";

interface EndsFormProps {
  /** Path of the page that takes both. */
  readonly path: string;
  /** Both parameters, with their labels and what they hold now. */
  readonly ends: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly button: string;
}

/** Asks for two things by their names. */
export function EndsForm({ path, ends, button }: EndsFormProps) {
  const { publicPath } = useSite();
  return (
    <form class="ask" action={publicPath + path}>
      {ends.map(({ name, label, value }) => (
        <label key={name} for={name}>
          {label} <input id={name} name={name} value={value} size={32} placeholder="Wessex" required />
        </label>
      ))}
      <KeptInputs />
      <button type="submit">{button}</button> <span class="small mute">Each by its name, its number or its id.</span>
    </form>
  );
}
