/** The look of `report.html`; a status keeps its colour in bars and badges. */
export const REPORT_STYLE = `
:root { --bad: #b3261e; --shut: #7a3e8f; --part: #a15c00; --look: #0b5394; --twin: #66717f; --fine: #1f7a45; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-top: .55rem; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
[data-name="overview"] { margin-top: 1.2rem; }
.panels { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .8rem; }
.panel { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .8rem .5rem .6rem; min-width: 0; }
.panel.wide { grid-column: span 3; }
.panel h3, #coverage { padding: 0 .45rem; }
.bars { list-style: none; margin: 0; padding: 0; max-height: 14.75rem; overflow-y: auto; }
.bar, .worst { display: grid; grid-template-columns: minmax(0, 1fr) 4.5rem 3.2rem; align-items: center; gap: .6rem; width: 100%; border: 0; border-radius: 5px; background: none; padding: .14rem .45rem; text-align: left; font-size: .88rem; }
.bar:hover { background: var(--shade); }
.bar[aria-pressed="true"] { background: #dce9f6; font-weight: 600; }
.bar:focus-visible { outline-offset: -2px; }
.name, .worst .path { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.worst { grid-template-columns: minmax(0, 1fr) 9rem 3.5rem; }
.number, td.pages, td.unclaimed { text-align: right; }
th.pages button, th.unclaimed button { justify-content: end; }
.track { height: .5rem; border-radius: 3px; background: var(--shade); overflow: hidden; }
.track span { display: block; height: 100%; border-radius: 3px; background: #7fa9cf; }
.track .unclaimed, .strip .unclaimed, .legend .unclaimed { background: #d9822b; }
.track .s-crashed, .track .s-timeout, .track .s-failed { background: var(--bad); }
.track .s-encrypted, .track .s-unsupported { background: var(--shut); }
.track .s-partial { background: var(--part); } .track .s-needs-review { background: var(--look); }
.track .s-duplicate { background: var(--twin); } .track .s-ok { background: var(--fine); }
.strip { display: flex; height: .9rem; border-radius: 4px; overflow: hidden; background: var(--shade); margin: .3rem 0 .6rem; }
.strip span { min-width: 1px; }
.strip .claimed, .legend .claimed { background: #3f7fb5; } .strip .furniture, .legend .furniture { background: #b4c2d0; }
.legend { list-style: none; margin: 0; padding: 0; font-size: .88rem; }
.legend li { display: flex; align-items: baseline; gap: .5rem; } .legend b { margin-left: auto; font-weight: 600; }
.legend i { width: .65rem; height: .65rem; border-radius: 2px; flex: none; }
.controls { align-items: end; margin-bottom: .7rem; }
.controls .search { flex: 2 1 14rem; max-width: 24rem; }
.controls .plain { height: 2.1rem; }
.files { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; table-layout: fixed; }
.files thead th { padding: 0; border-bottom: 1px solid var(--edge); border-top-left-radius: 8px; border-top-right-radius: 8px; }
th.status { width: 9.6rem; } th.kind { width: 9rem; } th.municipality { width: 8.6rem; } th.format { width: 6.4rem; } th.pages { width: 3.8rem; } th.unclaimed { width: 7rem; }
.sort { display: flex; gap: .3rem; width: 100%; border: 0; background: none; padding: .5rem .65rem; font-weight: 600; text-align: inherit; }
.sort:hover { color: var(--ink); text-decoration: underline; }
th[aria-sort] .sort { color: var(--ink); }
th[aria-sort] .sort::after { content: ""; align-self: center; border: .28rem solid transparent; }
th[aria-sort="ascending"] .sort::after { border-bottom-color: currentColor; margin-top: -.28rem; } th[aria-sort="descending"] .sort::after { border-top-color: currentColor; margin-bottom: -.28rem; }
.files td { font-size: .92rem; overflow-wrap: anywhere; }
.files td.path { font-size: 1rem; }
a.path { text-decoration: none; } a.path:hover { text-decoration: underline; }
.folder { color: var(--soft); }
.badge { display: inline-flex; align-items: baseline; gap: .45rem; font-size: .88rem; font-weight: 600; color: var(--tone); white-space: nowrap; }
.badge::before { content: ""; width: .55rem; height: .55rem; border-radius: 50%; background: var(--tone); }
.s-crashed, .s-timeout, .s-failed { --tone: var(--bad); } .s-encrypted, .s-unsupported { --tone: var(--shut); }
.s-partial { --tone: #8a4f00; } .s-needs-review { --tone: var(--look); } .s-duplicate { --tone: #566273; } .s-ok { --tone: #1a6b3c; }
.record { font-size: .8rem; margin-left: .35rem; }
.findings { list-style: none; margin: .2rem 0 .1rem; padding: 0 0 0 .7rem; border-left: 2px solid var(--line); }
.findings li, .reason { font-size: .9rem; margin: .1rem 0; }
.told, .place { color: var(--soft); font-size: .94em; }
q { quotes: "„" "“"; background: #fff8df; border-radius: 2px; padding: 0 .15rem; }
html:lang(en) q { quotes: "“" "”"; }
.link { border: 0; background: none; padding: 0; color: var(--accent); text-decoration: underline; }
#more { margin-top: .8rem; }
#headings td:nth-child(2), #headings th:nth-child(2) { text-align: right; width: 5rem; }
#headings td:first-child { width: 45%; }
@media (max-width: 64rem) {
  .panels { grid-template-columns: repeat(2, minmax(0, 1fr)); } .panel.wide { grid-column: span 1; }
  .files, .files tbody, .files tr, .files td.path { display: block; }
  .files thead tr { display: flex; flex-wrap: wrap; } .files thead th { position: static; width: auto; border: 0; }
  .files tbody tr { border-top: 1px solid var(--line); padding: .5rem .65rem; }
  .files tbody td { border: 0; padding: 0 .8rem 0 0; } .files tbody td:not(.path) { display: inline-block; color: var(--soft); } .files tbody td:empty { display: none; }
}
@media (max-width: 40rem) {
  .panels { grid-template-columns: minmax(0, 1fr); } header, main { padding-left: 1rem; padding-right: 1rem; }
}
@media print {
  nav { display: none; }
  #overview { grid-template-columns: repeat(3, minmax(0, 1fr)); } .bars { max-height: none; overflow: visible; }
  .bar, .worst { grid-template-columns: minmax(0, 1fr) 1.6rem 2.4rem; gap: .4rem; }
  .panel:has(#municipality-bars) { grid-column: span 3; } #municipality-bars { columns: 3; }
  .track span, .strip span, .legend i, .badge::before, q { print-color-adjust: exact; }
}
`;
