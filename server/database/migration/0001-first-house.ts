// The first house: accounts, programmes, instruments, sessions, seats, rounds and ballots.
// Migrations are SQL, run in order, never edited once released.

export const sql = `
CREATE TABLE account (
	id TEXT PRIMARY KEY, name TEXT NOT NULL, login TEXT NOT NULL UNIQUE COLLATE NOCASE,
	role TEXT NOT NULL CHECK (role IN ('admin', 'facilitator', 'researcher')), password_hash TEXT NOT NULL,
	is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)), created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in (
	id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_by_account ON sign_in (account_id);
CREATE TABLE recovery_code (
	code_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, expires_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_code_by_account ON recovery_code (account_id);
CREATE TABLE invitation (
	id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, role TEXT NOT NULL CHECK (role IN ('admin', 'facilitator', 'researcher')),
	invited_by TEXT REFERENCES account (id), created_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
	id TEXT PRIMARY KEY, name TEXT NOT NULL, village TEXT NOT NULL DEFAULT '', district TEXT NOT NULL DEFAULT '',
	regency TEXT NOT NULL DEFAULT '', created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE programme_person (
	programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
	account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
	PRIMARY KEY (programme_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE participant_group (
	id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), name TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('group', 'assembly')), cutoff_hundredths INTEGER NOT NULL, created_at_ms INTEGER NOT NULL,
	UNIQUE (programme_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE assembly_part (
	assembly_id TEXT NOT NULL REFERENCES participant_group (id) ON DELETE CASCADE,
	part_id TEXT NOT NULL REFERENCES participant_group (id),
	PRIMARY KEY (assembly_id, part_id), CHECK (assembly_id <> part_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE member (
	id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES participant_group (id), name TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('officer', 'member')), sex TEXT CHECK (sex IN ('female', 'male')),
	created_at_ms INTEGER NOT NULL, removed_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_group ON member (group_id);

CREATE TABLE instrument_version (
	id TEXT PRIMARY KEY, instrument_key TEXT NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL,
	content_hash TEXT NOT NULL, created_at_ms INTEGER NOT NULL, UNIQUE (instrument_key, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
	id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES participant_group (id), title TEXT NOT NULL, date TEXT NOT NULL,
	place TEXT NOT NULL DEFAULT '', status TEXT NOT NULL CHECK (status IN ('planned', 'running', 'paused', 'closed')),
	name_mode TEXT NOT NULL CHECK (name_mode IN ('picture', 'roster')), expected INTEGER, seat_limit INTEGER NOT NULL,
	agenda TEXT NOT NULL, stage_index INTEGER NOT NULL DEFAULT 0, stage_elapsed_ms INTEGER NOT NULL DEFAULT 0,
	stage_resumed_at_ms INTEGER, focus TEXT NOT NULL, code TEXT NOT NULL UNIQUE, hall_key TEXT NOT NULL, address TEXT,
	created_by TEXT NOT NULL REFERENCES account (id), created_at_ms INTEGER NOT NULL, started_at_ms INTEGER, closed_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_group ON session (group_id);
CREATE TABLE old_code (
	code TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE seat (
	id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id), token_hash TEXT UNIQUE,
	picture TEXT, picture_turn INTEGER NOT NULL DEFAULT 1, member_id TEXT REFERENCES member (id), label TEXT,
	scores INTEGER NOT NULL CHECK (scores IN (0, 1)), has_left INTEGER NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1)),
	has_phone INTEGER NOT NULL CHECK (has_phone IN (0, 1)), joined_at_ms INTEGER NOT NULL, left_at_ms INTEGER,
	UNIQUE (session_id, picture, picture_turn), UNIQUE (session_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_by_session ON seat (session_id);
CREATE TABLE seat_transfer (
	code_hash TEXT PRIMARY KEY, seat_id TEXT NOT NULL REFERENCES seat (id), session_id TEXT NOT NULL REFERENCES session (id),
	expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE consent (
	seat_id TEXT NOT NULL REFERENCES seat (id), version INTEGER NOT NULL, language TEXT NOT NULL, given_at_ms INTEGER NOT NULL,
	PRIMARY KEY (seat_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
	id TEXT PRIMARY KEY, session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
	instrument_version_id TEXT NOT NULL REFERENCES instrument_version (id), kind TEXT NOT NULL CHECK (kind IN ('baseline', 'follow-up')),
	secrecy TEXT NOT NULL CHECK (secrecy IN ('secret')), pace TEXT NOT NULL CHECK (pace IN ('led', 'own')),
	cutoff_hundredths INTEGER NOT NULL, created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE round (
	id TEXT PRIMARY KEY, assessment_id TEXT NOT NULL REFERENCES assessment (id), session_id TEXT NOT NULL REFERENCES session (id),
	kind TEXT NOT NULL CHECK (kind IN ('score')), statement_number INTEGER NOT NULL, ordinal INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('not-opened', 'open', 'closed', 'revealed')),
	opening_id TEXT, opened_at_ms INTEGER, closed_at_ms INTEGER, revealed_at_ms INTEGER, present_at_close INTEGER,
	UNIQUE (assessment_id, statement_number, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_by_session ON round (session_id);
-- A closed round never reopens, whatever a future program tries [R].
CREATE TRIGGER round_never_reopens BEFORE UPDATE OF state ON round
WHEN OLD.state IN ('closed', 'revealed') AND NEW.state NOT IN ('closed', 'revealed')
BEGIN SELECT RAISE(ABORT, 'a closed round never reopens'); END;

-- No rowid, no time, no seat: the key is random and the order on disk is the key's order.
CREATE TABLE ballot (
	id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id), level INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_by_round ON ballot (round_id);
CREATE TABLE answered (
	round_id TEXT NOT NULL REFERENCES round (id), seat_id TEXT NOT NULL REFERENCES seat (id), PRIMARY KEY (round_id, seat_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE channel_count (
	round_id TEXT NOT NULL REFERENCES round (id), channel TEXT NOT NULL, answers INTEGER NOT NULL, PRIMARY KEY (round_id, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
	id TEXT NOT NULL, scope TEXT NOT NULL, body_hash TEXT NOT NULL, answer TEXT NOT NULL, created_at_ms INTEGER NOT NULL,
	PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;
`;
