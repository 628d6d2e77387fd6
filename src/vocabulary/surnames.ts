/**
 * Surnames that are everyday nouns too, each with its genitive; folded. Alone at the head of a sentence such a word may be
 * the noun, and its genitive leads back to it.
 */
export const NOUN_SURNAMES: ReadonlyMap<string, string> = new Map(
  `aas aasa, aed aia, allik alliku, ani ani, haab haava, haavik haaviku, hallik halliku, hein heina, hirv hirve, hunt hundi,
  ilus ilusa, ilves ilvese, jõgi jõe, jänes jänese, järv järve, kaasik kaasiku, kadakas kadaka, kala kala, kaljas kalja, kalju kalju,
  kallas kalda, kangur kanguri, kann kannu, karu karu, kask kase, kaur kauri, keskküla keskküla, kets ketsi, kivi kivi, koit koidu, kokk koka, koppel kopli,
  kukk kuke, kuld kulla, kuldsepp kuldsepa, kull kulli, kurg kure, kuusemets kuusemetsa, kuusk kuuse, kuusik kuusiku, kuut kuudi, käär kääru, kõiv kõivu,
  kärner kärneri, küla küla, laan laane, laas laasi, laur lauri, leht lehe, lehtmets lehtmetsa, lepik lepiku, lepp lepa, lill lille, lind linnu, linn linna,
  lootus lootuse, luht luha, luik luige, lõhmus lõhmuse, maasik maasika, mets metsa, mägi mäe, mänd männi, männik männiku, mölder möldri, nurk nurga, nurm nurme,
  nõmm nõmme, nõmmik nõmmiku, oja oja, org oru, orav orava, ots otsa, paas paasi, paju paju, part pardi, piir piiri, pihlakas pihlaka, pihlik pihliku, puu puu, puusepp puusepa, põder põdra,
  põld põllu, pärn pärna, pärnik pärniku, raba raba, raid raiu, raja raja, rand ranna, raud raua, rebane rebase, roos roosi, roosileht roosilehe, rosin rosina, rätsep rätsepa,
  rohi rohu, saar saare, saarik saariku, sarapuu sarapuu, sepp sepa, sild silla, sirel sireli, soo soo, soosaar soosaare, suur suure, sula sula, susi soe, sõber sõbra, sõnajalg sõnajala,
  tamm tamme, tammik tammiku, teder tedre, toom toome, toomingas toominga, tool tooli, toots tootsi, tuul tuule, tuvi tuvi, uibo uibo, uus uue, vaher vahtra, vaht vahi,
  valge valge, vanem vanema, vares varese, vesi vee, vikat vikati, väli välja, võsa võsa, õun õuna, õunapuu õunapuu, ööbik ööbiku, kallast kallasti, rohtla rohtla, lagle lagle`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);
