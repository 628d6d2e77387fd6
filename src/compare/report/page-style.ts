/** The look of `compare.html`; heat has five steps, so that no cell needs a style of its own. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #5a6675; --line: #d5dbe3; --paper: #fff; --shade: #f4f6f9; --link: #0b5394; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: var(--ink); background: var(--shade); }
header, main { padding: 0 1.5rem; }
header { background: var(--paper); border-bottom: 1px solid var(--line); padding-top: 1rem; padding-bottom: .75rem; }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.top { display: flex; justify-content: space-between; align-items: start; gap: 1rem; }
.soft { color: var(--soft); margin: 0; }
.controls { display: flex; flex-wrap: wrap; gap: .75rem 1rem; margin: .75rem 0 0; }
.controls label { display: flex; flex-direction: column; font-size: .85rem; color: var(--soft); }
input, select, button { font: inherit; color: inherit; }
input, select { padding: .3rem .5rem; border: 1px solid #8b97a6; border-radius: 4px; background: var(--paper); min-width: 11rem; max-width: 20rem; }
.plain { border: 1px solid #8b97a6; background: var(--paper); border-radius: 4px; padding: .3rem .7rem; cursor: pointer; }
:focus-visible { outline: 3px solid #1a73e8; outline-offset: 1px; }
.frame { overflow: auto; max-height: 72vh; border: 1px solid var(--line); background: var(--paper); border-radius: 6px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); z-index: 2; font-size: .85rem; }
.matrix thead th { vertical-align: bottom; }
.matrix th.col { min-width: 2.6rem; padding: .35rem .2rem; }
.matrix th.col span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.matrix tbody th { position: sticky; left: 0; background: var(--paper); font-weight: normal; min-width: 22rem; max-width: 34rem; z-index: 1; }
.matrix thead th:first-child { left: 0; z-index: 3; }
.matrix td { padding: 2px; text-align: center; }
.matrix td button { width: 100%; min-width: 2.2rem; height: 2.1rem; border: 0; border-radius: 3px; cursor: pointer; }
.row { display: inline; border: 0; background: none; padding: 0; text-align: left; cursor: pointer; } .row:hover { text-decoration: underline; }
.h1 { background: #cfe3f5; } .h2 { background: #9fc8ea; } .h3 { background: #5ea3d8; } .h4 { background: #2b78b5; color: #fff; } .h5 { background: #134f7f; color: #fff; }
.count { color: var(--soft); font-size: .85rem; white-space: nowrap; }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; margin: .75rem 0; padding: .5rem .9rem; }
summary { cursor: pointer; font-weight: 600; }
dialog { width: min(56rem, 92vw); max-height: 86vh; border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem; }
dialog::backdrop { background: rgba(20, 30, 45, .45); }
dialog li { margin: .6rem 0; }
blockquote { margin: 0 0 .15rem; padding-left: .6rem; border-left: 3px solid #9fc8ea; }
mark { background: #fff1b8; }
.source { color: var(--soft); font-size: .88rem; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; }
@media print { .controls, .plain { display: none; } .frame { max-height: none; overflow: visible; } }
`;
