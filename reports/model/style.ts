/** What this page has and the others do not: bars to both sides, histograms, curves. */
export const MODEL_STYLE = `
.against{fill:var(--mark)}
line.zero,line.base{stroke:var(--rule);stroke-width:1}
line.grid{stroke:var(--line);stroke-width:1}
line.expected{stroke:var(--context);stroke-width:2}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,380px),1fr));gap:8px 32px;margin-top:16px}
@media print{.pictures{grid-template-columns:repeat(2,minmax(0,1fr));gap:0 24px}}
.histogram{margin:16px 0 8px;break-inside:avoid;min-width:0}
.histogram figcaption{font-weight:600;font-size:var(--small);margin-bottom:4px}
.histogram figcaption small{display:block;font-weight:400;color:var(--muted);font-size:.8125rem}
.histogram svg{display:block;width:100%;overflow:visible}
.histogram line.target{stroke-dasharray:4 3;stroke-width:1.5}
.histogram text{font-size:11px;fill:var(--muted);font-variant-numeric:tabular-nums}
.histogram text.mark-label{fill:var(--mark)}
.histogram .note{margin:2px 0 0}
.weights td.bar{min-width:72px;width:14%}
.weights tbody th,.rules tbody th{white-space:normal}
.weights thead th.figure{white-space:normal}
.weights thead th small{max-width:6.5em;margin-left:auto}
@media (min-width:900px){.weights tbody th{min-width:17em}}
tbody th small{display:block}
`;
