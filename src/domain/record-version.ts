// Which record this is, without its shape: a page that links to the schema need not load the checker.

export const recordFormat = 'rembuk-record';
export const recordVersion = 2;
/** Where the published schema lies beside a record; the app serves it under /schema, those of before too [X26]. */
export const recordSchema = 'record-2.json';
