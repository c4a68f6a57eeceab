// A progress row as the paper draws it: activity and time, success indicators, results obtained, supporting
// factors, hindering factors, targets and what was achieved; these columns and no others [P].
import { parseProgressState, type ProgressState } from './progress.ts';
import { isRefused, refuse, type Refused } from './refusal.ts';
import { isDate } from './session.ts';
import { checkShare, readShare, type Share } from './share.ts';
import { checkLine, cleanLine, cleanLines, countChars } from './text.ts';

/** What keeps a row on one printed page. */
export const progressRowLimits = { heldChars: 120, textChars: 600, targets: 6, labelChars: 80 } as const;
/** The columns of free text, in the paper's order. */
export const progressTexts = ['indicators', 'results', 'supporting', 'hindering'] as const;
export type ProgressText = (typeof progressTexts)[number];

/** What was aimed at, and apart from it what was achieved; at least one of them is said. */
export type Target = {
	readonly label: string;
	readonly aimed?: Share | undefined;
	readonly achieved?: Share | undefined;
};
/** held: when the activity took place, as it was said. The activity itself is the action the row belongs to. */
export type ProgressColumns = Readonly<Record<ProgressText, string>> & {
	readonly held: string;
	readonly targets: readonly Target[];
};
/** Targets as they were typed: "90 %", "13 dari 15". */
export type TypedTarget = { readonly label: string; readonly aimed: string; readonly achieved: string };
export type TypedRow = Readonly<Record<ProgressText, string>> & {
	readonly date: string;
	readonly state: unknown;
	readonly held: string;
	readonly targets: readonly TypedTarget[];
};
export type ReadRow = { date: string; state: ProgressState; columns: ProgressColumns };

/** A row of which nothing but its state and its short note was said. */
export const noColumns: ProgressColumns = {
	held: '',
	indicators: '',
	results: '',
	supporting: '',
	hindering: '',
	targets: []
};

/** Was anything said in these columns? */
export function hasColumns(columns: ProgressColumns): boolean {
	return (
		columns.held !== '' || columns.targets.length > 0 || progressTexts.some((key) => columns[key] !== '')
	);
}

/**
 * What was typed as it is stored. Refusals name the field: 'date-unusable', 'request-malformed' about 'state',
 * 'text-too-long', and of the nth target 'text-missing', 'text-too-long', 'name-doubled' about 'label-n',
 * 'share-unusable' about 'aimed-n' or 'achieved-n', 'too-many' about 'targets'.
 */
export function readProgressRow(typed: TypedRow): ReadRow | Refused {
	const date = typed.date.trim();
	if (!isDate(date)) return refuse('date-unusable', 'date'); // [P24]
	const state = parseProgressState(typed.state);
	if (state === undefined) return refuse('request-malformed', 'state'); // [P24]
	const held = cleanLine(typed.held);
	if (countChars(held) > progressRowLimits.heldChars) return refuse('text-too-long', 'held'); // [P24]
	const texts = { indicators: '', results: '', supporting: '', hindering: '' };
	for (const key of progressTexts) {
		texts[key] = cleanLines(typed[key]);
		if (countChars(texts[key]) > progressRowLimits.textChars) return refuse('text-too-long', key); // [P24]
	}
	const targets = readTargets(typed.targets);
	return isRefused(targets) ? targets : { date, state, columns: { held, ...texts, targets } };
}

/** Lines that say nothing are left out; the others keep their order. */
function readTargets(typed: readonly TypedTarget[]): Target[] | Refused {
	if (typed.length > progressRowLimits.targets) return refuse('too-many', 'targets'); // [P25]
	const targets: Target[] = [];
	for (const [index, line] of typed.entries()) {
		const target = readTarget(line, index + 1);
		if (target === undefined) continue;
		if (isRefused(target)) return target;
		const isDoubled = targets.some(({ label }) => label.toLowerCase() === target.label.toLowerCase());
		if (isDoubled) return refuse('name-doubled', `label-${index + 1}`); // [P25]
		targets.push(target);
	}
	return targets;
}

function readTarget(line: TypedTarget, at: number): Target | undefined | Refused {
	const label = cleanLine(line.label);
	const aimed = readShare(line.aimed, `aimed-${at}`);
	if (isRefused(aimed)) return aimed;
	const achieved = readShare(line.achieved, `achieved-${at}`);
	if (isRefused(achieved)) return achieved;
	if (label === '' && !aimed && !achieved) return undefined;
	const wrong = checkLine(label, { about: `label-${at}`, maxChars: progressRowLimits.labelChars });
	if (wrong) return wrong; // [P25]
	if (!aimed && !achieved) return refuse('text-missing', `aimed-${at}`); // [P25]
	return { label, ...(aimed && { aimed }), ...(achieved && { achieved }) };
}

/** Targets as they lie in a row; what cannot be read there is left out, never guessed. */
export function parseTargets(stored: string): Target[] {
	let read: unknown;
	try {
		read = JSON.parse(stored);
	} catch {
		return [];
	}
	if (!Array.isArray(read)) return [];
	return read.flatMap((each: unknown) => parseTarget(each) ?? []);
}

function parseTarget(each: unknown): Target | undefined {
	if (typeof each !== 'object' || each === null) return undefined;
	const { label, aimed, achieved } = each as Record<string, unknown>;
	if (typeof label !== 'string' || label === '') return undefined;
	const read = { aimed: parseShare(aimed), achieved: parseShare(achieved) };
	if (!read.aimed && !read.achieved) return undefined;
	return {
		label,
		...(read.aimed && { aimed: read.aimed }),
		...(read.achieved && { achieved: read.achieved })
	};
}

function parseShare(stored: unknown): Share | undefined {
	if (typeof stored !== 'object' || stored === null) return undefined;
	const { percent, of } = stored as { percent?: unknown; of?: { part?: unknown; whole?: unknown } };
	if (typeof percent !== 'number') return undefined;
	if (of === undefined) return checkShare({ percent });
	if (typeof of?.part !== 'number' || typeof of.whole !== 'number') return undefined;
	return checkShare({ percent, of: { part: of.part, whole: of.whole } });
}
