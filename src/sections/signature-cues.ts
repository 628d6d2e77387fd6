import { fold } from '../normalize/text/fold.ts';

/** Words that stand in signature blocks only; folded. */
const CUES =
  /\(?\/?(?:allkirjastatud digitaalselt|digitaalselt allkirjastatud|\/?digiallkirjastatud|allkirjastatud digi)|^\(?(?:allkiri|nimi,? (?:ja )?allkiri|nimi, allkiri, kuupäev|kuupäev|ees- ja perekonnanimi)\)?[\s:_.]*$|_{4,}|\.{8,}|^(?:olen|kinnitan,? et olen) .{0,60}tutvunud|(?<!\p{L})tutvunud(?: ja)?[^.]{0,80}(?:_{3,}|\.{5,}|:$)|^(?:tööandja|töötaja|teenistuja|ametnik):\s*(?:tööandja|töötaja|teenistuja|ametnik)?:?$|^(?:teenistuskoha|ametikoha|töökoha) täitja[:\s]*$|^(?:ameti|töö)juhendiga (?:on )?tutvunud|^olen (?:ameti|töö)juhendi/u;

/** Whether a line belongs to a signature block: the digital mark, lines to sign on, the sentence of having read it. */
export function isSignatureCue(text: string): boolean {
  return text.length <= 300 && CUES.test(fold(text));
}

/** The printed mark of a digital signature. */
export const DIGITAL_MARK =
  /[(/]?\s*(?:allkirjastatud digitaalselt|digitaalselt allkirjastatud|digiallkirjastatud)\s*[)/]?/iu;
