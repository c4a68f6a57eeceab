// What the buttons of the instrument's editor do to a draft: each is one step, and none needs dragging.
// Places count from 0: field 2, statement 1 of it.
import { instrumentLimits } from './instrument.ts';
import { emptyStatement, emptyText, type DraftField, type InstrumentDraft } from './instrument-draft.ts';
import { refuse, type Refused } from './refusal.ts';

export type DraftEdit =
	| { does: 'statement-up' | 'statement-down' | 'remove-statement'; field: number; statement: number }
	| { does: 'add-statement' | 'field-up' | 'field-down' | 'remove-field'; field: number }
	| { does: 'add-field' | 'add-level' }
	| { does: 'remove-level'; level: number };

const withStatement = [
	'statement-up',
	'statement-down',
	'remove-statement'
] as const satisfies readonly DraftEdit['does'][];
const withField = ['add-statement', 'field-up', 'field-down', 'remove-field'] as const;
const alone = ['add-field', 'add-level'] as const;

/** 'statement-up 2 0' from a button's value; undefined for anything else. */
export function parseDraftEdit(value: unknown): DraftEdit | undefined {
	if (typeof value !== 'string' || !/^[a-z-]{1,20}( \d{1,3}){0,2}$/.test(value)) return undefined;
	const [name, ...places] = value.split(' ');
	const [first, second] = places.map(Number);
	const moved = withStatement.find((does) => does === name);
	if (moved && first !== undefined && second !== undefined)
		return { does: moved, field: first, statement: second };
	const shifted = withField.find((does) => does === name);
	if (shifted && first !== undefined) return { does: shifted, field: first };
	if (name === 'remove-level' && first !== undefined) return { does: 'remove-level', level: first };
	const plain = alone.find((does) => does === name);
	return plain && { does: plain };
}

/**
 * The draft after one step; the given one stays as it is [A15]. A statement that goes up from the first place
 * of its field becomes the last of the field before, so that every place can be reached. Refusals: 'too-many',
 * 'request-malformed' where there is no such place, 'field-not-empty'.
 */
export function applyEdit(draft: InstrumentDraft, edit: DraftEdit): InstrumentDraft | Refused {
	const { fields, words } = draft;
	switch (edit.does) {
		case 'add-level':
			if (words.length >= instrumentLimits.levels.max) return refuse('too-many', 'scale');
			return { ...draft, words: [...words, emptyText] };
		case 'remove-level':
			if (edit.level >= words.length) return refuse('request-malformed', 'scale');
			return { ...draft, words: without(words, edit.level) };
		case 'add-field':
			if (fields.length >= instrumentLimits.fields) return refuse('too-many', 'fields');
			return { ...draft, fields: [...fields, { name: emptyText, statements: [emptyStatement] }] };
		default: {
			const changed = editFields(fields, edit);
			return 'refused' in changed ? changed : { ...draft, fields: changed };
		}
	}
}

type FieldEdit = Extract<DraftEdit, { field: number }>;

function editFields(fields: readonly DraftField[], edit: FieldEdit): DraftField[] | Refused {
	const field = fields[edit.field];
	if (!field) return refuse('request-malformed', 'fields');
	switch (edit.does) {
		case 'add-statement':
			if (fields.reduce((sum, one) => sum + one.statements.length, 0) >= instrumentLimits.statements)
				return refuse('too-many', 'statements');
			return withAt(fields, edit.field, [...field.statements, emptyStatement]);
		case 'remove-field':
			// Its statements are somebody's work: they are moved or removed first.
			return field.statements.length > 0
				? refuse('field-not-empty', `field ${edit.field + 1}`)
				: without(fields, edit.field);
		case 'field-up':
		case 'field-down':
			return swapped(fields, edit.field, edit.does === 'field-up' ? edit.field - 1 : edit.field + 1);
		default:
			return editStatement(fields, edit);
	}
}

function editStatement(
	fields: readonly DraftField[],
	edit: Extract<DraftEdit, { statement: number }>
): DraftField[] | Refused {
	const { field: at, statement: place } = edit;
	const statements = fields[at]!.statements;
	const moved = statements[place];
	if (!moved) return refuse('request-malformed', 'statements');
	if (edit.does === 'remove-statement') return withAt(fields, at, without(statements, place));
	const to = edit.does === 'statement-up' ? place - 1 : place + 1;
	if (to >= 0 && to < statements.length) return withAt(fields, at, swapped(statements, place, to));
	const beyond = edit.does === 'statement-up' ? at - 1 : at + 1;
	const neighbour = fields[beyond];
	if (!neighbour) return [...fields];
	const entered =
		edit.does === 'statement-up' ? [...neighbour.statements, moved] : [moved, ...neighbour.statements];
	return withAt(withAt(fields, at, without(statements, place)), beyond, entered);
}

function withAt(
	fields: readonly DraftField[],
	at: number,
	statements: DraftField['statements']
): DraftField[] {
	return fields.map((field, index) => (index === at ? { ...field, statements } : field));
}

const without = <One>(list: readonly One[], at: number): One[] => list.filter((_, index) => index !== at);

/** At either end there is nothing to change places with: then all stays. */
function swapped<One>(list: readonly One[], at: number, to: number): One[] {
	const other = list[to];
	const one = list[at];
	if (other === undefined || one === undefined) return [...list];
	return list.map((each, index) => (index === at ? other : index === to ? one : each));
}
