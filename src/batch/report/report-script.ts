/** What runs in `report.html`, after the script that all pages share. */
export const REPORT_SCRIPT = String.raw`
  const { summary, files, headings, codes } = data;
  const FILTERS = {
    status: { counts: summary.statuses, of: (file) => [file.status], name: (value) => t('status:' + value) },
    kind: { counts: summary.kinds, of: (file) => file.kinds, name: (value) => t('kind:' + value) },
    format: { counts: summary.formats, of: (file) => [file.format], name: (value) => value },
    municipality: { counts: summary.municipalities, of: (file) => file.municipalities, name: (value) => value },
  };
  const NONE = '-', MOST_FINDINGS = 3, MOST_PRINTED = 1000;
  /** The value of a choice: no name can be taken for the choice of files without one. */
  const choiceOf = (name) => (name === null ? NONE : '=' + name);
  const nameIn = (filter, name) => (name === null ? t('none') : filter.name(name));
  const choicesOf = (filter, file) => { const names = filter.of(file); return names.length === 0 ? [NONE] : names.map(choiceOf); };
  const collator = new Intl.Collator('et', { numeric: true });
  let sorted = { key: 'status', down: false }, haystacks = null;

  function describe() {
    const need = summary.statuses.reduce((sum, { name, files }) => sum + (name === 'ok' || name === 'duplicate' ? 0 : files), 0);
    const { characters, claimed, furniture } = summary.coverage;
    const sums = [[summary.files, 'files'], [need, 'attention'], [summary.pages, 'pages'], [summary.warnings, 'warnings']].map(([count, what]) => number(count) + ' ' + t(what));
    if (characters > 0) sums.push(percent((claimed + furniture) / characters) + ' ' + t('understood'));
    by('sums').textContent = sums.join(' · ');
    for (const [key, filter] of Object.entries(FILTERS)) {
      fillSelect(key, filter.counts.map(({ name }) => [choiceOf(name), nameIn(filter, name)]));
      by(key + '-bars').replaceChildren(...filter.counts.map((count) => drawBar(key, filter, count)));
    }
    by('unlisted').textContent = data.unlisted > 0 ? t('unlisted') + number(data.unlisted) : '';
    drawCoverage();
    drawHeadings();
  }

  function drawBar(key, filter, { name, files: count }) {
    const item = make('li'), button = makeButton(null, 'bar'), track = make('span', null, 'track'), fill = make('span');
    const most = Math.max(...filter.counts.map((other) => other.files));
    if (key === 'status') fill.className = 's-' + name;
    fill.style.width = Math.max(2, 100 * count / most) + '%';
    track.append(fill);
    button.append(make('span', nameIn(filter, name), 'name'), track, make('span', number(count), 'number'));
    button.dataset.choice = choiceOf(name);
    button.addEventListener('click', () => {
      by(key).value = by(key).value === choiceOf(name) ? '' : choiceOf(name);
      choose();
      by('files-title').scrollIntoView();
    });
    item.append(button);
    return item;
  }

  function drawCoverage() {
    const strip = make('div', null, 'strip'), list = make('ul', null, 'legend');
    for (const part of ['claimed', 'furniture', 'unclaimed']) {
      const share = summary.coverage.characters === 0 ? 0 : summary.coverage[part] / summary.coverage.characters;
      const piece = make('span', null, part), item = make('li'), sign = make('i', null, part);
      piece.style.width = 100 * share + '%';
      strip.append(piece);
      item.append(sign, make('span', t(part)), make('b', percent(share)));
      list.append(item);
    }
    by('coverage').replaceChildren(strip, list);
    const worst = files.filter((file) => file.unclaimed > 0).sort((a, b) => b.unclaimed - a.unclaimed).slice(0, 8);
    by('worst').replaceChildren(...worst.map(drawWorst));
    if (worst.length === 0) by('worst').append(make('li', t('nothing'), 'soft'));
  }

  function drawWorst(file) {
    const item = make('li', null, 'worst'), track = make('span', null, 'track'), fill = make('span', null, 'unclaimed');
    fill.style.width = Math.max(2, file.unclaimed / 100) + '%';
    track.append(fill);
    item.append(drawPath(file.path, file.href), track, make('span', percent(file.unclaimed / 10000), 'number'));
    return item;
  }

  /** The folder in grey; a link where there is an envelope to see. */
  function drawPath(path, href) {
    const element = make(href === null ? 'span' : 'a', null, 'path'), end = path.lastIndexOf('/') + 1;
    if (href !== null) element.href = href;
    element.title = path;
    if (end > 0) element.append(make('span', path.slice(0, end), 'folder'));
    element.append(path.slice(end));
    return element;
  }

  function drawHeadings() {
    by('headings').hidden = headings.length === 0;
    by('headings').querySelector('.frame')?.remove();
    const frame = makeTable(['heading', 'filesHead', 'example'].map(t), headings.map(({ heading, files: count, example }) =>
      [heading, number(count), drawPath(example.path, example.href)]));
    frame.setAttribute('aria-labelledby', 'headings-title');
    by('headings').append(frame);
    by('unlisted-headings').textContent = data.unlistedHeadings > 0 ? t('unlistedHeadings') + number(data.unlistedHeadings) : '';
  }

  function wordsOf(file) {
    const findings = file.findings.flatMap(({ code, message, quote }) => [code, message, quote]);
    return fold([file.path, file.code, file.message, file.duplicateOf, ...file.municipalities, ...findings].filter(Boolean).join('\n'));
  }

  const byNumber = (of) => (a, b) => (of(b) ?? -1) - (of(a) ?? -1);
  const byName = (of) => (a, b) => {
    const [left, right] = [of(a), of(b)];
    return Number(left === undefined || left === null) - Number(right === undefined || right === null) || collator.compare(left ?? '', right ?? '');
  };
  const ORDERS = {
    status: () => 0,
    path: byName((file) => file.path),
    kind: byName((file) => file.kinds[0] && t('kind:' + file.kinds[0])),
    municipality: byName((file) => file.municipalities[0]),
    format: byName((file) => file.format),
    pages: byNumber((file) => file.pages),
    unclaimed: byNumber((file) => file.unclaimed),
  };

  function choose() {
    const words = fold(by('search').value).split(/\s+/).filter(Boolean);
    const wanted = Object.entries(FILTERS).map(([key, filter]) => [by(key).value, filter]).filter(([value]) => value !== '');
    if (words.length > 0) haystacks ??= new Map(files.map((file) => [file, wordsOf(file)]));
    const rows = files.filter((file) =>
      wanted.every(([value, filter]) => choicesOf(filter, file).includes(value)) && words.every((word) => haystacks.get(file).includes(word)));
    rows.sort(ORDERS[sorted.key]);
    if (sorted.down) rows.reverse();
    for (const key of Object.keys(FILTERS)) {
      for (const button of by(key + '-bars').querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.choice === by(key).value));
    }
    by('clear').hidden = wanted.length === 0 && words.length === 0;
    list.show(rows);
  }

  function drawFile(file) {
    const line = make('tr'), status = make('td', null, 'status'), name = make('td', null, 'path');
    status.append(make('span', t('status:' + file.status), 'badge s-' + file.status));
    name.append(drawPath(file.path, null), ' ');
    if (file.href !== null) {
      const link = make('a', t('record'), 'record');
      link.href = file.href;
      link.setAttribute('aria-label', t('record') + ': ' + file.path);
      name.append(link);
    }
    drawReason(file, name);
    if (file.findings.length > 0) name.append(drawFindings(file));
    line.append(status, name);
    if (file.format === null) {
      name.colSpan = 6;
      return line;
    }
    const kinds = file.kinds.map((kind) => t('kind:' + kind)).join(', ');
    const unclaimed = file.unclaimed === null ? '' : percent(file.unclaimed / 10000);
    line.append(make('td', kinds, 'kind'), make('td', file.municipalities.join(', '), 'municipality'),
      make('td', file.format, 'format'), make('td', file.pages, 'pages'), make('td', unclaimed, 'unclaimed'));
    return line;
  }

  /** Why a file is not fine, where no finding says so. */
  function drawReason(file, cell) {
    if (file.duplicateOf !== null) cell.append(make('div', t('sameAs') + ' ' + file.duplicateOf, 'source'));
    else if (file.code !== null && file.findings.every(({ code }) => code !== file.code)) {
      const reason = make('div', null, 'reason');
      drawCode(file, reason);
      if (file.advice !== null) reason.append(' – ', foreign(file.advice));
      cell.append(reason);
    }
  }

  /** The meaning of a code in the reader's language, then the message where it says more. */
  function drawCode({ code, message }, element) {
    const label = Object.hasOwn(codes, code) ? codes[code] : null;
    element.append(make('span', label === null ? code : label[language], 'meaning'));
    element.title = code;
    if ((label === null || label.told) && message !== null) element.append(' ', foreign(message));
  }

  /** Messages are in English, whatever the page's language. */
  function foreign(text) {
    const element = make('span', text, 'told');
    element.lang = 'en';
    return element;
  }

  function drawFindings(file) {
    const list = make('ul', null, 'findings'), drawn = file.findings.map(drawFinding);
    list.append(...drawn.slice(0, MOST_FINDINGS));
    const hidden = drawn.slice(MOST_FINDINGS), beyond = file.warnings - file.findings.length;
    if (hidden.length === 0) return list;
    const item = make('li'), button = makeButton(t('moreFindings') + (hidden.length + beyond), 'link');
    button.addEventListener('click', () => {
      item.replaceWith(...hidden, ...(beyond > 0 ? [make('li', t('moreFindings') + beyond, 'soft')] : []));
      hidden[0].tabIndex = -1;
      hidden[0].focus();
    });
    item.append(button);
    list.append(item);
    return list;
  }

  function drawFinding(finding) {
    const item = make('li');
    drawCode(finding, item);
    if (finding.quote !== null) item.append(' ', make('q', finding.quote));
    if (finding.page !== null) item.append(' ', make('span', t('page') + ' ' + finding.page, 'place'));
    return item;
  }

  function sortBy(key) {
    sorted = { key, down: sorted.key === key && !sorted.down };
    markSorted();
    choose();
  }

  function markSorted() {
    for (const button of document.querySelectorAll('button.sort')) {
      const { key, down } = sorted, numbers = key === 'pages' || key === 'unclaimed';
      if (button.dataset.sort !== key) button.parentElement.removeAttribute('aria-sort');
      else button.parentElement.setAttribute('aria-sort', down === numbers ? 'ascending' : 'descending');
    }
  }

  const list = portions(by('rows'), drawFile);
  by('search').addEventListener('input', soon(choose));
  for (const key of Object.keys(FILTERS)) by(key).addEventListener('change', choose);
  for (const button of document.querySelectorAll('button.sort')) button.addEventListener('click', () => sortBy(button.dataset.sort));
  by('clear').addEventListener('click', () => {
    for (const key of ['search', ...Object.keys(FILTERS)]) by(key).value = '';
    choose();
    by('search').focus();
  });
  addEventListener('beforeprint', () => list.more(MOST_PRINTED));
  redraw = () => { describe(); choose(); };
  translate();
  markSorted();
  redraw();
`;
