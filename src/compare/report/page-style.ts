/** The look of `compare.html`; heat has five steps, so that no cell needs a style of its own. */
export const PAGE_STYLE = `
.controls { margin-top: .9rem; }
.legend { display: inline-flex; align-items: center; gap: 3px; font-size: .8rem; }
.legend i { color: var(--ink); width: 1.5rem; text-align: center; border-radius: 3px; font-style: normal; line-height: 1.35rem; }
.legend span { margin: 0 .3rem; }
.matrix { width: auto; min-width: 100%; }
.matrix thead th { vertical-align: bottom; border-bottom: 1px solid var(--edge); }
.matrix th.col { width: 2.5rem; min-width: 2.5rem; padding: .4rem 0; text-align: center; color: var(--ink); font-weight: 500; }
.matrix th.col span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.matrix tbody th { position: sticky; left: 0; background: var(--paper); font-weight: normal; min-width: 24rem; max-width: 46rem; z-index: 1; padding: 0; border-right: 1px solid var(--line); }
.matrix thead th:first-child { left: 0; z-index: 3; border-right: 1px solid var(--line); }
.matrix td { padding: 2px; text-align: center; vertical-align: middle; border-bottom-color: #edf0f3; }
.matrix td button { width: 2.2rem; height: 1.75rem; border: 0; border-radius: 4px; font-size: .85rem; }
.matrix tr:hover > th, .matrix tr:hover > td { background: var(--ground); }
.row { display: flex; justify-content: space-between; gap: 1rem; width: 100%; border: 0; background: none; padding: .35rem .65rem; text-align: left; }
.row:hover > :first-child { text-decoration: underline; }
.row:focus-visible, .matrix td button:focus-visible { outline-offset: -2px; }
.count { color: var(--soft); }
.h1 { background: #d7e7f5; } .h2 { background: #a9cdea; } .h3 { background: #6fade0; } .h4 { background: #2570ad; } .h5 { background: #114a78; } button.h4, button.h5, .legend .h4, .legend .h5 { color: #fff; }
@media (max-width: 48rem) { .matrix tbody th { min-width: 12rem; max-width: 12rem; } }
figure { margin: .6rem 0; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
figure svg { display: block; }
.pictures th, .pictures td { text-align: left; padding: .3rem .6rem; }
dialog { width: min(54rem, 92vw); max-height: 86vh; border: 1px solid var(--line); border-radius: 8px; padding: 1.4rem 1.6rem; color: inherit; box-shadow: 0 12px 40px rgba(20, 30, 45, .25); }
dialog::backdrop { background: rgba(20, 30, 45, .45); }
dialog h2 { margin: 0 0 .15rem; padding-right: 5rem; }
dialog ul { list-style: none; margin: 1rem 0 0; padding: 0; }
dialog li { border-top: 1px solid var(--line); padding: .6rem 0; }
#close { position: absolute; top: 1.3rem; right: 1.6rem; }
blockquote { margin: 0; font-size: 1rem; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
`;
