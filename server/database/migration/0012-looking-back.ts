// One more kind of round: how the room now thinks a statement stood on the day of its baseline.

export const sql = `
-- Rebuilt, because one more kind of round may stand in it. A round that looks back belongs to no assessment, so that nothing
-- which reads an assessment's scores can take it for one; each statement is looked back at once in a session. Kinds and
-- columns of an earlier rebuild are all named here: what is left out would be lost.
DROP TRIGGER round_never_reopens;
DROP TRIGGER round_setup_is_pinned;
DROP TRIGGER round_at_most_twice;
CREATE TABLE round_rebuilt (
	id TEXT PRIMARY KEY, assessment_id TEXT REFERENCES assessment (id), session_id TEXT NOT NULL REFERENCES session (id),
	kind TEXT NOT NULL CHECK (kind IN ('score', 'dots', 'change', 'influence', 'usg', 'pairs', 'poll', 'lookback')),
	statement_number INTEGER, ordinal INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('not-opened', 'open', 'closed', 'revealed')),
	opening_id TEXT, opened_at_ms INTEGER, closed_at_ms INTEGER, revealed_at_ms INTEGER, present_at_close INTEGER,
	setup TEXT,
	UNIQUE (assessment_id, statement_number, ordinal),
	CHECK ((kind = 'score') = (assessment_id IS NOT NULL)),
	CHECK ((kind IN ('dots', 'usg', 'pairs')) = (statement_number IS NULL)),
	CHECK ((kind = 'score') = (setup IS NULL)),
	CHECK (kind <> 'poll' OR (statement_number BETWEEN 1 AND 5 AND ordinal BETWEEN 1 AND 10)),
	CHECK (kind <> 'lookback' OR (statement_number >= 1 AND ordinal = 1))
) STRICT, WITHOUT ROWID;
INSERT INTO round_rebuilt (id, assessment_id, session_id, kind, statement_number, ordinal, state, opening_id, opened_at_ms,
	closed_at_ms, revealed_at_ms, present_at_close, setup)
SELECT id, assessment_id, session_id, kind, statement_number, ordinal, state, opening_id, opened_at_ms,
	closed_at_ms, revealed_at_ms, present_at_close, setup FROM round;
DROP TABLE round;
ALTER TABLE round_rebuilt RENAME TO round;
CREATE INDEX round_by_session ON round (session_id);
CREATE UNIQUE INDEX poll_question_once ON round (session_id, ordinal, statement_number) WHERE kind = 'poll';
CREATE UNIQUE INDEX lookback_once ON round (session_id, statement_number) WHERE kind = 'lookback';
CREATE TRIGGER round_never_reopens BEFORE UPDATE OF state ON round
WHEN OLD.state IN ('closed', 'revealed') AND NEW.state NOT IN ('closed', 'revealed')
BEGIN SELECT RAISE(ABORT, 'a closed round never reopens'); END;
CREATE TRIGGER round_setup_is_pinned BEFORE UPDATE OF setup ON round WHEN OLD.setup IS NOT NEW.setup
BEGIN SELECT RAISE(ABORT, 'a round keeps what it asked'); END;
CREATE TRIGGER round_at_most_twice BEFORE INSERT ON round WHEN NEW.kind = 'score' AND NEW.ordinal NOT IN (1, 2)
BEGIN SELECT RAISE(ABORT, 'a statement has at most two rounds'); END;
`;
