/** Tiles, source cards, bars, folded methods. */
export const PARTS = `
.tiles{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:24px;list-style:none;margin:32px 0 0;padding:0}
.tiles li{display:flex;flex-direction:column;border-top:3px solid var(--accent);padding-top:10px}
.tiles .name{font-size:var(--small);font-weight:600}
.tiles .value{font-size:var(--step-3);white-space:nowrap;font-weight:700;line-height:1.25;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.tiles .of,.tiles .more{font-size:var(--small);color:var(--muted);line-height:1.4}
.tiles .more{color:var(--ink)}
@media (max-width:899px){.tiles .amount{font-size:1.25rem;line-height:1.95}}
@media (max-width:599px){.tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:20px 16px}.tiles .value{font-size:1.375rem}.tiles .amount{font-size:1.125rem;line-height:1.53}}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,336px),1fr));gap:32px 24px;margin-top:24px}
.card{border-top:1px solid var(--rule);padding-top:12px}
.card h3{margin:0}
.card .by{font-size:var(--small);color:var(--muted);margin:0 0 12px}
.card dl{margin:0;font-size:var(--small)}
.card dl div{display:grid;grid-template-columns:7.5em minmax(0,1fr);gap:8px;padding:4px 0;border-top:1px solid var(--line)}
.card dl div:first-child{border-top:0}
.card dt{color:var(--muted)}
.card dd{margin:0;font-variant-numeric:tabular-nums}
.card dd small{display:block;font-size:.8125rem;color:var(--muted)}
code{font:.8125rem/1.4 ui-monospace,SFMono-Regular,Consolas,monospace}
svg.bar{display:block;width:100%;height:14px;overflow:visible}
.card svg.bar{height:8px;margin:4px 0}
.track{fill:var(--track)}.meant{fill:var(--accent)}.context{fill:var(--context)}
line.target{stroke:var(--mark);stroke-width:2}
.bars{margin:24px 0 32px;break-inside:avoid}
.bars figcaption{font-weight:600;margin-bottom:8px;max-width:70ch}
.bars ol{list-style:none;margin:0;padding:0}
.bars li,.bar-target{display:grid;grid-template-columns:11em minmax(0,1fr) 14em;gap:0 12px;align-items:center}
.bars li{padding:4px 0;break-inside:avoid}
.bar-target{margin:0;max-width:none;font-size:.8125rem;color:var(--mark)}
.bar-target span{grid-column:2;text-align:right;white-space:nowrap}
.bar-label{font-size:var(--small)}
.bar-value{font-size:var(--small);font-variant-numeric:tabular-nums;white-space:nowrap}
@media (max-width:767px){
.bars li,.bar-target{grid-template-columns:minmax(0,1fr) auto}
.bars svg.bar{grid-column:1/-1;grid-row:2;margin-top:2px}
.bars li{padding:6px 0}
.bar-target span{grid-column:1/-1}
}
details{margin:16px 0 0;max-width:76ch}
details.wide{max-width:none}
summary{cursor:pointer;color:var(--accent);font-weight:600;font-size:var(--small);padding:4px 0}
details p,details li{font-size:var(--small)}
details>p:first-of-type{margin-top:8px}
.formula{font-variant-numeric:tabular-nums}
.plain{margin:0 0 16px;padding-left:20px;max-width:70ch}
.plain li{margin-bottom:6px}
dl.terms{margin:8px 0 16px;max-width:76ch}
dl.terms div{display:grid;grid-template-columns:7em minmax(0,1fr);gap:12px;padding:8px 0;border-top:1px solid var(--line)}
dl.terms dt{font-weight:600}
dl.terms dd{margin:0}
.hidden-title{position:absolute;left:-9999px}
.alarm{border-left:4px solid var(--mark);padding-left:16px}
`;
