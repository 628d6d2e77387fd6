/**
 * What runs in `compare.html`. Everything shown goes through `textContent`; rows are drawn a portion at a time as the
 * reader nears the end, so that thousands of groups open at once.
 */
export const PAGE_SCRIPT = String.raw`
'use strict';
(function () {
  var read = function (id) { return JSON.parse(document.getElementById(id).textContent); };
  var data = read('data'), labels = read('labels');
  var language = 'et', PORTION = 60, shown = 0, rows = [], visible = [];
  var by = function (id) { return document.getElementById(id); };
  var t = function (key) { return labels[language][key]; };
  var make = function (name, text, className) {
    var element = document.createElement(name);
    if (text !== undefined && text !== null) element.textContent = String(text);
    if (className) element.className = className;
    return element;
  };
  var nameOf = function (column) { return column === null ? t('unknown') : column; };
  var fold = function (text) { return text.toLowerCase(); };
  var haystacks = data.clusters.map(function (cluster) {
    return fold(cluster.members.map(function (member) { return member.text; }).join('\n'));
  });

  function label() {
    document.documentElement.lang = language;
    document.title = t('title');
    document.querySelectorAll('[data-label]').forEach(function (element) { element.textContent = t(element.dataset.label); });
    var members = data.clusters.reduce(function (sum, cluster) { return sum + cluster.members.length; }, 0);
    by('sums').textContent = [t(data.field), data.documents.length + ' ' + t('documents'), members + ' ' + t('items'), data.clusters.length + ' ' + t('clusters')].join(' · ');
    fillSelect('municipality', unique('municipality'));
    fillSelect('county', unique('county'));
    document.querySelectorAll('details').forEach(function (details) { details.removeAttribute('data-drawn'); if (details.open) draw(details); });
  }

  function unique(key) {
    var values = {};
    data.documents.forEach(function (d) { if (d[key] !== null) values['=' + d[key]] = d[key]; });
    return Object.keys(values).sort().map(function (k) { return values[k]; });
  }

  function fillSelect(id, values) {
    var select = by(id), chosen = select.value;
    select.replaceChildren(new Option(t('all'), ''));
    values.forEach(function (value) { select.append(new Option(value, value)); });
    select.value = chosen;
  }

  function passes(document_) {
    var municipality = by('municipality').value, county = by('county').value, position = fold(by('position').value.trim());
    return (!municipality || document_.municipality === municipality) && (!county || document_.county === county) &&
      (!position || fold(document_.position || '').indexOf(position) >= 0);
  }

  function choose() {
    var inside = data.documents.map(passes), words = fold(by('search').value).split(/\s+/).filter(Boolean);
    var least = Number(by('least').value) || 1, counted = {};
    rows = [];
    data.clusters.forEach(function (cluster, i) {
      if (!words.every(function (word) { return haystacks[i].indexOf(word) >= 0; })) return;
      var members = cluster.members.filter(function (member) { return inside[member.document]; });
      if (members.length === 0) return;
      var cells = {};
      members.forEach(function (member) {
        var column = data.documents[member.document][data.by];
        (cells['=' + column] = cells['=' + column] || []).push(member);
        counted['=' + column] = true;
      });
      var spread = Object.keys(cells).length;
      if (spread >= least) rows.push({ cluster: cluster, members: members, cells: cells, spread: spread });
    });
    visible = data.columns.filter(function (column) { return counted['=' + column]; });
    var order = by('sort').value, byText = function (a, b) { return a.cluster.text.localeCompare(b.cluster.text, 'et'); };
    rows.sort(function (a, b) {
      if (order === 'text') return byText(a, b);
      if (order === 'size') return b.members.length - a.members.length || byText(a, b);
      return b.spread - a.spread || b.members.length - a.members.length || byText(a, b);
    });
    drawHead();
    by('rows').replaceChildren();
    shown = 0;
    drawMore();
  }

  function drawHead() {
    var line = make('tr'), first = make('th', t('representative'));
    first.scope = 'col';
    line.append(first);
    visible.forEach(function (column) {
      var head = make('th', null, 'col');
      head.scope = 'col';
      head.title = nameOf(column);
      head.append(make('span', nameOf(column)));
      line.append(head);
    });
    by('head').replaceChildren(line);
  }

  function drawMore() {
    var fragment = document.createDocumentFragment(), end = Math.min(shown + PORTION, rows.length);
    for (var i = shown; i < end; i++) fragment.append(drawRow(rows[i], i));
    by('rows').append(fragment);
    shown = end;
    by('status').textContent = rows.length === 0 ? t('nothing') : t('shown') + ' ' + shown + ' ' + t('of') + ' ' + rows.length;
    by('more').hidden = shown >= rows.length;
  }

  function drawRow(row, place) {
    var line = make('tr'), head = make('th');
    head.scope = 'row';
    var all = make('button', row.cluster.text, 'row');
    all.type = 'button';
    all.dataset.row = place;
    all.dataset.column = -1;
    head.append(all, ' ', make('span', '(' + row.members.length + ')', 'count'));
    line.append(head);
    visible.forEach(function (column, j) {
      var cell = make('td'), members = row.cells['=' + column];
      if (members) {
        var button = make('button', members.length, 'h' + Math.min(members.length, 5));
        button.type = 'button';
        button.dataset.row = place;
        button.dataset.column = j;
        button.setAttribute('aria-label', nameOf(column) + ': ' + members.length);
        cell.append(button);
      }
      line.append(cell);
    });
    return line;
  }

  function open(row, column) {
    var all = column === undefined, list = by('members');
    by('wording').textContent = row.cluster.text;
    by('who').textContent = all ? t('all') : nameOf(column);
    list.replaceChildren();
    (all ? row.members : row.cells['=' + column]).forEach(function (member) { list.append(drawMember(member)); });
    by('words').showModal();
  }

  function drawMember(member) {
    var item = make('li'), d = data.documents[member.document], quote = make('blockquote');
    markWords(quote, member.text, member.met.map(function (pair) { return pair[0]; }));
    var source = [d.position, d.institution, d.path];
    if (member.page !== null) source.push(t('page') + ' ' + member.page);
    if (member.number !== null) source.push(t('number') + ' ' + member.number);
    source.push(t('likeness') + ' ' + Math.round(member.likeness * 100) + ' %');
    item.append(quote, make('div', source.filter(Boolean).join(' · '), 'source'));
    return item;
  }

  function markWords(element, text, words) {
    var wanted = {};
    words.forEach(function (word) { word.split(' ').forEach(function (w) { wanted['=' + fold(w)] = true; }); });
    text.split(/([\p{L}\p{N}'’-]+)/u).forEach(function (piece) { element.append(wanted['=' + fold(piece)] ? make('mark', piece) : piece); });
  }

  function table(heads, lines) {
    if (lines.length === 0) return make('p', t('nothing'), 'frame');
    var element = make('table'), head = make('tr'), body = make('tbody'), thead = make('thead');
    heads.forEach(function (text) { var th = make('th', text); th.scope = 'col'; head.append(th); });
    thead.append(head);
    lines.forEach(function (cells) { var line = make('tr'); cells.forEach(function (cell) { line.append(make('td', cell)); }); body.append(line); });
    element.append(thead, body);
    var frame = make('div', null, 'frame');
    frame.tabIndex = 0;
    frame.append(element);
    return frame;
  }

  var texts = {};
  data.clusters.forEach(function (cluster) { texts[cluster.id] = cluster.text; });
  var drawers = {
    unique: function () {
      return table([t(data.by), t('representative')], data.unique.flatMap(function (entry) {
        return entry.clusters.map(function (id) { return [nameOf(entry.column), texts[id]]; });
      }));
    },
    missing: function () {
      return table([t(data.by), t('representative'), t('have'), t('county')], data.missing.map(function (m) {
        return [nameOf(m.column), texts[m.cluster], m.have + ' / ' + m.peers, m.county === null ? t('all') : m.county];
      }));
    },
    telling: function () {
      return table([t(data.by), t('words')], data.telling.map(function (entry) { return [nameOf(entry.column), entry.words.join(', ')]; }));
    },
    requirements: function () {
      var heads = ['position', 'institution', 'education', 'experience', 'languages', 'computer', 'driving', 'file'].map(t);
      return table(heads, data.documents.map(function (d) {
        var r = d.requirements, licence = r.drivingLicence === 'yes' ? t('yes') : r.drivingLicence;
        return [d.position, d.institution, r.education, r.experienceYears, r.languages.join(', '), r.computer ? t('yes') : t('no'), licence, d.path];
      }));
    }
  };

  function draw(details) {
    if (details.dataset.drawn) return;
    details.dataset.drawn = 'yes';
    var old = details.querySelector('.frame');
    if (old) old.remove();
    details.append(drawers[details.id]());
  }

  function move(event) {
    var step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key], from = event.target.dataset;
    if (!step || from.row === undefined) return;
    event.preventDefault();
    var row = Number(from.row), column = Number(from.column), target = null;
    while (!target) {
      row += step[0];
      column += step[1];
      if (row < 0 || row >= shown || column < -1 || column >= visible.length) return;
      target = document.querySelector('button[data-row="' + row + '"][data-column="' + column + '"]');
    }
    target.focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  var waiting = 0;
  function chooseSoon() { clearTimeout(waiting); waiting = setTimeout(choose, 120); }
  ['search', 'position'].forEach(function (id) { by(id).addEventListener('input', chooseSoon); });
  ['municipality', 'county', 'sort', 'least'].forEach(function (id) { by(id).addEventListener('change', choose); });
  by('matrix').addEventListener('click', function (event) {
    var from = event.target.dataset;
    if (from.row !== undefined) open(rows[Number(from.row)], visible[Number(from.column)]);
  });
  by('matrix').addEventListener('keydown', move);
  by('more').addEventListener('click', drawMore);
  by('close').addEventListener('click', function () { by('words').close(); });
  by('language').addEventListener('click', function () { language = language === 'et' ? 'en' : 'et'; label(); choose(); });
  document.querySelectorAll('details').forEach(function (details) {
    details.addEventListener('toggle', function () { if (details.open) draw(details); });
  });
  new IntersectionObserver(function (entries) {
    if (entries[0].isIntersecting && shown > 0 && shown < rows.length) drawMore();
  }, { root: by('frame'), rootMargin: '400px' }).observe(by('end'));
  label();
  choose();
})();
`;
