// The five columns of the chain, from the facts of a plan and the walk through them.
import { writeChainLink, type ChainLink, type ChainWalk } from '#domain/chain.ts';
import type { Language } from '#domain/text.ts';
import type { ChainScore, ChainStatement, PlanAction, PlanPage, ProgressRow } from '#server/backstage.ts';
import { chain } from '$lib/words/chain.ts';
import { changeDesk } from '$lib/words/console-change.ts';
import { writeDay } from '$lib/words/day.ts';
import { wordsIn } from '$lib/words/language.ts';
import { writeDifference, writeHundredths } from '$lib/words/number.ts';
import { progressRow } from '$lib/words/progress-row.ts';

type Link = { at: string; title: string; lines: string[]; isHere: boolean; recordHref?: string };
export type ChainColumn = { kind: ChainLink['is']; links: Link[] };
type Given = Pick<PlanPage, 'statements' | 'ideas' | 'actions'> & {
	at: ChainLink | undefined;
	walk: ChainWalk;
};

/** screen: in which sentences are read; language: dates and numbers. */
export function listChainColumns(
	given: Given,
	{ language, screen }: { language: Language; screen: string }
): ChainColumn[] {
	const { statements, ideas, actions, at, walk } = given;
	const say = describe(language, screen);
	const toLink = (link: ChainLink, said: Omit<Link, 'at' | 'isHere'>): Link => ({
		at: writeChainLink(link),
		isHere: at !== undefined && writeChainLink(at) === writeChainLink(link),
		...said
	});
	return [
		{
			kind: 'statement',
			links: statements
				.filter(({ ref }) => walk.statements.includes(ref))
				.map((each) => toLink({ is: 'statement', id: each.ref }, say.statement(each)))
		},
		{
			kind: 'idea',
			links: ideas
				.filter(({ id }) => walk.ideas.includes(id))
				.map(({ id, text }) => toLink({ is: 'idea', id }, { title: text || say.unnamed, lines: [] }))
		},
		{
			kind: 'action',
			links: actions
				.filter(({ id }) => walk.actions.includes(id))
				.map((each) => toLink({ is: 'action', id: each.id }, say.action(each)))
		},
		{
			kind: 'progress',
			links: actions.flatMap(({ what, rows }) =>
				rows
					.filter(({ id }) => walk.progress.includes(id))
					.map((row) => toLink({ is: 'progress', id: row.id }, say.progress(what, row)))
			)
		},
		{
			kind: 'score',
			links: statements.flatMap((each) =>
				each.again
					.filter(({ sessionId }) => walk.scores.includes(`${each.ref}@${sessionId}`))
					.map((score) =>
						toLink({ is: 'score', id: `${each.ref}@${score.sessionId}` }, say.again(each, score))
					)
			)
		}
	];
}

/** What each kind of link says of itself. */
function describe(language: Language, screen: string) {
	const words = {
		chain: wordsIn(chain, screen),
		row: wordsIn(progressRow, screen),
		desk: wordsIn(changeDesk, screen)
	};
	const mean = ({ meanHundredths, sum, n }: ChainScore) =>
		words.chain.mean({ mean: writeHundredths(meanHundredths, language), sum, n });
	return {
		unnamed: words.desk.unnamed,
		statement: ({ number, text, isWeak, weakWord, first }: ChainStatement) => ({
			title: `${number}. ${text}`,
			lines: [
				...(first ? [writeDay(first.date, language), mean(first)] : []),
				isWeak ? words.chain.weak(weakWord) : ''
			].filter(Boolean)
		}),
		action: ({ what, who, state, isOverdue }: PlanAction) => ({
			title: what || words.desk.unnamed,
			lines: [
				[words.desk.state[state], isOverdue ? words.desk.overdue : ''].filter(Boolean).join(', '),
				who
			].filter(Boolean)
		}),
		progress: (what: string, row: ProgressRow) => ({
			title: what || words.desk.unnamed,
			lines: [
				`${writeDay(row.date, language)}: ${words.desk.state[row.state]}`,
				row.results || row.note,
				...row.targets.map(({ label, aimed, achieved }) =>
					[
						`${label}:`,
						aimed ? `${words.row.aimed} ${words.row.share(aimed)}` : '',
						achieved ? `${words.row.achieved} ${words.row.share(achieved)}` : ''
					]
						.filter(Boolean)
						.join(' ')
				)
			].filter(Boolean)
		}),
		again: ({ number }: ChainStatement, score: ChainStatement['again'][number]) => ({
			title: words.chain.again({
				number,
				word: words.chain.word[score.word],
				difference: writeDifference(score.differenceHundredths, language)
			}),
			lines: [
				writeDay(score.date, language),
				mean(score),
				score.isUncertain ? words.chain.uncertain : ''
			].filter(Boolean),
			recordHref: `/records/${score.sessionId}#change`
		})
	};
}
