import type { ComponentChildren } from "preact";

/** The head of a document of the site: what every one says, then what is its own. */
export const DocumentHead = ({ children }: { readonly children: ComponentChildren }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    {children}
  </head>
);
