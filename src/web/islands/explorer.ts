import "../styles/explorer.css";
import "../styles/entity.css";
import "../styles/trace.css";
import "../styles/search.css";
