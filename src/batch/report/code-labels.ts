/** What a reason or warning code means. */
export interface CodeLabel {
  readonly et: string;
  readonly en: string;
  /** Whether the message that comes with the code says more than its meaning. */
  readonly told: boolean;
}

const told = (et: string, en: string): CodeLabel => ({ et, en, told: true });
const plain = (et: string, en: string): CodeLabel => ({ et, en, told: false });

/** One row for each code of the README; a code without one is shown as it is, with its message. */
export const CODE_LABELS: Readonly<Record<string, CodeLabel>> = {
  'not-found': plain('faili ei ole', 'there is no such file'),
  'not-a-file': plain('see on kaust, toru või seade', 'a folder, pipe or device'),
  unreadable: told('süsteem ei luba faili lugeda', 'the system does not let it be read'),
  'empty-file': plain('fail on tühi', 'the file is empty'),
  'unknown-format': told('vormingut ei toetata', 'no supported format'),
  encrypted: plain('avaneb ainult parooliga', 'opens only with a password'),
  damaged: told('fail on katki või poolik', 'cut off or broken'),
  'no-text-layer': plain('skannitud, tekstikihita', 'a scan without a text layer'),
  'limit-exceeded': told('suurem, kui dokument olla saab', 'larger than a document can be'),
  'no-document': told('konteineris ei ole ühtki dokumenti', 'the container holds no document'),
  'several-documents': told('konteineris on mitu dokumenti', 'the container holds several documents'),
  'unsafe-member': told('konteineris oleva faili nimi juhib väljundist välja', 'a member whose name leads astray'),
  'same-output': told('teisel failil on väljundis sama nimi', 'another file has the same name in the output'),
  'not-written': told('JSONit ei saanud kirjutada', 'the JSON cannot be written'),
  'no-room': told('kettal pole ruumi või sinna ei saa kirjutada', 'the disk is full or may not be written to'),
  'internal-error': told('Lahtri viga; palun anna teada', 'a fault of Lahter; please report it'),
  'time-over': plain('lugemine ületas dokumendi ajapiiri', 'reading took longer than a document may'),
  stalled: plain('lugemine jäi seisma', 'reading stood still'),
  'out-of-memory': plain('mälu sai otsa', 'reading needed too much memory'),
  'worker-died': plain('lugev protsess katkes', 'the reading process ended'),
  'same-content': plain('sama sisu on juba teises failis', 'the same bytes as another file'),
  'record-invalid': told('reegel ebaõnnestus; tekst on alles', 'a rule failed; the text is kept'),
  'field-unreadable': told('väli jäi lugemata, sest reegel ebaõnnestus', 'a rule failed at one field'),
  'page-unreadable': told('lehekülg on katki', 'a page is broken'),
  'pages-not-read': told('osa lehekülgi jäi piiri taha', 'pages beyond the limit'),
  'pages-without-text': told('tekstita leheküljed: tühjad või skannitud', 'pages without text: blank or scanned'),
  'attachment-skipped': told('kirja manus jäi lugemata', 'an attachment was not read'),
  'embedded-document': told('dokumendis olev dokument jäi lugemata', 'a document inside was not read'),
  'head-boxes-left-out': told('päise tekstikastid jäid välja', 'text boxes in page heads were left out'),
  'numbers-lost': plain('automaatnumbrid läksid kaduma', 'automatic numbers were lost'),
  'kind-unknown': plain('dokumendi liiki ei tuntud ära', 'no kind recognises the document'),
  'position-missing': plain('ametikoha nimetust ei leitud', 'nothing names the position'),
  'duties-missing': plain('ülesandeid ei leitud', 'no duties were found'),
  'items-missing': plain('ühtegi punkti ei leitud', 'no point or operative sentence was found'),
  'purpose-missing': plain('eesmärki ei leitud', 'no sentence says what the draft is for'),
  'total-differs': told('kokkuvõte ei võrdu ridade summaga', 'a total is not the sum of its rows'),
  'text-unclaimed': plain('üle 2 % tekstist jäi mõistmata', 'over 2 % of the text is not understood'),
  'odd-structure': told(
    'fail ei järgi vormingut; tekst on alles',
    'the file does not follow its format; its text was kept',
  ),
  'unknown-symbol': told('sümboleid, millel pole vastet', 'symbols that have no sign'),
  'heading-unknown': plain('tundmatu pealkiri', 'unknown heading'),
  'label-unknown': plain('tundmatu väljanimi', 'unknown label'),
  'signature-not-read': told('digiallkirja andmeid ei loetud', 'a digital signature was not read'),
  'ocr-page': told('tekst tuvastati pildilt', 'the text was recognised from a picture'),
  'ocr-unsure': told(
    'pildilt tuvastatud tekst vajab võrdlemist',
    'recognised text that should be compared with the scan',
  ),
  'ocr-failed': told('lehekülje teksti ei saanud tuvastada', 'a page whose text cannot be recognised'),
  'picture-not-drawn': told('lehekülje pilt jäi joonistamata', 'the picture of a page was not drawn'),
  'not-signed': told('digiallkiri seda faili ei hõlma', 'the digital signature does not cover this file'),
  'libreoffice-not-used': told('LibreOffice jäi kasutamata', 'LibreOffice was not used'),
  'encoding-guessed': told('kodeering on oletatud', 'the encoding was guessed'),
  'extension-mismatch': told('laiend ja sisu ei klapi', 'the name and the content differ'),
  'hidden-text': told('peidetud tekst jäi välja', 'hidden text was left out'),
  'comments-left-out': told('kommentaarid jäid välja', 'comments were left out'),
  'note-marks-left-out': told('joonealuste märkuste viited jäid välja', 'marks of footnotes were left out'),
  'merged-cell-text': told('liidetud lahtrites on peidus teksti', 'merged cells hold text that is not printed'),
  'running-head-not-printed': told('päis või jalus, mida ei trükita', 'headers or footers that no page prints'),
};
