// Scoring again: which rounds a follow-up compares, at most two rounds of a statement, and a follow-up may ask
// a newer version of its baseline's instrument.

export const sql = `
ALTER TABLE assessment ADD COLUMN compares TEXT NOT NULL DEFAULT 'last' CHECK (compares IN ('last', 'first'));

-- A statement is scored once, and after the discussion at most once more.
CREATE TRIGGER round_at_most_twice BEFORE INSERT ON round WHEN NEW.kind = 'score' AND NEW.ordinal NOT IN (1, 2)
BEGIN SELECT RAISE(ABORT, 'a statement has at most two rounds'); END;

-- A follow-up is of a closed baseline of the same group and the same instrument; of which version is looked at statement by
-- statement. A baseline that is not there yet, while many rows are carried over at once, is the foreign key's business.
DROP TRIGGER follow_up_has_baseline;
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
