/**
 * What runs in every page with two languages. A page's own script follows inside the same function; it sets `redraw`.
 * All that is shown goes through `textContent`. Long lists are drawn a portion at a time as the reader nears the end.
 */
export const BASE_SCRIPT = `
  const by = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(by(id).textContent);
  const labels = read('labels'), data = read('data');
  let language = 'et', redraw = () => {};
  const t = (key) => labels[language][key] ?? key;
  const fold = (text) => text.normalize('NFC').toLowerCase();
  const number = (value) => value.toLocaleString(language);
  const percent = (share) => share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });

  function make(name, text, className) {
    const element = document.createElement(name);
    if (text !== undefined && text !== null) element.textContent = String(text);
    if (className) element.className = className;
    return element;
  }

  function makeButton(text, className) {
    const button = make('button', text, className);
    button.type = 'button';
    return button;
  }

  function translate() {
    document.documentElement.lang = language;
    document.title = t('title');
    for (const element of document.querySelectorAll('[data-label]')) element.textContent = t(element.dataset.label);
    for (const element of document.querySelectorAll('[data-name]')) element.setAttribute('aria-label', t(element.dataset.name));
    by('language').lang = language === 'et' ? 'en' : 'et';
  }

  /** Choices are pairs of value and text; the first stands for no choice. */
  function fillSelect(id, choices) {
    const select = by(id), chosen = select.value;
    select.replaceChildren(new Option(t('all'), ''), ...choices.map(([value, text]) => new Option(text, value)));
    select.value = chosen;
  }

  function makeTable(heads, lines) {
    const head = make('tr'), thead = make('thead'), body = make('tbody'), table = make('table'), frame = make('div', null, 'frame');
    for (const text of heads) {
      const cell = make('th', text);
      cell.scope = 'col';
      head.append(cell);
    }
    thead.append(head);
    for (const cells of lines) {
      const line = make('tr');
      for (const cell of cells) {
        const td = make('td');
        td.append(cell instanceof Node ? cell : String(cell ?? ''));
        line.append(td);
      }
      body.append(line);
    }
    table.append(thead, body);
    frame.tabIndex = 0;
    frame.role = 'region';
    frame.append(table);
    return frame;
  }

  function countShown(shown, all) {
    by('shown').textContent = all === 0 ? t('nothing') : t('shown') + ' ' + number(shown) + ' / ' + number(all);
    by('more').hidden = shown >= all;
  }

  /** Fills the element a portion at a time: when asked for more and, where the list ends in #end, as the reader nears it. */
  function portions(body, draw) {
    const PORTION = 60;
    let rows = [], shown = 0;
    const more = (upTo) => {
      const end = Math.min(upTo ?? shown + PORTION, rows.length), fragment = document.createDocumentFragment();
      for (; shown < end; shown++) fragment.append(draw(rows[shown], shown));
      body.append(fragment);
      countShown(shown, rows.length);
    };
    by('more').addEventListener('click', () => more());
    const nearEnd = (entries) => {
      if (entries.some((entry) => entry.isIntersecting) && shown > 0 && shown < rows.length) more();
    };
    if (by('end')) new IntersectionObserver(nearEnd, { root: body.closest('.frame'), rootMargin: '400px' }).observe(by('end'));
    return {
      more,
      shown: () => shown,
      show(next) { rows = next; shown = 0; body.replaceChildren(); more(); },
    };
  }

  let waiting = 0;
  const soon = (action) => () => { clearTimeout(waiting); waiting = setTimeout(action, 120); };

  by('language').addEventListener('click', () => {
    language = language === 'et' ? 'en' : 'et';
    translate();
    redraw();
  });
`;
