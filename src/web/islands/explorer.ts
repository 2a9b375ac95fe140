import "../styles/explorer.css";
import "../styles/entity.css";
