// Recorded voices: which bytes are sound that phones can play, what a recording is of, and how much a group may keep.
import type { Instrument } from './instrument.ts';
import { refuse, type Refused } from './refusal.ts';
import { checkLine, cleanLine } from './text.ts';

/** One statement takes some 40 kB a minute; a megabyte is room for any file a phone makes of one sentence. */
export const recordingLimits = {
	bytes: 1024 * 1024,
	/** Of one group, with every version it has recorded. */
	groupBytes: 60 * 1024 * 1024,
	languageChars: 40
} as const;

export const recordingTypes = [
	'audio/webm',
	'audio/ogg',
	'audio/mp4',
	'audio/mpeg',
	'audio/aac',
	'audio/wav'
] as const;
export type RecordingType = (typeof recordingTypes)[number];

/** What is read aloud: a statement by its number, or a level of the scale. */
export type Heard = { readonly about: 'statement' | 'level'; readonly number: number };

/** 's12', 'l3': as it stands in an address. */
export function writeHeard({ about, number }: Heard): string {
	return `${about === 'statement' ? 's' : 'l'}${number}`;
}

/** The same read again, or undefined. */
export function parseHeard(text: unknown): Heard | undefined {
	const [, letter, digits] = /^([sl])([1-9]\d{0,2})$/.exec(typeof text === 'string' ? text : '') ?? [];
	if (letter === undefined) return undefined;
	return { about: letter === 's' ? 'statement' : 'level', number: Number(digits) };
}

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
	[...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));

/**
 * What kind of sound these bytes begin as, whatever the file is called; undefined for everything that
 * phones would not play, 3GP and AMR among it [U2].
 */
export function readRecordingType(bytes: Uint8Array): RecordingType | undefined {
	if (bytes.length < 12) return undefined;
	if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'audio/webm';
	if (starts(bytes, 'OggS')) return 'audio/ogg';
	if (starts(bytes, 'RIFF') && starts(bytes, 'WAVE', 8)) return 'audio/wav';
	if (starts(bytes, 'ftyp', 4)) return starts(bytes, '3g', 8) ? undefined : 'audio/mp4';
	if (starts(bytes, 'ID3')) return 'audio/mpeg';
	if (bytes[0] !== 0xff) return undefined;
	const second = bytes[1] ?? 0;
	// Eleven bits of sync; then AAC has layer 0 and MP3 layer III.
	if ((second & 0xf6) === 0xf0) return 'audio/aac';
	return (second & 0xe6) === 0xe2 ? 'audio/mpeg' : undefined;
}

/** Is there such a statement or level to read aloud? Refusal: 'statement-unknown'. */
export function checkHeard(
	{ statements, scale }: Pick<Instrument, 'statements' | 'scale'>,
	heard: Heard
): Refused | undefined {
	const known =
		heard.about === 'statement'
			? statements.map(({ number }) => number)
			: scale.levels.map(({ level }) => level);
	return known.includes(heard.number) ? undefined : refuse('statement-unknown'); // [U1]
}

/**
 * May these bytes be kept? otherBytes: what the group keeps beside the recording that this one takes the place of.
 * Refusals: 'recording-missing', 'recording-too-large', 'recording-unplayable', 'recordings-full'.
 */
export function checkRecording(bytes: Uint8Array, otherBytes: number): { type: RecordingType } | Refused {
	if (bytes.length === 0) return refuse('recording-missing', 'sound');
	if (bytes.length > recordingLimits.bytes) return refuse('recording-too-large', 'sound'); // [U2]
	const type = readRecordingType(bytes);
	if (type === undefined) return refuse('recording-unplayable', 'sound'); // [U2]
	if (otherBytes + bytes.length > recordingLimits.groupBytes) return refuse('recordings-full', 'sound'); // [U2]
	return { type };
}

/** The language of a group's recordings as it is stored, undefined where none is said [U6]. Refusal: 'text-too-long'. */
export function parseSpokenLanguage(typed: string): string | undefined | Refused {
	const refused = checkLine(typed, {
		about: 'spoken',
		maxChars: recordingLimits.languageChars,
		mayBeEmpty: true
	});
	return refused ?? (cleanLine(typed) || undefined);
}

/** What of an answer's screen has been recorded: the statement first, then the levels in their order [U8]. */
export function orderHeard(recorded: readonly Heard[], statement: number, levels: number): string[] {
	const has = ({ about, number }: Heard) =>
		recorded.some((each) => each.about === about && each.number === number);
	const wanted: Heard[] = [
		{ about: 'statement', number: statement },
		...Array.from({ length: levels }, (_, index): Heard => ({ about: 'level', number: index + 1 }))
	];
	return wanted.filter(has).map(writeHeard);
}
