// Reads what a page's form sent into what may be stored, or says which field is wrong. Text is kept
// as text: markup and odd names are somebody's words, never code.
import { parseCutoffWords } from '#domain/cutoff-words.ts';
import { checkCutoff } from '#domain/instrument.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { checkRosterRow, type RosterRow } from '#domain/roster.ts';
import { checkLine, cleanLine } from '#domain/text.ts';
import type { GroupForm, ProgrammeForm } from '../backstage.ts';

/** Longest name that still fits one line of a list and a label on the projector. */
const maxChars = 80;
/** The widest scale a group's own cut-off is set for; a session checks it again on its instrument's. */
const cutoffLevels = 4;

/** One line as it is stored. A lone half of a letter or a control character would not survive a file. */
function readLine(
	value: unknown,
	{ about, mayBeEmpty = false }: { about: string; mayBeEmpty?: boolean }
): string | Refused {
	if (typeof value !== 'string') return refuse('request-malformed', about);
	const line = value.toWellFormed().replace(/\p{Cc}/gu, ' ');
	return checkLine(line, { about, maxChars, mayBeEmpty }) ?? cleanLine(line);
}

export function parseProgrammeForm(form: ProgrammeForm): ProgrammeForm | Refused {
	const name = readLine(form.name, { about: 'name' });
	if (isRefused(name)) return name;
	const place = { village: '', district: '', regency: '' };
	for (const part of ['village', 'district', 'regency'] as const) {
		const line = readLine(form[part], { about: part, mayBeEmpty: true });
		if (isRefused(line)) return line;
		place[part] = line;
	}
	return { name, ...place };
}

/** The form by itself; whether its parts are groups of the programme is asked of the rows. */
export function parseGroupForm(form: GroupForm): GroupForm | Refused {
	const name = readLine(form.name, { about: 'name' });
	if (isRefused(name)) return name;
	const { kind, cutoffHundredths } = form;
	if (kind !== 'group' && kind !== 'assembly') return refuse('request-malformed', 'kind');
	if (checkCutoff(cutoffHundredths, cutoffLevels)) return refuse('cutoff-off-scale', 'cutoffHundredths');
	const cutoffWords = parseCutoffWords(form.cutoffWords);
	if (isRefused(cutoffWords)) return cutoffWords;
	const partIds = kind === 'assembly' && Array.isArray(form.partIds) ? [...new Set(form.partIds)] : [];
	if (kind === 'assembly' && partIds.length < 2) return refuse('assembly-needs-groups', 'partIds');
	return { name, kind, cutoffHundredths, cutoffWords, partIds };
}

/** A person's row as it is stored. about: the field of a form, or the line of a list. */
export function parseRosterRow(row: RosterRow, about: string): RosterRow | Refused {
	if (typeof row !== 'object' || row === null || typeof row.name !== 'string') {
		return refuse('roster-line-bad', about);
	}
	const { role, sex } = row;
	const name = row.name.toWellFormed();
	const wrong = checkRosterRow({ name, role, sex });
	return wrong ? refuse(wrong.refused, about) : { name: cleanLine(name), role, sex };
}
