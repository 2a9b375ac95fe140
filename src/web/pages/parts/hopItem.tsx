import type { ComponentChildren } from "preact";
import { type Strength, StrengthLetter, StrengthLine } from "./strength.js";

interface HopProps {
  /** Number of the hop, or a link to where it stands. */
  readonly number: ComponentChildren;
  readonly strength: Strength;
  /** What stands between the names of both ends. */
  readonly words: string;
  /** The name of what it leads to. */
  readonly name: ComponentChildren;
  readonly isWeakest: boolean;
  /** The words that support it. */
  readonly children?: ComponentChildren;
}

/** A hop of a chain in a list of class "hops". */
export function HopItem({ number, strength, words, name, isWeakest, children }: HopProps) {
  return (
    <li>
      <p class="hop">
        <span>
          {number} <StrengthLetter strength={strength} isAlone /> <StrengthLine strength={strength} width={30} />
        </span>
        <span>
          <span class="mute">{words}</span> {name} {isWeakest && <span class="worst">▲ weakest hop</span>}
        </span>
      </p>
      {children}
    </li>
  );
}
