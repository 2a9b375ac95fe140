import { STRENGTH_WORDS, STRENGTHS, StrengthLetter, StrengthLine } from "./strength.js";

/** What the five strengths mean: a line, a letter, a name and a sentence each. */
export function StrengthKey() {
  return (
    <ul class="key">
      {STRENGTHS.map((strength) => (
        <li key={strength}>
          <StrengthLine strength={strength} />
          <span>
            <StrengthLetter strength={strength} /> <b>{STRENGTH_WORDS[strength].name}</b>
            <br />
            <span class="mute">{STRENGTH_WORDS[strength].meaning}.</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
