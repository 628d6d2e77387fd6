/** Who signs by the contract's words, printed with a colon or at the head of a column; folded. */
export const SIGNING_PARTIES: readonly string[] = [
  'tööandja',
  'tööandja esindaja',
  'töötaja',
  'teenistuja',
  'ametnik',
  'vahetu juht',
  'otsene juht',
  'teenistuskoha täitja',
  'ametikoha täitja',
  'töökoha täitja',
  'juht',
];

/** What stands under or beside a line to sign on and names nobody; folded, without brackets and closing marks. */
export const SIGNING_HINTS: readonly string[] = [
  'allkiri',
  'allkirjad',
  'nimi',
  'nimi ja allkiri',
  'nimi, allkiri',
  'nimi, allkiri, kuupäev',
  'allkiri, kuupäev',
  'ees- ja perekonnanimi',
  'ees- ja perenimi',
  'ees- ja perekonnanimi, allkiri',
  'kuupäev',
  'kuupäev ja allkiri',
  'kuupäev, allkiri',
  'ametinimetus',
  'a',
];

const WROTE = ['koostajad', 'koostaja', 'koostasid', 'koostas', 'koostanud'];

/** Labels of who wrote a paper; folded, the longer before those that they begin with. */
export const WRITER_LABELS: readonly string[] = ['ametijuhendi', 'juhendi', 'dokumendi', 'ametijuhendi teksti']
  .flatMap((paper) => WROTE.map((wrote) => `${paper} ${wrote}`))
  .concat(WROTE);

/** Labels of people who prepared, checked or received a paper: no signatories. Folded, first words. */
export const CLERK_LABELS: readonly string[] = [
  ...WRITER_LABELS,
  'ettevalmistaja',
  'esitaja',
  'esitatud',
  'ettekandja',
  'kooskõlastatud',
  'kooskõlastanud',
  'kooskõlastus',
  'teatavaks teha',
  'teatavaks',
  'adressaat',
  'adressaadid',
  'saata',
  'saadetud',
  'jaotuskava',
  'lisaadressaat',
  'telefon',
  'tel',
  'e-post',
  'lk arv',
  'hääletamine',
  'hääletustulemus',
  'vastutaja',
];
