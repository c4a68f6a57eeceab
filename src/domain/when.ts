// Reading a time as people say it: a day, a month, a year, "sekitar 2014", "sebelum 2015", or words
// that are no date at all ("sebelum bantuan cair"). What was said is what is shown; the reading only
// tells whether it is certain, and where among dated events it belongs [D].
import { isDate, sessionLimits } from './session.ts';
import { refuse, type Refused } from './refusal.ts';
import { cleanLine, countChars } from './text.ts';

/**
 * Certain days, months and years; 'about' one; 'before' or 'after' one; or 'words', which say no time
 * that can be compared. from and to are the first and last day it can mean, as 2014-01-01.
 */
export type When =
	| { readonly is: 'day' | 'month' | 'year' | 'about'; readonly from: string; readonly to: string }
	| { readonly is: 'before' | 'after'; readonly from: string; readonly to: string }
	| { readonly is: 'words' | 'unsaid' };

const months: Readonly<Record<string, number>> = Object.fromEntries(
	[
		'januari jan january',
		'februari feb pebruari february',
		'maret mar mrt march',
		'april apr',
		'mei may',
		'juni jun june',
		'juli jul july',
		'agustus agu agt ags agus august aug',
		'september sep sept',
		'oktober okt october oct',
		'november nov nopember nop',
		'desember des december dec'
	].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1]))
);
const about = /^(?:±|~|kira[- ]kira|sekitar|kurang lebih|k\.?l\.?|lebih kurang|about|around|circa|ca?\.)\s*/;
const before = /^(?:sebelum|before|<)\s*/;
const after = /^(?:sesudah|setelah|sejak|after|since|>)\s*/;
const filler =
	/^(?:pada |tanggal |tgl\.? |bulan |tahun |th\.? |awal |tengah |pertengahan |akhir |on |in |early |mid |late )+/;
/** Said of a part of a year or month: true, and not exact. */
const roughly = /^(?:awal|tengah|pertengahan|akhir|early|mid|late)\b/;
const farPast = `${sessionLimits.year.min}-01-01`;
const farFuture = `${sessionLimits.year.max}-12-31`;

const two = (value: number): string => String(value).padStart(2, '0');

function lastDayOf(year: number, month: number): string {
	const day = [31, 30, 29, 28].find((last) => isDate(`${year}-${two(month)}-${two(last)}`)) ?? 28;
	return `${year}-${two(month)}-${two(day)}`;
}

type Span = { is: 'day' | 'month' | 'year'; from: string; to: string };

function spanOf(year: number, month?: number, day?: number): Span | 'impossible' {
	const first = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`;
	if (!isDate(first)) return 'impossible';
	if (day !== undefined) return { is: 'day', from: first, to: first };
	if (month !== undefined) return { is: 'month', from: first, to: lastDayOf(year, month) };
	return { is: 'year', from: first, to: `${year}-12-31` };
}

/** A date written in one of the usual ways; 'impossible' for one the calendar does not have. */
function readSpan(written: string): Span | 'impossible' | undefined {
	const numbers = (match: RegExpExecArray) => match.slice(1).map(Number);
	let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
	if (match) return spanOf(...(numbers(match) as [number, number, number]));
	match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written); // day first, as it is written in Indonesia
	if (match) {
		const [day = 0, month = 0, year = 0] = numbers(match);
		return spanOf(year, month, day);
	}
	match = /^(\d{4})-(\d{1,2})$/.exec(written) ?? /^(\d{4})$/.exec(written);
	if (match) return spanOf(...(numbers(match) as [number, number]));
	match = /^(\d{1,2})[/-](\d{4})$/.exec(written);
	if (match) return spanOf(Number(match[2]), Number(match[1]));
	const named = /^(?:(\d{1,2})\.? +)?([a-z]+)\.? +(\d{4})$/.exec(written);
	const month = named?.[2] === undefined ? undefined : months[named[2]];
	if (!named || month === undefined || !Object.hasOwn(months, named[2] ?? '')) return undefined;
	return spanOf(Number(named[3]), month, named[1] === undefined ? undefined : Number(named[1]));
}

/** What was said, read; 'impossible' when it names a day the calendar does not have. */
export function readWhen(said: string): When | 'impossible' {
	const words = cleanLine(said).toLowerCase();
	if (words === '') return { is: 'unsaid' };
	const sign = [about, before, after].find((pattern) => pattern.test(words));
	const rest = sign ? words.replace(sign, '') : words;
	const span = readSpan(rest.replace(filler, ''));
	if (span === 'impossible') return span; // [D4]
	if (span === undefined) return { is: 'words' };
	if (sign === before) return { is: 'before', from: farPast, to: span.from };
	if (sign === after) return { is: 'after', from: span.to, to: farFuture };
	return { ...span, is: sign === about || roughly.test(rest) ? 'about' : span.is }; // [D5]
}

/** 'date-unusable' for a date that cannot be, 'text-too-long' above maxChars; nothing said is fine. */
export function checkWhen(said: string, limit: { about: string; maxChars: number }): Refused | undefined {
	if (countChars(said) > limit.maxChars) return refuse('text-too-long', limit.about); // [D2]
	return readWhen(said) === 'impossible' ? refuse('date-unusable', limit.about) : undefined; // [D4]
}

/** Is it known no better than roughly, or not at all? */
export function isUncertain(said: string): boolean {
	const when = readWhen(said);
	return when === 'impossible' || !['day', 'month', 'year'].includes(when.is); // [D5]
}

/**
 * Which of two comes first: below zero, zero or above. Undefined where it cannot be told: words, or
 * spans that lie within each other. The order of a wall is the room's; this only places a new card.
 */
export function compareWhen(a: string, b: string): number | undefined {
	const [first, second] = [readWhen(a), readWhen(b)];
	if (first === 'impossible' || second === 'impossible' || !('from' in first) || !('from' in second)) {
		return undefined;
	}
	// By the middle of what it can mean; an open end counts at its known side.
	const key = (when: Extract<When, { from: string }>) =>
		when.is === 'before' ? [when.to, '0'] : when.is === 'after' ? [when.from, '2'] : [when.from, '1'];
	const [x, y] = [key(first).join(), key(second).join()];
	if (x === y) return first.to === second.to ? 0 : first.to < second.to ? -1 : 1;
	return x < y ? -1 : 1; // [D6]
}

/**
 * Before which of the cards, in the order of the wall, a card with this date belongs: the index of the
 * first dated one that comes later, or the end. Dates that cannot be compared go to the end [D6].
 */
export function placeByDate(said: string, wall: readonly { readonly when: string }[]): number {
	const index = wall.findIndex((other) => (compareWhen(said, other.when) ?? 0) < 0);
	return index === -1 ? wall.length : index;
}

/**
 * A wall put in order of time: dated events sorted among themselves, on the places dated ones held;
 * those that cannot be compared stay where they are [D6].
 */
export function sortByDate<Event extends { readonly when: string }>(wall: readonly Event[]): Event[] {
	const isDated = (event: Event) => compareWhen(event.when, event.when) !== undefined;
	const dated = wall.filter(isDated).sort((a, b) => compareWhen(a.when, b.when) ?? 0);
	return wall.map((event) => (isDated(event) ? dated.shift()! : event));
}
