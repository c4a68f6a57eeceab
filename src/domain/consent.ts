// What a person agreed to on joining. The words are in src/lib/words/consent.ts; a change of
// their meaning raises the version, and people who joined under the old one are asked again [N].

export const consentVersion = 1;
