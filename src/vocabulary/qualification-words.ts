import type { QualificationCategory } from './job-description-entries.ts';

/** A word of a qualification item that shows its category; the word that comes first decides. */
export interface QualificationCue {
  readonly category: QualificationCategory;
  /** Whole folded words; `…` at the start or end stands for any letters. */
  readonly words: readonly string[];
}

/** Cues that decide wherever they stand: a computer skill is one whatever word opens the item. */
export const DECISIVE_CUES: readonly QualificationCue[] = [
  { category: 'computer', words: ['arvuti…', '…tarkvara', 'tarkvara…', '…tarkvaraga', 'tekstitöötlus…', 'tabeltöötlus…', 'tabelitöötlus…', 'digioskus…', 'digipädevus…', 'excel', 'excelit', 'office', 'infosüsteemid…', 'andmetöötluse',
      'dokumendihaldussüsteem…',
      'andmeregistr…',
      'rahvastikuregistr…',
      'andmekogu…',
      'andmebaasi…',
      'kontoriprogrammi…',
      'arvutiprogramm…',
      'tabelarvutus…',
      'kaardirakendus…',
      'veebirakendus…',
      'gis…',
      'elektroonilis…', 'kontoritarkvara…', 'it-oskus…', 'internet', 'interneti'] },
  { category: 'languages', words: ['keel', '…keelt', '…keele', '…keeles', 'keeleoskus…', 'võõrkeel…', '…keelteoskus', 'riigikeel…', 'emakeel…'] },
];

export const FIRST_WORD_CUES: readonly QualificationCue[] = [
  { category: 'education', words: ['…haridus', '…haridust', '…hariduse', '…haridusega', '…kraad', '…kraadiga', 'kutsetunnistus…', 'kutse', 'kutsekvalifikatsioon', 'magistri…', 'bakalaureuse…', 'eriala…haridus', '…väljaõpe', '…õppekava…', 'ettevalmistus', 'kvalifikatsioon'] },
  { category: 'experience', words: ['…kogemus', '…kogemust', '…kogemused', '…kogemusega', 'tööstaaž…', 'staaž', 'töötanud', 'praktika', '…praktika', '…töökogemus'] },
  { category: 'knowledge', words: ['tundmine', 'tunneb', 'teadmised', 'teadmine', '…teadmised', 'teadmisi', 'teadlikkus', 'kursis', 'kurssi'] },
  { category: 'other', words: ['juhiload', 'juhiluba', 'juhilubade', 'juhtimisõigus…', 'b-kategooria', 'bkategooria', 'enesetäiendamine', 'karistatus…', 'tervis…'] },
  {
    category: 'traits',
    words: ['kohusetunne', 'kohusetunde…', '…valmidus', 'loovus', 'loomingulisus', 'ausus', 'korrektsus', 'täpsus', '…taluvus', '…tahe', 'algatusvõime', 'empaatia…', 'empaatiavõime', 'usaldusväärsus', 'iseseisvus', 'otsustusvõime', 'vastutusvõime', 'otsustus-', 'vastutustunne', 'vastutustundlikkus', '…kindlus', '…lahkus', 'positiivsus', 'initsiatiiv…', 'sihikindlus', 'tasakaalukus', 'püsivus', 'paindlikkus', 'avatus', 'orienteeritus', '…orienteeritus', 'abivalmidus', 'viisakus', 'lojaalsus', 'tolerantsus', 'distsiplineeritus', 'töövõime', 'kohanemisvõime', 'õppimisvõime', 'koostöövõime', 'meeskonnavaim', 'stressitaluvus', 'hoolivus', 'sõbralikkus', 'eetilisus', 'põhjalikkus', 'kannatlikkus', 'motiveeritus', 'energilisus', 'aktiivsus', 'suhtlemisvalmidus', 'innovaatilisus', 'töökus',
      'usaldusväärne',
      'kannatlik',
      'täpne',
      'aus',
      'korrektne',
      'kohusetundlik',
      'hooliv',
      'empaatiline',
      'heatahtlik',
      'heatahtlikkus',
      'tähelepanelikkus',
      'iseseisev',
      'loov',
      'paindlik',
      'sõbralik',
      'viisakas',
      'pingetaluv',
      'vastutustundlik',
      'algatusvõimeline',
      'koostöövalmis',
      'otsustusvõimeline',
      'tasakaalukas', 'austus'],
  },
  {
    category: 'skills',
    words: ['…oskus', '…oskused', '…oskust', 'oskab', 'suudab', 'suutlik', 'suutlikkus', 'suutlikus', 'võime', 'võimeline', 'analüüsivõime', 'sünteesivõime', 'üldistusvõime', 'väljendusvõime', 'keskendumisvõime', '…võime', 'valdab', 'valdamine', 'kasutab', 'kasutamine', 'analüüsi-'],
  },
];
