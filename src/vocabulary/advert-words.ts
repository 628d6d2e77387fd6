/** What adverts ask for and job descriptions never do; matched against folded text. */
export const ADVERT =
  /(?<!\p{L})(?:kandideeri|avaldus(?:i|ed)? (?:palume|esitada)|motivatsioonikir|elulookirjeldus|cv(?!\p{L})|töövestlus|värbame|otsime)/u;
