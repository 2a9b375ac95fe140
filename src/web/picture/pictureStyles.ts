/** What a picture needs of the site's styles, for a file of its own: the same colours, strokes and sizes, light and dark. */
export const PICTURE_STYLES = `
svg{--paper:#fbfaf6;--card:#fff;--ink:#1d1b1e;--ink2:#57525a;--rule:#ddd8cf;--edge:#857e87;--accent:#75224f;--warn:#8a3b00;
background:var(--paper);font:13px "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){svg{--paper:#17151a;--card:#1f1d23;--ink:#ece8ee;--ink2:#b5aeba;--rule:#39353e;--edge:#857d8c;--accent:#e6a6c8;--warn:#f3b37c}}
.ground{fill:var(--paper)}
.ln{fill:none;stroke:var(--edge);stroke-width:2}
.D{stroke-width:3.5}
.R{stroke-width:5}
.R2{stroke-width:2;stroke:var(--paper)}
.I{stroke-dasharray:9 5}
.A{stroke-width:3;stroke-dasharray:0 6.5;stroke-linecap:round}
.G{stroke-width:1.75;stroke-dasharray:12 4 2 4}
.on .ln:not(.R2){stroke:var(--accent)}
.box rect{fill:var(--card);stroke:var(--edge)}
text{fill:var(--ink)}
.title{font-size:16px;font-weight:650}
.col{fill:var(--ink2);font-weight:650}
.sub{fill:var(--ink2);font-size:12px}
.no,.weak{font-size:12px;font-weight:650;fill:var(--ink2);paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.weak{fill:var(--warn)}
.on .no{fill:var(--accent)}
.on rect{fill:none;stroke:var(--accent);stroke-width:2.5}
.hair{stroke:var(--rule)}
`;
