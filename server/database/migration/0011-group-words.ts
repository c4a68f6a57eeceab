// A group's own words for the two sides of its cut-off, beside the cut-off: of the group, and of each assessment.

export const sql = `
ALTER TABLE participant_group ADD COLUMN weak_word TEXT;
ALTER TABLE participant_group ADD COLUMN strong_word TEXT CHECK ((strong_word IS NULL) = (weak_word IS NULL));
ALTER TABLE assessment ADD COLUMN weak_word TEXT;
ALTER TABLE assessment ADD COLUMN strong_word TEXT CHECK ((strong_word IS NULL) = (weak_word IS NULL));

-- A follow-up says of a statement what its baseline said, or the two could not be read side by side.
CREATE TRIGGER follow_up_has_its_baselines_words BEFORE INSERT ON assessment WHEN EXISTS (
	SELECT 1 FROM assessment AS earlier WHERE earlier.id = NEW.baseline_id
		AND (earlier.weak_word IS NOT NEW.weak_word OR earlier.strong_word IS NOT NEW.strong_word)
)
BEGIN SELECT RAISE(ABORT, 'a follow-up has its baseline''s words'); END;
`;
