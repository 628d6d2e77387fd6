/** Content types of a Word document's main part: document or template, with or without macros. */
export const MAIN_CONTENT_TYPE =
  /application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml/i;
