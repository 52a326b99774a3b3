/** The page: an 8 px grid, 1100 px at most, a measure of 70 characters, contents at the left where there is room. */
export const LAYOUT = `
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
.top,.body{max-width:calc(1100px + 48px);margin:0 auto;padding:0 24px}
.top{padding-top:40px}
h1,h2,h3{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:var(--step-3);font-weight:700;max-width:26em}
h1 small{display:block;font-size:var(--step-1);font-weight:400;color:var(--muted);margin-top:4px}
h2{font-size:var(--step-2);font-weight:700}
h3{font-size:var(--step-1);font-weight:600;margin-top:40px}
p{margin:0 0 16px;max-width:70ch}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;background:var(--ground);padding:8px;z-index:9}
section>h2{margin-bottom:12px}
h3+.plain,h3+p{margin-top:8px}
.about{margin-top:16px}
pre{overflow-x:auto;padding:16px;background:var(--panel);font-size:var(--small)}
.eyebrow{display:block;font-size:var(--small);font-weight:600;color:var(--accent);margin-bottom:4px}
.trust{margin:16px 0 0;padding:0 0 0 16px;border-left:4px solid var(--accent)}
.files{list-style:none;display:flex;flex-wrap:wrap;gap:4px 24px;margin:16px 0 0;padding:0;font-size:var(--small);color:var(--muted)}
.files b{font-weight:600;color:var(--ink)}
.main-points{margin:32px 0 0;padding:24px;background:var(--panel)}
.main-points h2{font-size:var(--step-1);margin-bottom:12px}
.main-points ul{margin:0;padding-left:20px;max-width:76ch}
.main-points li{margin:0 0 10px}
.main-points li:last-child{margin:0}
.main-points strong{font-weight:700;font-size:1.0625em}
nav.toc{margin:32px 0 0;font-size:var(--small)}
nav.toc h2{font-size:var(--small);font-weight:600;color:var(--muted);margin-bottom:8px}
nav.toc ol{margin:0;padding-left:20px;columns:2 160px}
nav.toc li{padding:2px 0}
section{padding-top:56px}
footer{margin-top:64px;border-top:1px solid var(--line);padding:16px 0 48px;color:var(--muted);font-size:var(--small)}
@media (min-width:1080px){
.body{display:grid;grid-template-columns:176px minmax(0,1fr);column-gap:48px}
nav.toc{position:sticky;top:24px;align-self:start;margin-top:64px}
nav.toc ol{columns:auto}
section{padding-top:64px}
}
@media (max-width:599px){
:root{--step-3:1.625rem;--step-2:1.3125rem;--step-1:1.125rem}
.top,.body{padding-left:16px;padding-right:16px}
.top{padding-top:24px}
.main-points{margin-left:-16px;margin-right:-16px;padding:20px 16px}
.files{display:block}
}
`;
