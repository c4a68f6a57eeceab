// What the desk asks in the analysis: putting strong and weak statements to a vote on their influence, or
// keeping what the room agreed on aloud. Opening, closing and counting are the ballots'.
import type { DeskCommand } from '#domain/command.ts';
import type { GroupId, SessionId } from '#domain/ids.ts';
import { checkAgreeInfluence, checkAskInfluence, type InfluenceSetup } from '#domain/influence.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkMove } from '#domain/session.ts';
import type { StatementFact } from '#domain/view.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import { getAgenda } from './agenda.ts';
import { appendAgreed } from './influence-store.ts';
import { readMoveState } from './move-state.ts';
import { loadInfluence } from './room-influence.ts';
import { listFacts } from './round-fact.ts';
import type { SessionParts } from './session-parts.ts';
import { findSession } from './store.ts';

type AskInfluence = Extract<DeskCommand, { name: 'ask-influence' }>;
type AgreeInfluence = Extract<DeskCommand, { name: 'agree-influence' }>;

/** The results are read here; the rest is checked once more where the rounds are opened. */
export async function askInfluence(
	{ db, boards, urns }: SessionParts,
	sessionId: SessionId,
	command: AskInfluence
): Promise<Refused | object> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const setups = await listSetups({ boards }, { groupId: session.group_id, sessionId });
	const refused =
		checkMove(await readMoveState(db, session), command) ??
		checkAskInfluence(
			{
				stage: getAgenda(session)[session.stage_index]?.stage,
				rounds: await listFacts(db, sessionId),
				scored: setups.map(({ number }) => number)
			},
			command.numbers
		);
	if (refused) return refused;
	const asked = setups.filter(({ number }) => command.numbers.includes(number));
	return urns.openInfluence({ sessionId, asked });
}

/** Results and votes are read outside the transaction: once revealed they never change. */
export async function agreeInfluence(
	{ db, boards, urns, clock }: SessionParts,
	sessionId: SessionId,
	command: AgreeInfluence
): Promise<Refused | object> {
	const session = await findSession(db, sessionId);
	if (!session) return refuse('not-found');
	const setups = await listSetups({ boards }, { groupId: session.group_id, sessionId });
	const rounds = await loadInfluence({ db, countRevealed: urns.countRevealed }, sessionId);
	const voted = rounds.filter(({ influence }) => influence && !influence.isAgreed);
	const agreed = rounds.filter(({ influence }) => influence?.isAgreed);
	return inTransaction(db, async (trx) => {
		const now = await findSession(trx, sessionId);
		if (!now) return refuse('not-found');
		const ordinal = Math.max(0, ...rounds.map(({ record }) => record.ordinal)) + 1;
		const refused =
			checkMove(await readMoveState(trx, now), command) ??
			checkAgreeInfluence(
				{
					stage: getAgenda(now)[now.stage_index]?.stage,
					rounds: await listFacts(trx, sessionId),
					scored: setups.map(({ number }) => number),
					voted: voted.map(({ setup }) => setup.number),
					agreements: new Set(agreed.map(({ record }) => record.ordinal)).size
				},
				command.values
			);
		if (refused) return refused;
		const values = command.values.flatMap(({ number, value }) => {
			const setup = setups.find((each) => each.number === number);
			return setup ? [{ ...setup, agreed: value }] : [];
		});
		await appendAgreed(
			trx,
			{ sessionId, ordinal, atMs: clock.nowMs() },
			values.map((setup) => ({ id: randomId(), number: setup.number, setup: JSON.stringify(setup) }))
		);
		return {};
	});
}

/** Statements whose result is revealed and may be shown, with what is pinned of each. */
async function listSetups(
	{ boards }: Pick<SessionParts, 'boards'>,
	asked: { groupId: GroupId; sessionId: SessionId }
): Promise<InfluenceSetup[]> {
	const inIndonesian = await boards.describe({ ...asked, language: 'id' });
	const inEnglish = await boards.describe({ ...asked, language: 'en' });
	const of = inIndonesian.statements.length;
	return inIndonesian.statements.flatMap((fact, index): InfluenceSetup[] => {
		const other = inEnglish.statements[index];
		return fact.result && other ? [pin({ fact, result: fact.result, other, of })] : [];
	});
}

function pin(given: {
	fact: StatementFact;
	result: NonNullable<StatementFact['result']>;
	other: StatementFact;
	of: number;
}): InfluenceSetup {
	const { fact, result, other, of } = given;
	return {
		ref: fact.ref,
		number: fact.number,
		of,
		text: { id: fact.text, en: other.text },
		notYet: { id: fact.notYet, en: other.notYet },
		sum: result.sum,
		n: result.n,
		cutoffHundredths: result.cutoffHundredths,
		levels: result.levels,
		cutoffWords: result.cutoffWords
	};
}
