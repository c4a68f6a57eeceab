// Between meetings: the mentoring log of a group.

export const sql = `
-- Rows are added and never changed; a correction names the row it replaces, and a row is replaced once.
CREATE TABLE mentoring_note (
	id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES participant_group (id), seq INTEGER NOT NULL,
	replaces_id TEXT UNIQUE REFERENCES mentoring_note (id),
	date TEXT NOT NULL, time TEXT NOT NULL, place TEXT NOT NULL, happened TEXT NOT NULL, solutions TEXT NOT NULL,
	author TEXT NOT NULL REFERENCES account (id), at_ms INTEGER NOT NULL,
	UNIQUE (group_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER mentoring_note_is_kept BEFORE UPDATE ON mentoring_note
BEGIN SELECT RAISE(ABORT, 'a mentoring note is never changed'); END;
`;
