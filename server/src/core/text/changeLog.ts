/** What a list of versions is called, each entry with its date at the head. */
export const changeLog = /\b(?:change ?log|history|revisions?|versions?)\b/i;
