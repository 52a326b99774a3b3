/** A4: everything unfolded, nothing sticky, no row or picture split, heads repeated, contents without a screen's links. */
export const PRINT = `
@page{size:A4;margin:15mm;@bottom-left{font:8pt system-ui,sans-serif;color:#56606b}@bottom-right{font:8pt system-ui,sans-serif;color:#56606b}}
@media print{
:root{color-scheme:light;--step-3:18pt;--step-2:14pt;--step-1:12pt;--small:9pt}
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.top,.body{max-width:none;padding:0;display:block}
.top{padding-top:0}
nav.toc{position:static;margin-top:16px}
nav.toc ol{columns:2}
a{color:inherit;text-decoration:none}
.skip,.show-all{display:none}
section{padding-top:24px}
h2,h3,caption,figcaption{break-after:avoid}
h2,h3{break-inside:avoid}
.scroll{overflow:visible}
table{font-size:8.5pt}
td small,th small,.card dd small{font-size:8pt}
caption,figcaption{font-size:10pt}
.note,.bar-target{font-size:8pt}
.keep{break-inside:avoid}
.dense table{font-size:7.5pt}
.dense small{font-size:7pt}
.dense th,.dense td{padding:3px 4px}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,li,.card,.tiles li,.note,dl.terms div{break-inside:avoid}
tbody th,tfoot th,thead th:first-child{position:static;min-width:0}
.cards{grid-template-columns:repeat(2,1fr);gap:16px 24px}
.tiles{gap:12px 24px;margin-top:20px}
.main-points{margin-top:20px;padding:12px 16px}
.bars li,.bar-target{grid-template-columns:9em minmax(0,1fr) 14em}
details{display:block}
details::details-content{content-visibility:visible;display:block;block-size:auto;opacity:1}
summary{break-after:avoid;list-style:none;color:inherit}
summary::-webkit-details-marker{display:none}
p,li{orphans:3;widows:3}
footer{break-before:avoid;margin-top:24px;padding-bottom:0}
}
`;
