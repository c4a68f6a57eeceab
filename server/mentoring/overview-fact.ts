// What the overview is made of, from one question a kind; and what each group's newest assessment is compared
// with, by the same rules as its own page of change.
import { compareAssessments, type AssessmentFact } from '#domain/comparable.ts';
import type { AssessmentId, GroupId, ProgrammeId } from '#domain/ids.ts';
import type { OverviewCompared, OverviewSide } from '#domain/overview.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import type { OverviewRow } from '#server/backstage.ts';
import { readContent } from '#server/instrument/content.ts';
import type { Db } from '#server/programme/store.ts';
import { pickCounts } from '#server/session/level-count.ts';
import * as store from './overview-store.ts';

export type OverviewFacts = Awaited<ReturnType<typeof readFacts>>;

/** As many questions for two hundred groups as for one [P32]. */
export async function readFacts(db: Db, id: ProgrammeId) {
	const groups = await store.listGroups(db, id);
	const parts = Map.groupBy(await store.listParts(db, id), ({ assemblyId }) => assemblyId);
	const assessments = await store.listAssessments(db, id);
	const byId = new Map(assessments.map((each) => [each.id, each]));
	const newest = new Map<GroupId, store.OverviewAssessment>();
	for (const each of assessments) if (!newest.has(each.groupId)) newest.set(each.groupId, each);
	const needed = [...newest.values()].flatMap((own) => {
		const baseline = own.baselineId === null ? undefined : byId.get(own.baselineId);
		return baseline ? [own, baseline] : [own];
	});
	const ids = needed.map((each) => each.id);
	const of = ({ assessmentId }: { assessmentId: AssessmentId }) => assessmentId;
	const contents = await store.listContents(db, [...new Set(needed.map(({ versionId }) => versionId))]);
	return {
		groups,
		parts,
		byId,
		newest,
		asked: Map.groupBy(await store.listAsked(db, ids), of),
		counts: Map.groupBy(await store.countAnswers(db, ids), of),
		channels: Map.groupBy(await store.countChannels(db, ids), of),
		raters: await store.countRaters(
			db,
			[...newest.values()].map((each) => each.id)
		),
		instruments: new Map([...contents].map(([version, content]) => [version, readContent(content)])),
		actions: Map.groupBy(await store.listActions(db, id), ({ groupId }) => groupId),
		lastNotes: new Map((await store.listLastNotes(db, id)).map(({ groupId, ...note }) => [groupId, note])),
		standings: await store.listStandings(db, id)
	};
}

/** Of each statement the round that is meant, in the levels of the assessment's own scale. */
export function readSide(
	facts: Pick<OverviewFacts, 'counts' | 'instruments'>,
	{ id, versionId }: store.OverviewAssessment,
	which: ComparedRounds
): OverviewSide {
	const levels = facts.instruments.get(versionId)?.scale.levels ?? [];
	const rounds = [...Map.groupBy(facts.counts.get(id) ?? [], ({ number }) => number)].flatMap(
		([number, found]) =>
			[...Map.groupBy(found, ({ ordinal }) => ordinal)].map(([ordinal, own]) => {
				const countOf = (level: number | null) =>
					Number(own.find((each) => each.level === level)?.ballots ?? 0);
				const counts = levels.map(({ level }) => countOf(level));
				return { number, ordinal, counted: { counts, unknown: countOf(null) } };
			})
	);
	return pickCounts(rounds, which).counts; // [C14] [R9]
}

export function listAsked({ asked }: Pick<OverviewFacts, 'asked'>, id: AssessmentId): ReadonlySet<number> {
	return new Set(asked.get(id)?.map(({ number }) => number));
}

type Line = NonNullable<NonNullable<OverviewRow['assessment']>['line']>;

/** What a follow-up is compared with, and where that line breaks; undefined for a first assessment. */
export function compareRow(
	facts: OverviewFacts,
	newest: store.OverviewAssessment
): (OverviewCompared & { baselineDate: string; line: Line }) | undefined {
	const baseline = newest.baselineId === null ? undefined : facts.byId.get(newest.baselineId);
	const [was, is] = [baseline && readFact(facts, baseline), readFact(facts, newest)];
	if (!baseline || !was || !is) return undefined;
	const { breaks, statements, same } = compareAssessments(was, is); // [C15] [C16]
	const asked = listAsked(facts, newest.id);
	return {
		same,
		before: readSide(facts, baseline, newest.compares),
		after: readSide(facts, newest, newest.compares),
		baselineDate: baseline.date,
		line: {
			compares: newest.compares,
			breaks,
			changed: statements.filter(({ number }) => asked.has(number)).length
		}
	};
}

function readFact(facts: OverviewFacts, assessment: store.OverviewAssessment): AssessmentFact | undefined {
	const { id, versionId, secrecy, nameMode, cutoffHundredths } = assessment;
	const instrument = facts.instruments.get(versionId);
	const channels = facts.channels.get(id) ?? [];
	return (
		instrument && {
			...{ instrument, secrecy, nameMode, cutoffHundredths },
			channels: Object.fromEntries(channels.map(({ channel, answers }) => [channel, answers]))
		}
	);
}
