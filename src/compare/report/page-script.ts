/** What runs in `compare.html`, after the script that all pages share. */
export const PAGE_SCRIPT = String.raw`
  const nameOf = (column) => (column === null ? t('unknown') : column);
  const haystacks = data.clusters.map((cluster) => fold(cluster.members.map((member) => member.text).join('\n')));
  const texts = new Map(data.clusters.map((cluster) => [cluster.id, cluster.text]));
  let rows = [], visible = [];

  function describe() {
    const members = data.clusters.reduce((sum, cluster) => sum + cluster.members.length, 0);
    const sums = [[data.documents.length, 'documents'], [members, 'items'], [data.clusters.length, 'clusters']];
    by('sums').textContent = [t(data.field), ...sums.map(([count, what]) => number(count) + ' ' + t(what))].join(' · ');
    for (const key of ['municipality', 'county']) fillSelect(key, distinct(key).map((value) => [value, value]));
    for (const details of document.querySelectorAll('details[id]')) {
      delete details.dataset.drawn;
      if (details.open) fill(details);
    }
  }

  function distinct(key) {
    return [...new Set(data.documents.map((post) => post[key]))].filter((value) => value !== null).sort((a, b) => a.localeCompare(b, 'et'));
  }

  function passing() {
    const municipality = by('municipality').value, county = by('county').value, position = fold(by('position').value.trim());
    return data.documents.map((post) =>
      (!municipality || post.municipality === municipality) && (!county || post.county === county) &&
      (!position || fold(post.position ?? '').includes(position)));
  }

  const byText = (a, b) => a.cluster.text.localeCompare(b.cluster.text, 'et');
  const bySize = (a, b) => b.members.length - a.members.length || byText(a, b);
  const ORDERS = { text: byText, size: bySize, spread: (a, b) => b.spread - a.spread || bySize(a, b) };

  function choose() {
    const inside = passing(), words = fold(by('search').value).split(/\s+/).filter(Boolean), least = Number(by('least').value);
    const counted = new Set();
    rows = [];
    data.clusters.forEach((cluster, i) => {
      if (!words.every((word) => haystacks[i].includes(word))) return;
      const members = cluster.members.filter((member) => inside[member.document]), cells = new Map();
      for (const member of members) {
        const column = data.documents[member.document][data.by];
        cells.set(column, [...(cells.get(column) ?? []), member]);
      }
      if (members.length === 0 || cells.size < least) return;
      for (const column of cells.keys()) counted.add(column);
      rows.push({ cluster, members, cells, spread: cells.size });
    });
    visible = data.columns.filter((column) => counted.has(column));
    rows.sort(ORDERS[by('sort').value]);
    drawHead();
    list.show(rows);
    const first = by('rows').querySelector('button');
    if (first) first.tabIndex = 0;
  }

  function drawHead() {
    const line = make('tr'), first = make('th', t('representative'));
    first.scope = 'col';
    line.append(first);
    for (const column of visible) {
      const head = make('th', null, 'col');
      head.scope = 'col';
      head.title = nameOf(column);
      head.append(make('span', nameOf(column)));
      line.append(head);
    }
    by('head').replaceChildren(line);
  }

  /** Tab goes into the matrix and out again; inside it the arrow keys move. */
  function place(button, row, column) {
    button.dataset.row = row;
    button.dataset.column = column;
    button.tabIndex = -1;
    return button;
  }

  function drawRow(row, at) {
    const line = make('tr'), head = make('th'), all = place(makeButton(null, 'row'), at, -1);
    head.scope = 'row';
    all.append(make('span', row.cluster.text), make('span', number(row.members.length), 'count'));
    all.setAttribute('aria-label', row.cluster.text + ' (' + t('all') + ': ' + row.members.length + ')');
    head.append(all);
    line.append(head);
    visible.forEach((column, j) => {
      const cell = make('td'), members = row.cells.get(column);
      if (members) {
        const button = place(makeButton(members.length, 'h' + Math.min(members.length, 5)), at, j);
        button.setAttribute('aria-label', nameOf(column) + ': ' + members.length);
        cell.append(button);
      }
      line.append(cell);
    });
    return line;
  }

  function open(row, column) {
    const all = column === undefined;
    by('wording').textContent = row.cluster.text;
    by('who').textContent = all ? t('all') : nameOf(column);
    by('members').replaceChildren(...(all ? row.members : row.cells.get(column)).map(drawMember));
    by('words').showModal();
    by('words').scrollTop = 0;
  }

  function drawMember(member) {
    const item = make('li'), quote = make('blockquote'), post = data.documents[member.document];
    markWords(quote, member.text, member.met.map(([own]) => own));
    const source = [
      post.position, post.institution, post.path,
      member.page === null ? '' : t('page') + ' ' + member.page,
      member.number === null ? '' : t('number') + ' ' + member.number,
      t('likeness') + ' ' + percent(member.likeness),
    ];
    item.append(quote, make('div', source.filter(Boolean).join(' · '), 'source'));
    return item;
  }

  function markWords(element, text, words) {
    const wanted = new Set(words.flatMap((word) => word.split(' ')).map(fold));
    for (const piece of text.split(/([\p{L}\p{N}'’-]+)/u)) element.append(wanted.has(fold(piece)) ? make('mark', piece) : piece);
  }

  const yes = (value) => (value === 'yes' ? t('yes') : value);
  const drawers = {
    unique: () => [['by', 'representative'], data.unique.flatMap(({ column, clusters }) => clusters.map((id) => [nameOf(column), texts.get(id)]))],
    missing: () => [['by', 'representative', 'have', 'county'], data.missing.map((lack) =>
      [nameOf(lack.column), texts.get(lack.cluster), lack.have + ' / ' + lack.peers, lack.county ?? t('all')])],
    telling: () => [['by', 'words'], data.telling.map(({ column, words }) => [nameOf(column), words.join(', ')])],
    requirements: () => [
      ['position', 'institution', 'education', 'experience', 'languages', 'computer', 'driving', 'file'],
      data.documents.map(({ position, institution, path, requirements: r }) =>
        [position, institution, r.education, r.experienceYears, r.languages.join(', '), t(r.computer ? 'yes' : 'no'), yes(r.drivingLicence), path]),
    ],
  };

  function fill(details) {
    if (details.dataset.drawn) return;
    details.dataset.drawn = 'yes';
    const [heads, lines] = drawers[details.id]();
    const drawn = lines.length === 0 ? make('p', t('nothing'), 'frame') : makeTable(heads.map((head) => t(head === 'by' ? data.by : head)), lines);
    drawn.setAttribute('aria-label', t(details.id));
    details.querySelector('.frame')?.remove();
    details.append(drawn);
  }

  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  function move(event) {
    const step = STEPS[event.key], from = event.target.dataset;
    if (!step || from.row === undefined) return;
    event.preventDefault();
    let row = Number(from.row), column = Number(from.column), target = null;
    while (!target) {
      row += step[0];
      column += step[1];
      if (row === list.shown()) list.more();
      if (row < 0 || row >= list.shown() || column < -1 || column >= visible.length) return;
      target = by('rows').rows[row].cells[column + 1].firstElementChild;
    }
    target.focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const list = portions(by('rows'), drawRow);
  for (const id of ['search', 'position']) by(id).addEventListener('input', soon(choose));
  for (const id of ['municipality', 'county', 'sort', 'least']) by(id).addEventListener('change', choose);
  by('matrix').addEventListener('click', (event) => {
    const from = event.target.closest('button')?.dataset;
    if (from) open(rows[Number(from.row)], visible[Number(from.column)]);
  });
  by('matrix').addEventListener('keydown', move);
  by('matrix').addEventListener('focusin', (event) => {
    for (const old of by('rows').querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
    event.target.tabIndex = 0;
  });
  by('close').addEventListener('click', () => by('words').close());
  for (const details of document.querySelectorAll('details[id]')) {
    details.addEventListener('toggle', () => { if (details.open) fill(details); });
  }
  redraw = () => { describe(); choose(); };
  translate();
  redraw();
`;
