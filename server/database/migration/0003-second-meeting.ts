// The second meeting: a follow-up knows its baseline, direct change is a kind of round, and actions have
// notes of their progress.

export const sql = `
ALTER TABLE assessment ADD COLUMN baseline_id TEXT REFERENCES assessment (id);
CREATE INDEX assessment_by_baseline ON assessment (baseline_id);
-- A follow-up is of a baseline, and of the version its baseline was scored with.
CREATE TRIGGER follow_up_has_baseline BEFORE INSERT ON assessment
WHEN (NEW.kind = 'follow-up') <> (NEW.baseline_id IS NOT NULL)
	OR (NEW.baseline_id IS NOT NULL AND NEW.instrument_version_id <> (SELECT instrument_version_id FROM assessment WHERE id = NEW.baseline_id))
BEGIN SELECT RAISE(ABORT, 'a follow-up belongs to a baseline of the same instrument version'); END;

-- Rebuilt, because a third kind of round may stand in it: change asks about a statement and belongs to no assessment.
DROP TRIGGER round_never_reopens;
DROP TRIGGER round_setup_is_pinned;
CREATE TABLE round_rebuilt (
	id TEXT PRIMARY KEY, assessment_id TEXT REFERENCES assessment (id), session_id TEXT NOT NULL REFERENCES session (id),
	kind TEXT NOT NULL CHECK (kind IN ('score', 'dots', 'change')), statement_number INTEGER, ordinal INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('not-opened', 'open', 'closed', 'revealed')),
	opening_id TEXT, opened_at_ms INTEGER, closed_at_ms INTEGER, revealed_at_ms INTEGER, present_at_close INTEGER,
	setup TEXT,
	UNIQUE (assessment_id, statement_number, ordinal),
	CHECK ((kind = 'score') = (assessment_id IS NOT NULL)),
	CHECK ((kind = 'dots') = (statement_number IS NULL)),
	CHECK ((kind = 'score') = (setup IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO round_rebuilt (id, assessment_id, session_id, kind, statement_number, ordinal, state, opening_id, opened_at_ms,
	closed_at_ms, revealed_at_ms, present_at_close, setup)
SELECT id, assessment_id, session_id, kind, statement_number, ordinal, state, opening_id, opened_at_ms,
	closed_at_ms, revealed_at_ms, present_at_close, setup FROM round;
DROP TABLE round;
ALTER TABLE round_rebuilt RENAME TO round;
CREATE INDEX round_by_session ON round (session_id);
CREATE TRIGGER round_never_reopens BEFORE UPDATE OF state ON round
WHEN OLD.state IN ('closed', 'revealed') AND NEW.state NOT IN ('closed', 'revealed')
BEGIN SELECT RAISE(ABORT, 'a closed round never reopens'); END;
CREATE TRIGGER round_setup_is_pinned BEFORE UPDATE OF setup ON round WHEN OLD.setup IS NOT NEW.setup
BEGIN SELECT RAISE(ABORT, 'a round keeps what it asked'); END;

-- Notes on actions, in the order they were made; never updated.
CREATE TABLE progress (
	id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES participant_group (id), card_id TEXT NOT NULL,
	session_id TEXT NOT NULL REFERENCES session (id), state TEXT NOT NULL CHECK (state IN ('not-started', 'under-way', 'done', 'stopped')),
	note TEXT NOT NULL, author TEXT NOT NULL REFERENCES account (id), at_ms INTEGER NOT NULL, seq INTEGER NOT NULL,
	UNIQUE (group_id, card_id, seq)
) STRICT, WITHOUT ROWID;
`;
