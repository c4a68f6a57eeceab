// Participant codes: cards of a group, scores under a code, and who scored at all where no round may say it.

export const sql = `
-- Which card a person has is kept nowhere; sheet counts the times cards were made, for printing those alone.
CREATE TABLE participant_code (
	group_id TEXT NOT NULL REFERENCES participant_group (id), code TEXT NOT NULL, sheet INTEGER NOT NULL,
	PRIMARY KEY (group_id, code)
) STRICT, WITHOUT ROWID;

-- Null in secret, and where a person had no card.
ALTER TABLE ballot ADD COLUMN code TEXT;
CREATE UNIQUE INDEX ballot_once_a_code ON ballot (round_id, code) WHERE code IS NOT NULL;

-- In place of marks by round: which rounds a seat answered, beside which rounds a code did, would join the two.
CREATE TABLE code_rater (
	session_id TEXT NOT NULL REFERENCES session (id), seat_id TEXT NOT NULL REFERENCES seat (id),
	PRIMARY KEY (session_id, seat_id)
) STRICT, WITHOUT ROWID;

-- Rebuilt, because scores may be given under codes.
DROP TRIGGER follow_up_has_baseline;
CREATE TABLE assessment_rebuilt (
	id TEXT PRIMARY KEY, session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
	instrument_version_id TEXT NOT NULL REFERENCES instrument_version (id), kind TEXT NOT NULL CHECK (kind IN ('baseline', 'follow-up')),
	secrecy TEXT NOT NULL CHECK (secrecy IN ('secret', 'code')), pace TEXT NOT NULL CHECK (pace IN ('led', 'own')),
	cutoff_hundredths INTEGER NOT NULL, created_at_ms INTEGER NOT NULL,
	baseline_id TEXT REFERENCES assessment (id),
	compares TEXT NOT NULL DEFAULT 'last' CHECK (compares IN ('last', 'first'))
) STRICT, WITHOUT ROWID;
INSERT INTO assessment_rebuilt (id, session_id, instrument_version_id, kind, secrecy, pace, cutoff_hundredths, created_at_ms, baseline_id, compares)
SELECT id, session_id, instrument_version_id, kind, secrecy, pace, cutoff_hundredths, created_at_ms, baseline_id, compares FROM assessment;
DROP TABLE assessment;
ALTER TABLE assessment_rebuilt RENAME TO assessment;
CREATE INDEX assessment_by_baseline ON assessment (baseline_id);
CREATE TRIGGER follow_up_has_baseline BEFORE INSERT ON assessment
WHEN (NEW.kind = 'follow-up') <> (NEW.baseline_id IS NOT NULL)
	OR EXISTS (
		SELECT 1 FROM assessment AS earlier
		JOIN instrument_version ON instrument_version.id = earlier.instrument_version_id
		LEFT JOIN session ON session.id = earlier.session_id
		WHERE earlier.id = NEW.baseline_id AND (
			earlier.kind <> 'baseline' OR session.status <> 'closed'
			OR instrument_key <> (SELECT instrument_key FROM instrument_version WHERE id = NEW.instrument_version_id)
			OR group_id <> (SELECT group_id FROM session WHERE id = NEW.session_id)
		)
	)
BEGIN SELECT RAISE(ABORT, 'a follow-up belongs to a closed baseline of its group and of the same instrument'); END;
`;
