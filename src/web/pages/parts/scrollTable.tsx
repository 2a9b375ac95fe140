import type { ComponentChildren } from "preact";

/** A table that scrolls in its own frame where it is wider than the page, and becomes stacked rows on narrow screens. */
export function ScrollTable({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="scroll">
      <table class="stack">{children}</table>
    </div>
  );
}
