// Scoring again: which rounds a follow-up compares, at most two rounds of a statement, and a follow-up may ask
// a newer version of its baseline's instrument.

export const sql = `
ALTER TABLE assessment ADD COLUMN compares TEXT NOT NULL DEFAULT 'last' CHECK (compares IN ('last', 'first'));

-- A statement is scored once, and after the discussion at most once more.
CREATE TRIGGER round_at_most_twice BEFORE INSERT ON round WHEN NEW.kind = 'score' AND NEW.ordinal NOT IN (1, 2)
BEGIN SELECT RAISE(ABORT, 'a statement has at most two rounds'); END;

-- A follow-up is of a baseline and of the same instrument; of which version is looked at statement by statement.
-- A baseline that is not there yet, as when a whole programme is carried over, is the foreign key's to look at.
DROP TRIGGER follow_up_has_baseline;
CREATE TRIGGER follow_up_has_baseline BEFORE INSERT ON assessment
WHEN (NEW.kind = 'follow-up') <> (NEW.baseline_id IS NOT NULL)
	OR (NEW.baseline_id IS NOT NULL AND
		(SELECT instrument_key FROM instrument_version WHERE id = NEW.instrument_version_id) <>
		(SELECT instrument_key FROM instrument_version JOIN assessment ON assessment.instrument_version_id = instrument_version.id
			WHERE assessment.id = NEW.baseline_id))
BEGIN SELECT RAISE(ABORT, 'a follow-up belongs to a baseline of the same instrument'); END;
`;
