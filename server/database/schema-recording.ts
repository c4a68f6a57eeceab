// The rows of recorded voices.
import type { GroupId, InstrumentVersionId } from '#domain/ids.ts';
import type { RecordingType } from '#domain/recording.ts';

export type RecordingSchema = {
	/** sha256: of the file's bytes, and its name. */
	recording: {
		group_id: GroupId;
		version_id: InstrumentVersionId;
		about: 'statement' | 'level';
		number: number;
		sha256: string;
		bytes: number;
		type: RecordingType;
		recorded_at_ms: number;
	};
};
