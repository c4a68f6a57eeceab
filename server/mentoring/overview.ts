// A programme at a glance: every group's fields, plan, stage and last note, from one question a kind. For who
// mentors the groups, and in a narrower shape for who reads them from outside.
import type { Instrument } from '#domain/instrument.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { buildOverviewCells } from '#domain/overview.ts';
import { isOverdue, isUnfinished } from '#domain/progress.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { countTasks, firstStanding, rescoreDue } from '#domain/standing.ts';
import type { Language } from '#domain/text.ts';
import type { Actor, OverviewRow, ProgrammeOverview } from '#server/backstage.ts';
import { writeDayOf, type Clock } from '#server/clock.ts';
import { checkAccess } from '#server/programme/access.ts';
import { findProgramme, type Db } from '#server/programme/store.ts';
import { compareRow, listAsked, readFacts, readSide, type OverviewFacts } from './overview-fact.ts';
import type { OverviewGroup } from './overview-store.ts';

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

function buildRow(
	facts: OverviewFacts,
	{ group, today }: { group: OverviewGroup; today: string }
): OverviewRow {
	const newest = facts.newest.get(group.id);
	const instrument = newest && facts.instruments.get(newest.versionId);
	const after = newest && readSide(facts, newest, 'last'); // [R9]
	const asked = newest && listAsked(facts, newest.id);
	const compared = newest && compareRow(facts, newest);
	const standing = facts.standings.get(group.id) ?? firstStanding;
	const actions = (facts.actions.get(group.id) ?? []).map(({ due, state }) => ({
		due: due ?? '',
		state: state ?? undefined
	}));
	return {
		group: { ...group, parts: (facts.parts.get(group.id) ?? []).map(({ name }) => name) },
		assessment: newest &&
			instrument &&
			asked && {
				instrumentKey: instrument.key,
				title: newest.title,
				date: newest.date,
				baselineDate: compared?.baselineDate,
				line: compared?.line,
				scope: { asked: asked.size, of: instrument.statements.length }, // [T9]
				raters: facts.raters.get(newest.id) ?? 0,
				levels: instrument.scale.levels.length,
				cutoffHundredths: newest.cutoffHundredths
			},
		cells:
			newest && instrument && after && asked
				? buildOverviewCells({
						instrument,
						asked,
						after,
						compared,
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

/** One table an instrument: of several versions the newest one's names stand at the head. */
function describeInstruments(facts: OverviewFacts, language: Language): ProgrammeOverview['instruments'] {
	const newest = new Map<string, Instrument>();
	for (const { versionId } of facts.newest.values()) {
		const instrument = facts.instruments.get(versionId);
		if (!instrument) continue;
		const known = newest.get(instrument.key);
		if (!known || known.version < instrument.version) newest.set(instrument.key, instrument);
	}
	return [...newest.values()].map(({ key, name, fields }) => ({
		key,
		name: name[language],
		fields: fields.map((field) => ({ number: field.number, name: field.name[language] }))
	}));
}
