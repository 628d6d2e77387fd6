/** Words that stand before a page number: `lk 3`, `Lehekülg 2 / 5`. */
export const PAGE_WORDS: readonly string[] = ['lk', 'lk.', 'lehekülg', 'leht', 'page'];
