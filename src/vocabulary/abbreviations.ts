/** Abbreviations whose full stop ends no sentence; lower case, without the last stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'a', 'aa', 'apr', 'art', 'as', 'aug', 'dets', 'dots', 'dr', 'dr.h.c', 'e.m.a', 'eKr', 'esim', 'hr', 'ibid', 'ing', 'insp', 'jaan', 'jms', 'jm', 'jne', 'jpt', 'jr', 'jrk', 'jt', 'juh', 'k.a', 'k', 'kd', 'kl', 'klh', 'koost', 'kr', 'ktn', 'l', 'lg', 'lk', 'lp', 'läh', 'm.a.j', 'mag', 'mh', 'mnt', 'mob', 'mr', 'ms', 'mag', 'nim', 'nn', 'nov', 'nr', 'nt', 'näit', 'okt', 'op', 'p', 'pms', 'pr', 'prl', 'prof', 'pst', 'ptk', 'punkt', 'resp', 'r.a', 'rmt', 's', 's.a', 's.h', 's.o', 's.t', 'sealh', 'sept', 'sh', 'sm', 'st', 'stj', 'stud', 'tel', 'th', 'tk', 'tlk', 'tn', 'toim', 'tv', 'u', 'v.a', 'v', 'veebr', 'vm', 'vms', 'vrd', 'vt', 'õ.a',
]);
