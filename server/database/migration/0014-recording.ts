// Recorded voices of a group. The sound itself is a file, named by its sha256, in the folder beside the database.

export const sql = `
ALTER TABLE participant_group ADD COLUMN spoken_language TEXT;

-- One of each statement and each level, for one group and one version of an instrument.
CREATE TABLE recording (
	group_id TEXT NOT NULL REFERENCES participant_group (id),
	version_id TEXT NOT NULL REFERENCES instrument_version (id),
	about TEXT NOT NULL CHECK (about IN ('statement', 'level')),
	number INTEGER NOT NULL CHECK (number >= 1),
	sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
	bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 1048576),
	type TEXT NOT NULL CHECK (type IN ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/aac', 'audio/wav')),
	recorded_at_ms INTEGER NOT NULL,
	PRIMARY KEY (group_id, version_id, about, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_by_file ON recording (sha256);
`;
