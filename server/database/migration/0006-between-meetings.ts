// Between meetings: the mentoring log of a group, progress rows with all their columns, and where
// a group stands in its programme.

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

-- Rebuilt, because a row may be written between meetings, and then belongs to none; its day is its own.
-- held and the four texts are the paper's columns; targets is Target[] as JSON.
CREATE TABLE progress_rebuilt (
	id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES participant_group (id), card_id TEXT NOT NULL,
	session_id TEXT REFERENCES session (id), date TEXT NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('not-started', 'under-way', 'done', 'stopped')), note TEXT NOT NULL,
	held TEXT NOT NULL, indicators TEXT NOT NULL, results TEXT NOT NULL, supporting TEXT NOT NULL,
	hindering TEXT NOT NULL, targets TEXT NOT NULL,
	author TEXT NOT NULL REFERENCES account (id), at_ms INTEGER NOT NULL, seq INTEGER NOT NULL,
	UNIQUE (group_id, card_id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO progress_rebuilt (id, group_id, card_id, session_id, date, state, note, held, indicators, results, supporting,
	hindering, targets, author, at_ms, seq)
SELECT progress.id, progress.group_id, card_id, session_id, session.date, state, note, '', '', '', '', '', '[]', author, at_ms, seq
FROM progress JOIN session ON session.id = progress.session_id;
DROP TABLE progress;
ALTER TABLE progress_rebuilt RENAME TO progress;
CREATE TRIGGER progress_is_kept BEFORE UPDATE ON progress
BEGIN SELECT RAISE(ABORT, 'a progress row is never changed'); END;

-- What stands now, and may be set again: the stage, months until the next scoring, tasks that are done.
CREATE TABLE group_standing (
	group_id TEXT PRIMARY KEY REFERENCES participant_group (id),
	stage TEXT NOT NULL CHECK (stage IN ('T0', 'T1', 'T2', 'T3')),
	rescore_months INTEGER NOT NULL CHECK (rescore_months BETWEEN 1 AND 36),
	author TEXT NOT NULL REFERENCES account (id), at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE group_task (
	group_id TEXT NOT NULL REFERENCES group_standing (group_id), task TEXT NOT NULL,
	author TEXT NOT NULL REFERENCES account (id), done_at_ms INTEGER NOT NULL,
	PRIMARY KEY (group_id, task)
) STRICT, WITHOUT ROWID;
`;
