import "../styles/explorer.css";
