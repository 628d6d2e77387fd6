/** The letters of {@link LETTER_PAIRS} in their order; the space is a word's edge. */
export const PAIR_LETTERS = ' abcdefghijklmnopqrsšzžtuvwõäöüxy';

/**
 * How rare it is in Estonian words that one letter (row) is followed by another (column): half bits, base 36.
 * Made by bench/letter-pairs.mjs.
 */
export const LETTER_PAIRS: readonly string[] = [
  'n9dkcbde9bb588ac7z97zoz7b7ydgkgrs',
  '49ey9dg9cae98a7idz98zwz7d9zzzzzzw',
  'c5uuj5uun4cc7li9nu7buuuj6uuollduu',
  'k1kkegkk3kkkkkkggkgkkkkfkkkkkkkkk',
  '55yyu4yrr6g8cficyyccyqyy5fyrmpiyy',
  '5fgzb9h5faga7a7fez87zwz8hczzzzzzz',
  'd6ssp6cls4ie9si5ss7asssd9sssdcbss',
  'h1uzt9zzx4jgehgfszchzzzt9kzztrkzz',
  'h5wwt6wwc6c8f979wwgwwqw979wbaiawg',
  '4dfy9gi7d9k88a7cfzb5zzz8bczzzuzzz',
  'm2vvv7vvvjnvvpq8svsqvvvs4sva8ilvv',
  'c6wzp6zzo5fabjk7qz97zzzb5fzbagdzz',
  'b6fza6k9n3bcace9fzobzzz99dzcdgezz',
  'b3bzo6hev5hjeafaazndzzzo7qzbbgdzz',
  '97tz77h9k7hcfpabrzobzzz93izedjhzz',
  'hjbzaed9bbf978549z69zzz9kdvzzzrzz',
  'f5xxq6xxx5ff8ii7ax78xxxc6jxabecxx',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'c6ds96g9h5bcca88fzcazzza8bwdagdzz',
  '99pvu5krp5i9defcfzq9zzz46izdgjezz',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '9ffff9fff9ff8f92fffff9fffffffffff',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '95uzx4uqu6h9bgiasza8zzzf5hzffhezz',
  '8ggm8imae9e9997nfza3zzz6bbzzszzvz',
  'd3yyk8ydm5hjeogbyyjayyyk4oyaajjyy',
  '8bbbbbbbb8bbb8bbbbb8bbbbbbbbbbbbb',
  'slbvccvb67fa7a6hav5bvvva8cv8vvvvv',
  'rvbvcdva88va8b8hav57vvva6fvv6vvvv',
  'ie9r9bk8cai89a9gbr6arrrarbrrr3rrr',
  'kecu9fea7km9777f8u78uuu8mcuunu5uu',
  '6cccc9ccc7c9ccccccccc6cccccccccc6',
  'dhhh5ahdhhh29hahhhh8hahchhhhhhhhh',
];
