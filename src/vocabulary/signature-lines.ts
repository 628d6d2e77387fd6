/**
 * How lines of signature blocks look, each matched against a whole folded line. A line that any of these knows opens the
 * block or belongs to it.
 */
export const SIGNATURE_LINES: readonly RegExp[] = [
  /^[(/*\s]*(?:allkirjastatud digitaalselt|digitaalselt allkirjastatud|digiallkirjastatud)|[(/](?:allkirjastatud digitaalselt|digitaalselt allkirjastatud)[)/]/u,
  /^\(?(?:allkiri|nimi|nimi,? (?:ja )?allkiri|nimi, allkiri,? (?:ja )?kuupäev|kuupäev|allkiri,? (?:ja )?kuupäev|ees- ja perekonnanimi)\)?[\s:/_.]*$/u,
  /_{4,}|\.{8,}|…{3,}/u,
  /^(?:tööandja|töötaja|teenistuja|ametnik)\s*:\s*(?:tööandja|töötaja|teenistuja|ametnik)?\s*:?$/u,
  /^(?:teenistuskoha|ametikoha|töökoha) täitja[:\s]*(?:\([^)]*\))?$/u,
  /^(?:ameti|töö)juhendiga (?:on )?tutvunud/u,
  /^tutvunud\s*:/u,
  /^(?:viimati )?(?:ajakohastatud|muudetud|uuendatud)\s*:?\s*\d/u,
  /^©/u,
  /^kuupäev\s*:\s*\d/u,
];

/** A sentence of having read the document: it names the document and says so with one of these. */
export const ACKNOWLEDGED_DOCUMENT = /(?<!\p{L})(?:ameti|töö)?juhend(?:i|iga|it|is|ist)?(?!\p{L})/u;
export const ACKNOWLEDGEMENTS =
  /(?<!\p{L})(?:tutvunud|tutvustatud|läbi lugenud|läbi loetud|loetud ja arusaad|teadlik|kätte saanud|kätte saadud|nõustun|kohustun|allkirjaga|allkirjastanud)(?!\p{L})/u;

/** An approval that stands at the end of the document instead of its head. */
export const LATE_APPROVAL = /^(?:kinnitatud|kehtestatud)(?!\p{L}).{0,120}(?:käskkirja|korralduse|otsuse|määruse)/u;
