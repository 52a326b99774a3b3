/** Light row lines, no vertical rules, figures right-aligned in tabular numerals, row heads that stay in sight. */
export const TABLES = `
.table{margin:24px 0 8px}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:var(--small);line-height:1.4}
caption{caption-side:top;text-align:left;font-size:1rem;font-weight:600;padding:0 0 8px}
caption>span{display:inline-block;position:sticky;left:0;max-width:min(100%,calc(100vw - 48px))}
caption .number{color:var(--muted);font-weight:400;margin-right:4px}
th,td{padding:7px 8px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{vertical-align:bottom;font-weight:600;color:var(--muted);border-bottom:1px solid var(--rule)}
thead th small{display:block;font-weight:400}
tbody th,tfoot th{font-weight:400;position:sticky;left:0;background:var(--ground);min-width:8em;z-index:1}
thead th:first-child{position:sticky;left:0;background:var(--ground);z-index:2}
th:first-child{padding-left:0}
.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.figure small{display:block}
td.figure small.beside{display:inline}
.mark{text-align:center;width:5.5em}
td.bar{min-width:96px;width:24%;vertical-align:middle}
tfoot th,tfoot td{font-weight:600;border-top:1px solid var(--rule);border-bottom:0}
tfoot tr+tr th,tfoot tr+tr td{border-top:0}
td small,th small{font-size:.8125rem;color:var(--muted);font-weight:400}
tbody th p,td p{margin:2px 0 0}
td .formula small{white-space:normal;max-width:15em;margin-left:auto}
td.figure small.formula{white-space:normal;min-width:11em;max-width:17em;margin-left:auto}
.label{font-weight:600}
.code{display:inline-block;min-width:2.4em;font-variant-numeric:tabular-nums;color:var(--muted);font-weight:600}
.dense table{font-size:.8125rem}
.dense th,.dense td{padding:5px 6px}
.dense tbody th{min-width:9em}
.dense th:first-child{padding-left:0}
.dense tbody th,.dense tfoot th{white-space:nowrap}
td.heat-1{background:var(--heat-1)}td.heat-2{background:var(--heat-2)}td.heat-3{background:var(--heat-3)}td.heat-4{background:var(--heat-4)}
td.zero,td.hidden{color:var(--muted)}
td.alert{color:var(--mark);font-weight:600}
th.repeated{color:var(--muted)}
.note{font-size:.8125rem;color:var(--muted);margin:8px 0 0;max-width:84ch}
.note+.note{margin-top:4px}
.show-all{display:none}
@media screen and (max-width:599px){
.code{display:block}
th,td{padding:7px 6px}
.optional{display:none}
caption>span{max-width:calc(100vw - 32px)}
.show-all{display:block;font-size:var(--small);margin-bottom:8px}
.table:has(.show-all input:checked) :is(th,td).optional{display:table-cell}
.table:has(.show-all input:checked) p.optional{display:block}
tbody th,tfoot th,.dense tbody th{min-width:7em;white-space:normal}
}
`;
