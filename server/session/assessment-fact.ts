// How an assessment was made, as the rules of comparing read it [C15]. How people answered is read as counts
// per channel, and never which of them gave what.
import { compareAssessments, type AssessmentFact, type Comparability } from '#domain/comparable.ts';
import type { Instrument } from '#domain/instrument.ts';
import { readContent } from '#server/instrument/content.ts';
import { countByChannel, findPlacedAssessment, type PlacedAssessment } from './change-store.ts';
import { findInstrumentContent, type AssessmentRecord, type Db } from './store.ts';

/** How an assessment was made; its instrument is read where it is not at hand. */
export async function readFact(
	db: Db,
	placed: PlacedAssessment,
	known?: Instrument
): Promise<AssessmentFact> {
	const content = known ? undefined : await findInstrumentContent(db, placed.instrument_version_id);
	const instrument = known ?? (content === undefined ? undefined : readContent(content));
	if (!instrument) throw new Error(`assessment ${placed.id} points to no instrument version`);
	return {
		instrument,
		secrecy: placed.secrecy,
		nameMode: placed.name_mode,
		cutoffHundredths: placed.cutoff_hundredths,
		channels: await countByChannel(db, placed.session_id)
	};
}

/** What an assessment and its baseline allow to be compared. */
export async function compareWith(
	db: Db,
	{ baseline, now }: { baseline: PlacedAssessment; now: AssessmentRecord }
): Promise<Comparability> {
	const placed = await findPlacedAssessment(db, now.id);
	if (!placed) throw new Error(`assessment ${now.id} is gone`);
	return compareAssessments(await readFact(db, baseline), await readFact(db, placed));
}
