import { Entity, entity } from "../entity.js";

@entity({
  description: "A class of organisations that a source addresses, for example cancer networks or local authorities.",
})
export class BodyType extends Entity {}
