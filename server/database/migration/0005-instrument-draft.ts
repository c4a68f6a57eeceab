// Instruments of one's own: a draft is written over and over until it becomes a version, and a version is
// never written again.

export const sql = `
-- content: InstrumentDraft as JSON. revision counts what was saved, so that two pages cannot overwrite each other.
CREATE TABLE instrument_draft (
	id TEXT PRIMARY KEY, instrument_key TEXT NOT NULL, based_on TEXT REFERENCES instrument_version (id),
	content TEXT NOT NULL, revision INTEGER NOT NULL,
	created_by TEXT NOT NULL REFERENCES account (id), created_at_ms INTEGER NOT NULL, updated_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER instrument_version_never_changes BEFORE UPDATE ON instrument_version
BEGIN SELECT RAISE(ABORT, 'a version of an instrument never changes'); END;
`;
