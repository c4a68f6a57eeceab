// A programme at a glance: every group's fields, plan, stage and last note, from one question a kind. For who
// mentors the groups, and in a narrower shape for who reads them from outside.
import type { Instrument } from '#domain/instrument.ts';
import type { AssessmentId, GroupId, ProgrammeId } from '#domain/ids.ts';
import { buildOverviewCells, type OverviewSide } from '#domain/overview.ts';
import { isOverdue, isUnfinished } from '#domain/progress.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { countTasks, firstStanding, rescoreDue } from '#domain/standing.ts';
import type { Language } from '#domain/text.ts';
import type { Actor, OverviewRow, ProgrammeOverview } from '#server/backstage.ts';
import { writeDayOf, type Clock } from '#server/clock.ts';
import { readContent } from '#server/instrument/content.ts';
import { checkAccess } from '#server/programme/access.ts';
import { findProgramme, type Db } from '#server/programme/store.ts';
import * as store from './overview-store.ts';

export type OverviewParts = { db: Db; clock: Clock };
type Asked = { actor: Actor; id: ProgrammeId; language: Language; from: 'inside' | 'outside' };

export async function getOverview(
	{ db, clock }: OverviewParts,
	{ actor, id, language, from }: Asked
): Promise<ProgrammeOverview | Refused> {
	const ability = from === 'inside' ? 'mentor-group' : 'read-records';
	const refused = await checkAccess(db, actor, { programmeId: id, ability }); // [P33]
	if (refused) return refused;
	const programme = await findProgramme(db, id);
	if (!programme) return refuse('not-found');
	const { name, purpose } = programme;
	const facts = await readFacts(db, id);
	const today = writeDayOf(clock.nowMs());
	const rows = facts.groups.map((group) => {
		const row = buildRow(facts, { group, today });
		return from === 'inside' ? row : withoutInside(row);
	});
	return { programme: { id, name, purpose }, instruments: describeInstruments(facts, language), rows };
}

/** [P33] No note, stage or interval, and no number of people beside a cell: with it one could subtract. */
function withoutInside(row: OverviewRow): OverviewRow {
	const { assessment } = row;
	return {
		...row,
		assessment: assessment && { ...assessment, raters: undefined },
		standing: undefined,
		rescore: undefined,
		lastNote: undefined
	};
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

/** As many questions for two hundred groups as for one [P32]. */
async function readFacts(db: Db, id: ProgrammeId) {
	const groups = await store.listGroups(db, id);
	const parts = Map.groupBy(await store.listParts(db, id), ({ assemblyId }) => assemblyId);
	const assessments = await store.listAssessments(db, id);
	const byId = new Map(assessments.map((each) => [each.id, each]));
	const newest = new Map<GroupId, store.OverviewAssessment>();
	for (const each of assessments) if (!newest.has(each.groupId)) newest.set(each.groupId, each);
	const needed = [...newest.values()].flatMap(({ id: own, baselineId }) =>
		baselineId === null ? [own] : [own, baselineId]
	);
	const counts = Map.groupBy(await store.countAnswers(db, needed), ({ assessmentId }) => assessmentId);
	const raters = await store.countRaters(db, needed);
	const versionIds = [...new Set([...newest.values()].map(({ versionId }) => versionId))];
	const contents = await store.listContents(db, versionIds);
	return {
		groups,
		parts,
		byId,
		newest,
		counts,
		raters,
		instruments: new Map([...contents].map(([version, content]) => [version, readContent(content)])),
		actions: Map.groupBy(await store.listActions(db, id), ({ groupId }) => groupId),
		lastNotes: new Map((await store.listLastNotes(db, id)).map(({ groupId, ...note }) => [groupId, note])),
		standings: await store.listStandings(db, id)
	};
}

function buildRow(
	facts: Facts,
	{ group, today }: { group: store.OverviewGroup; today: string }
): OverviewRow {
	const newest = facts.newest.get(group.id);
	const instrument = newest && facts.instruments.get(newest.versionId);
	const baseline = newest?.baselineId ? facts.byId.get(newest.baselineId) : undefined;
	const after = newest && instrument && toSide(facts, { id: newest.id, instrument });
	const standing = facts.standings.get(group.id) ?? firstStanding;
	const actions = (facts.actions.get(group.id) ?? []).map(({ due, state }) => ({
		due: due ?? '',
		state: state ?? undefined
	}));
	return {
		group: { ...group, parts: (facts.parts.get(group.id) ?? []).map(({ name }) => name) },
		assessment: newest &&
			instrument &&
			after && {
				instrumentKey: instrument.key,
				title: newest.title,
				date: newest.date,
				baselineDate: baseline?.date,
				raters: after.raters,
				levels: instrument.scale.levels.length,
				cutoffHundredths: newest.cutoffHundredths
			},
		cells:
			newest && instrument && after
				? buildOverviewCells({
						instrument,
						after,
						before: baseline && toSide(facts, { id: baseline.id, instrument }),
						cutoffHundredths: newest.cutoffHundredths
					})
				: [],
		open: actions.filter(({ state }) => isUnfinished(state)).length,
		overdue: actions.filter((action) => isOverdue(action, today)).length,
		standing: { stage: standing.stage, ...countTasks(standing) },
		rescore: rescoreDue(newest?.date, { months: standing.months, today }),
		lastNote: facts.lastNotes.get(group.id)
	};
}

/** Of rounds that asked a statement twice the later one counts. */
function toSide(
	{ counts, raters }: Facts,
	{ id, instrument }: { id: AssessmentId; instrument: Instrument }
): OverviewSide {
	const byNumber = Map.groupBy(counts.get(id) ?? [], ({ number }) => number);
	return {
		raters: raters.get(id) ?? 0,
		counts: new Map(
			[...byNumber].map(([number, found]) => {
				const last = Math.max(...found.map(({ ordinal }) => ordinal));
				const own = found.filter(({ ordinal }) => ordinal === last);
				const countOf = (level: number | null) =>
					Number(own.find((each) => each.level === level)?.ballots ?? 0);
				return [
					number,
					{ counts: instrument.scale.levels.map(({ level }) => countOf(level)), unknown: countOf(null) }
				];
			})
		)
	};
}

/** One table an instrument: of several versions the newest one's names stand at the head. */
function describeInstruments({ instruments }: Facts, language: Language): ProgrammeOverview['instruments'] {
	const newest = new Map<string, Instrument>();
	for (const instrument of instruments.values()) {
		const known = newest.get(instrument.key);
		if (!known || known.version < instrument.version) newest.set(instrument.key, instrument);
	}
	return [...newest.values()].map(({ key, name, fields }) => ({
		key,
		name: name[language],
		fields: fields.map((field) => ({ number: field.number, name: field.name[language] }))
	}));
}
