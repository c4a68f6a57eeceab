// All SQL of the overview: one question a kind for a whole programme, never one a group [P32].
import { sql } from 'kysely';
import type {
	AssessmentId,
	CardId,
	GroupId,
	InstrumentVersionId,
	ProgrammeId,
	SessionId
} from '#domain/ids.ts';
import type { ProgressState } from '#domain/progress.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import type { NameMode } from '#domain/session.ts';
import { parseStageTask, type GroupStage, type Standing } from '#domain/standing.ts';
import type { Db } from '#server/programme/store.ts';

/** The groups of the programme, as another question's condition. */
const groupsOf = (db: Db, id: ProgrammeId) =>
	db.selectFrom('participant_group').select('id').where('programme_id', '=', id);

export type OverviewGroup = { id: GroupId; name: string; kind: 'group' | 'assembly' };
export async function listGroups(db: Db, id: ProgrammeId): Promise<OverviewGroup[]> {
	return db
		.selectFrom('participant_group')
		.where('programme_id', '=', id)
		.select(['id', 'name', 'kind'])
		.orderBy('name')
		.orderBy('id')
		.execute();
}

/** Names of the groups each assembly is made of. */
export async function listParts(db: Db, id: ProgrammeId): Promise<{ assemblyId: GroupId; name: string }[]> {
	return db
		.selectFrom('assembly_part')
		.innerJoin('participant_group', 'participant_group.id', 'assembly_part.part_id')
		.where('assembly_part.assembly_id', 'in', groupsOf(db, id))
		.select(['assembly_part.assembly_id as assemblyId', 'participant_group.name'])
		.orderBy('participant_group.name')
		.execute();
}

export type OverviewAssessment = {
	id: AssessmentId;
	groupId: GroupId;
	sessionId: SessionId;
	versionId: InstrumentVersionId;
	baselineId: AssessmentId | null;
	cutoffHundredths: number;
	secrecy: string;
	compares: ComparedRounds;
	nameMode: NameMode;
	title: string;
	date: string;
};
/** Assessments of closed meetings that have revealed something, newest first. */
export async function listAssessments(db: Db, id: ProgrammeId): Promise<OverviewAssessment[]> {
	return db
		.selectFrom('assessment')
		.innerJoin('session', 'session.id', 'assessment.session_id')
		.where('session.group_id', 'in', groupsOf(db, id))
		.where('session.status', '=', 'closed')
		.where((is) =>
			is.exists(
				is
					.selectFrom('round')
					.select('round.id')
					.whereRef('round.assessment_id', '=', 'assessment.id')
					.where('round.state', '=', 'revealed')
			)
		)
		.select(['assessment.id', 'session.group_id as groupId', 'session.id as sessionId'])
		.select(['assessment.instrument_version_id as versionId', 'assessment.baseline_id as baselineId'])
		.select(['assessment.cutoff_hundredths as cutoffHundredths', 'assessment.secrecy', 'assessment.compares'])
		.select(['session.name_mode as nameMode', 'session.title', 'session.date'])
		.orderBy('session.date', 'desc')
		.orderBy('session.created_at_ms', 'desc')
		.orderBy('session.id')
		.execute();
}

export type OverviewCount = {
	assessmentId: AssessmentId;
	number: number;
	ordinal: number;
	level: number | null;
	ballots: number;
};
/** Answers of revealed rounds per statement and level. */
export async function countAnswers(db: Db, ids: readonly AssessmentId[]): Promise<OverviewCount[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('ballot')
		.innerJoin('round', 'round.id', 'ballot.round_id')
		.where('round.assessment_id', 'in', [...ids])
		.where('round.state', '=', 'revealed')
		.where('round.kind', '=', 'score')
		.groupBy(['round.assessment_id', 'round.statement_number', 'round.ordinal', 'ballot.level'])
		.select(['round.assessment_id as assessmentId', 'round.statement_number as number', 'round.ordinal'])
		.select(['ballot.level', (row) => row.fn.countAll<number>().as('ballots')])
		.$narrowType<{ assessmentId: AssessmentId; number: number }>()
		.execute();
	return rows;
}

/** The statements that each asked, whether or not they were answered. */
export async function listAsked(
	db: Db,
	ids: readonly AssessmentId[]
): Promise<{ assessmentId: AssessmentId; number: number }[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('round')
		.where('assessment_id', 'in', [...ids])
		.where('kind', '=', 'score')
		.where('ordinal', '=', 1)
		.select(['assessment_id as assessmentId', 'statement_number as number'])
		.$narrowType<{ assessmentId: AssessmentId; number: number }>()
		.execute();
}

export type OverviewChannel = { assessmentId: AssessmentId; channel: string; answers: number };
/** How many answers to revealed statements came in by each channel. */
export async function countChannels(db: Db, ids: readonly AssessmentId[]): Promise<OverviewChannel[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('channel_count')
		.innerJoin('round', 'round.id', 'channel_count.round_id')
		.where('round.assessment_id', 'in', [...ids])
		.where('round.kind', '=', 'score')
		.where('round.state', '=', 'revealed')
		.groupBy(['round.assessment_id', 'channel_count.channel'])
		.select(['round.assessment_id as assessmentId', 'channel_count.channel'])
		.select((row) => row.fn.sum<number>('channel_count.answers').as('answers'))
		.$narrowType<{ assessmentId: AssessmentId }>()
		.execute();
	return rows.map((row) => ({ ...row, answers: Number(row.answers) }));
}

/** Different people who answered at least one revealed round of each. */
export async function countRaters(db: Db, ids: readonly AssessmentId[]): Promise<Map<AssessmentId, number>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('answered')
		.innerJoin('round', 'round.id', 'answered.round_id')
		.where('round.assessment_id', 'in', [...ids])
		.where('round.state', '=', 'revealed')
		.where('round.kind', '=', 'score')
		.groupBy('round.assessment_id')
		.select([
			'round.assessment_id as id',
			(row) => row.fn.count<number>('answered.seat_id').distinct().as('raters')
		])
		.$narrowType<{ id: AssessmentId }>()
		.execute();
	// [Q13] Under participant codes no mark says which round.
	const coded = await db
		.selectFrom('code_rater')
		.innerJoin('assessment', 'assessment.session_id', 'code_rater.session_id')
		.where('assessment.id', 'in', [...ids])
		.groupBy('assessment.id')
		.select(['assessment.id as id', (row) => row.fn.countAll<number>().as('raters')])
		.execute();
	return new Map([...rows, ...coded].map(({ id, raters }) => [id, Number(raters)]));
}

export async function listContents(
	db: Db,
	ids: readonly InstrumentVersionId[]
): Promise<Map<InstrumentVersionId, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('instrument_version')
		.where('id', 'in', [...ids])
		.select(['id', 'content'])
		.execute();
	return new Map(rows.map(({ id, content }) => [id, content]));
}

/** Actions on the groups' plans that are not hidden, with their day and the newest state that was noted. */
export async function listActions(
	db: Db,
	id: ProgrammeId
): Promise<{ groupId: GroupId; cardId: CardId; due: string | null; state: ProgressState | null }[]> {
	return db
		.selectFrom('board_card as card')
		.leftJoin('progress', (join) =>
			join
				.onRef('progress.group_id', '=', 'card.group_id')
				.onRef('progress.card_id', '=', 'card.id')
				.on('progress.seq', '=', (newest) =>
					newest
						.selectFrom('progress as later')
						.whereRef('later.group_id', '=', 'card.group_id')
						.whereRef('later.card_id', '=', 'card.id')
						.select((row) => row.fn.max('later.seq').as('seq'))
				)
		)
		.where('card.group_id', 'in', groupsOf(db, id))
		.where('card.kind', '=', 'action')
		.where('card.is_hidden', '=', 0)
		.select(['card.group_id as groupId', 'card.id as cardId', 'card.due', 'progress.state'])
		.execute();
}

export type LastNote = { groupId: GroupId; date: string; place: string; happened: string };
/** The newest note of each log, of those that nothing has replaced. */
export async function listLastNotes(db: Db, id: ProgrammeId): Promise<LastNote[]> {
	const ranked = db
		.selectFrom('mentoring_note as note')
		.where('note.group_id', 'in', groupsOf(db, id))
		.where((is) =>
			is.not(
				is.exists(
					is
						.selectFrom('mentoring_note as later')
						.select('later.id')
						.whereRef('later.replaces_id', '=', 'note.id')
				)
			)
		)
		.select(['note.group_id as groupId', 'note.date', 'note.place', 'note.happened'])
		.select(
			sql<number>`row_number() OVER (PARTITION BY note.group_id ORDER BY note.date DESC, note.seq DESC)`.as(
				'rank'
			)
		);
	return db
		.selectFrom(ranked.as('ranked'))
		.where('ranked.rank', '=', 1)
		.select(['ranked.groupId', 'ranked.date', 'ranked.place', 'ranked.happened'])
		.execute();
}

/** What was said of the groups' stages, and which tasks are done. */
export async function listStandings(db: Db, id: ProgrammeId): Promise<Map<GroupId, Standing>> {
	const [said, tasks] = [
		await db.selectFrom('group_standing').where('group_id', 'in', groupsOf(db, id)).selectAll().execute(),
		await db.selectFrom('group_task').where('group_id', 'in', groupsOf(db, id)).selectAll().execute()
	];
	const done = Map.groupBy(tasks, ({ group_id }) => group_id);
	return new Map(
		said.map(({ group_id, stage, rescore_months: months }) => {
			const own = (done.get(group_id) ?? []).flatMap(({ task }) => parseStageTask(task) ?? []);
			return [group_id, { stage: stage satisfies GroupStage, months, done: own }];
		})
	);
}
