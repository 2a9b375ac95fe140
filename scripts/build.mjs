// npm run build: set up what is missing and stop there.
import { main, setup } from "./setup.mjs";

await main(setup);
