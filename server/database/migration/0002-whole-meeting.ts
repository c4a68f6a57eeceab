// The whole first meeting: the shared board of each group with its updates, snapshots and rows, dots
// as a kind of round, what a programme's data may be taken for, and the board as it stood at closing.

export const sql = `
ALTER TABLE programme ADD COLUMN purpose TEXT NOT NULL DEFAULT 'real' CHECK (purpose IN ('real', 'example', 'practice'));

-- Rebuilt, because a round that is not about a statement has no assessment.
DROP TRIGGER round_never_reopens;
CREATE TABLE round_rebuilt (
	id TEXT PRIMARY KEY, assessment_id TEXT REFERENCES assessment (id), session_id TEXT NOT NULL REFERENCES session (id),
	kind TEXT NOT NULL CHECK (kind IN ('score', 'dots')), statement_number INTEGER, ordinal INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('not-opened', 'open', 'closed', 'revealed')),
	opening_id TEXT, opened_at_ms INTEGER, closed_at_ms INTEGER, revealed_at_ms INTEGER, present_at_close INTEGER,
	setup TEXT,
	UNIQUE (assessment_id, statement_number, ordinal),
	CHECK ((kind = 'score') = (assessment_id IS NOT NULL AND statement_number IS NOT NULL)),
	CHECK ((kind = 'dots') = (setup IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO round_rebuilt (id, assessment_id, session_id, kind, statement_number, ordinal, state, opening_id, opened_at_ms,
	closed_at_ms, revealed_at_ms, present_at_close)
SELECT id, assessment_id, session_id, kind, statement_number, ordinal, state, opening_id, opened_at_ms,
	closed_at_ms, revealed_at_ms, present_at_close FROM round;
DROP TABLE round;
ALTER TABLE round_rebuilt RENAME TO round;
CREATE INDEX round_by_session ON round (session_id);
-- A closed round never reopens, whatever a future program tries [R].
CREATE TRIGGER round_never_reopens BEFORE UPDATE OF state ON round
WHEN OLD.state IN ('closed', 'revealed') AND NEW.state NOT IN ('closed', 'revealed')
BEGIN SELECT RAISE(ABORT, 'a closed round never reopens'); END;
-- The wording people put their dots on stays what it was.
CREATE TRIGGER round_setup_is_pinned BEFORE UPDATE OF setup ON round WHEN OLD.setup IS NOT NEW.setup
BEGIN SELECT RAISE(ABORT, 'a round keeps what it asked'); END;
ALTER TABLE ballot ADD COLUMN dots TEXT;
-- How the room put tied ideas in order, by talking.
CREATE TABLE settlement (
	round_id TEXT PRIMARY KEY REFERENCES round (id), idea_ids TEXT NOT NULL, settled_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE board (
	group_id TEXT PRIMARY KEY REFERENCES participant_group (id), epoch INTEGER NOT NULL, created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE board_update (
	group_id TEXT NOT NULL REFERENCES board (group_id), epoch INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL,
	checksum TEXT NOT NULL, author TEXT NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (group_id, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE board_snapshot (
	group_id TEXT NOT NULL REFERENCES board (group_id), epoch INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL,
	checksum TEXT NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (group_id, epoch, seq)
) STRICT, WITHOUT ROWID;
-- The board as rows: written in the transaction that stores the update, read by lists, links and records.
CREATE TABLE board_card (
	group_id TEXT NOT NULL REFERENCES board (group_id), id TEXT NOT NULL, kind TEXT NOT NULL, position TEXT NOT NULL,
	is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)), due TEXT, content TEXT NOT NULL, PRIMARY KEY (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX board_card_by_kind ON board_card (group_id, kind, position, id);
CREATE TABLE board_link (
	group_id TEXT NOT NULL, card_id TEXT NOT NULL, to_kind TEXT NOT NULL CHECK (to_kind IN ('statement', 'idea', 'goal')),
	to_ref TEXT NOT NULL, PRIMARY KEY (group_id, card_id, to_kind, to_ref),
	FOREIGN KEY (group_id, card_id) REFERENCES board_card (group_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX board_link_back ON board_link (group_id, to_kind, to_ref);
-- The board as it stood when a session closed; the hash is sha256 of the content.
CREATE TABLE board_freeze (
	session_id TEXT PRIMARY KEY REFERENCES session (id), group_id TEXT NOT NULL REFERENCES participant_group (id),
	epoch INTEGER NOT NULL, seq INTEGER NOT NULL, content TEXT NOT NULL, content_hash TEXT NOT NULL, at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER board_freeze_is_final BEFORE UPDATE ON board_freeze BEGIN SELECT RAISE(ABORT, 'a frozen board never changes'); END;
-- How many cards a seat has sent, and not which: cards stand on the wall without a name.
CREATE TABLE card_count (
	seat_id TEXT NOT NULL REFERENCES seat (id), kind TEXT NOT NULL, cards INTEGER NOT NULL, PRIMARY KEY (seat_id, kind)
) STRICT, WITHOUT ROWID;
`;
