import "../styles/tokens.css";
import "../styles/common.css";
import "../styles/explorer.css";
import "../styles/entity.css";
import "../styles/trace.css";
import "../styles/search.css";
import "../styles/suggestions.css";
import "../styles/build.css";
import { addBasket } from "./basket/basketLinks.js";
import { addSuggestions } from "./searchBox/searchBox.js";
import { addPngButton } from "./take/pngButton.js";
import { addChainKeys } from "./trace/chainKeys.js";

addSuggestions();
addBasket();
addPngButton();
addChainKeys();
