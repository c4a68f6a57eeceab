// An instrument as a JSON file that can be carried to another house: canonical, with its own fingerprint.
// Reading is strict; computing the fingerprint is the server's, because this folder knows no hashes.
import * as v from 'valibot';
import { writeCanonical } from './canonical.ts';
import { checkInstrument, type Instrument } from './instrument.ts';
import { instrumentShape } from './record.ts';
import { refuse, type Refused } from './refusal.ts';
import { cleanLine, languages, type Text } from './text.ts';

export const instrumentFormat = 'rembuk-instrument';
/** Of a file: every instrument within the limits is far smaller. */
export const instrumentFileLimits = { bytes: 500_000 } as const;

const key = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,60}$/));
const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const shape = v.strictObject({
	format: v.literal(instrumentFormat),
	formatVersion: v.literal(1),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	instrument: v.strictObject({ ...instrumentShape.entries, key, version })
});

/** sha256: of the instrument's canonical text, which is what a version's row holds. */
export function writeInstrumentFile(instrument: Instrument, sha256: string): string {
	return `${writeCanonical({ format: instrumentFormat, formatVersion: 1, sha256, instrument })}\n`;
}

/**
 * What the file holds and the fingerprint it claims. Refusals: 'file-unreadable' for anything that is not such
 * a file, and those of checkInstrument with what they are about [A20].
 */
export function readInstrumentFile(text: string): { instrument: Instrument; sha256: string } | Refused {
	const parsed = v.safeParse(shape, parseJson(text));
	if (!parsed.success) return explain(parsed.issues);
	const { instrument, sha256 } = parsed.output;
	return checkFileTexts(instrument) ?? checkInstrument(instrument) ?? { instrument, sha256 };
}

/** A text that is there in one language only is the commonest fault, and worth its own sentence. */
function explain(issues: readonly v.BaseIssue<unknown>[]): Refused {
	const path = issues[0]?.path?.map((item) => String(item.key)) ?? [];
	const isText = path[0] === 'instrument' && (path.at(-1) === 'id' || path.at(-1) === 'en');
	if (!isText || issues[0]?.received !== 'undefined') return refuse('file-unreadable', path.join('.'));
	const place = { statements: 'statement', fields: 'field', levels: 'level' };
	const list = path.findIndex((part) => Object.hasOwn(place, part));
	if (list === -1) return refuse('text-missing', path[1]);
	const noun = place[path[list] as keyof typeof place];
	return refuse('text-missing', `${noun} ${Number(path[list + 1]) + 1}`);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What was typed here was cleaned; what comes from elsewhere has to be as clean, for its fingerprint stays. */
function checkFileTexts(instrument: Instrument): Refused | undefined {
	const texts: [string, Text][] = [
		['name', instrument.name],
		['source', instrument.source],
		...instrument.scale.levels.map(({ level, word }): [string, Text] => [`level ${level}`, word]),
		...instrument.fields.map(({ number, name }): [string, Text] => [`field ${number}`, name]),
		...instrument.statements.flatMap(({ number, positive, notYet }): [string, Text][] => [
			[`statement ${number}`, positive],
			[`statement ${number}`, notYet]
		])
	];
	const unclean = texts.find(([, text]) => languages.some((each) => cleanLine(text[each]) !== text[each]));
	return unclean && refuse('file-unreadable', unclean[0]);
}
