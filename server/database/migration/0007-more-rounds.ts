// More kinds of round: the influence of statements on the goal, and ideas put in order by USG or by pairs.

export const sql = `
-- Rebuilt, because more kinds of round may stand in it. Influence asks about a statement and belongs to no
-- assessment; one that was agreed aloud is made revealed, with what was agreed in its setup and no ballots; so is a table of
-- pairs the room chose aloud.
DROP TRIGGER round_never_reopens;
DROP TRIGGER round_setup_is_pinned;
CREATE TABLE round_rebuilt (
	id TEXT PRIMARY KEY, assessment_id TEXT REFERENCES assessment (id), session_id TEXT NOT NULL REFERENCES session (id),
	kind TEXT NOT NULL CHECK (kind IN ('score', 'dots', 'change', 'influence', 'usg', 'pairs')), statement_number INTEGER, ordinal INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('not-opened', 'open', 'closed', 'revealed')),
	opening_id TEXT, opened_at_ms INTEGER, closed_at_ms INTEGER, revealed_at_ms INTEGER, present_at_close INTEGER,
	setup TEXT,
	UNIQUE (assessment_id, statement_number, ordinal),
	CHECK ((kind = 'score') = (assessment_id IS NOT NULL)),
	CHECK ((kind IN ('dots', 'usg', 'pairs')) = (statement_number IS NULL)),
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
`;
