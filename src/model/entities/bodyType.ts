import { Entity, entity } from "../entity.js";

@entity({
  description: "A class of bodies that a source addresses, such as cancer networks or local authorities.",
})
export class BodyType extends Entity {}
