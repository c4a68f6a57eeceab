// Progress rows as they stand in a record: the paper's columns with names replaced, targets as numbers [X23].
import { parseTargets } from '#domain/progress-row.ts';
import type { AccountId, CardId } from '#domain/ids.ts';
import type { RecordProgress, RecordShare } from '#domain/record.ts';
import type { Share } from '#domain/share.ts';
import type { listNotes } from './export-store.ts';

type Note = Awaited<ReturnType<typeof listNotes>>[number];

/** By action, then in the order they were written. whatOf: the activity as the plan words it. */
export function toProgress(
	notes: readonly Note[],
	{
		authors,
		replace,
		whatOf
	}: {
		authors: ReadonlyMap<AccountId, string>;
		replace: (text: string) => string;
		whatOf: (action: CardId) => string;
	}
): RecordProgress[] {
	return [...notes]
		.sort((a, b) => (a.card_id < b.card_id ? -1 : a.card_id > b.card_id ? 1 : a.seq - b.seq))
		.map((note) => ({
			action: note.card_id,
			what: whatOf(note.card_id),
			seq: note.seq,
			date: note.date,
			state: note.state,
			note: replace(note.note),
			held: replace(note.held),
			indicators: replace(note.indicators),
			results: replace(note.results),
			supporting: replace(note.supporting),
			hindering: replace(note.hindering),
			targets: parseTargets(note.targets).map(({ label, aimed, achieved }) => ({
				label: replace(label),
				aimed: toShare(aimed),
				achieved: toShare(achieved)
			})),
			author: authors.get(note.author) ?? 'F0'
		}));
}

function toShare(share: Share | undefined): RecordShare | null {
	if (share === undefined) return null;
	const { percent, of } = share;
	return { percent, part: of?.part ?? null, whole: of?.whole ?? null };
}
