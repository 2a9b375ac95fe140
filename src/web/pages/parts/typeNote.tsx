import { typeOf } from "../../picture/chainTree.js";
import { typeWords } from "./wording.js";

/** The type of an entity beside its label, unless the label ends with it, as "NHS Swindon CCG" does. */
export function TypeNote({ id, label }: { readonly id: string; readonly label: string }) {
  const words = typeWords(typeOf(id), 1);
  return label.endsWith(words) ? null : <span class="small mute"> {words}</span>;
}
