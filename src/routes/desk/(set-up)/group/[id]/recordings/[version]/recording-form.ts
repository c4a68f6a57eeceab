// Which recording a page's address and its forms mean.
import { parseId } from '#domain/ids.ts';
import { parseHeard } from '#domain/recording.ts';
import type { RecordingPlace } from '#server/backstage.ts';

/** Undefined where any of the three is none. */
export function parsePlace(
	params: { id: string; version: string },
	what: string
): RecordingPlace | undefined {
	const groupId = parseId<'group'>(params.id);
	const versionId = parseId<'instrument-version'>(params.version);
	const heard = parseHeard(what);
	return groupId && versionId && heard ? { groupId, versionId, heard } : undefined;
}
