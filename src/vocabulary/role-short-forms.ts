/** Ends of role and unit names as they are shortened, with or without a full stop: *vanemspets* is *vanemspetsialist*. */
export const ROLE_SHORT_FORMS: Readonly<Record<string, string>> = {
  aset: 'asetäitja',
  dir: 'direktor',
  insp: 'inspektor',
  juh: 'juhataja',
  koord: 'koordinaator',
  lv: 'linnavalitsus',
  nõun: 'nõunik',
  osak: 'osakond',
  osk: 'osakond',
  raamatup: 'raamatupidaja',
  rmtp: 'raamatupidaja',
  sekr: 'sekretär',
  spets: 'spetsialist',
  vv: 'vallavalitsus',
};

/** What a local government calls itself beside its own name. */
export const GOVERNMENT_NAMES: readonly string[] = [
  'vald',
  'linn',
  'omavalitsus',
  'valitsus',
  'vallavalitsus',
  'linnavalitsus',
  'amet',
  'asutus',
  'kohalik',
];
