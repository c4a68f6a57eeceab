// The editor's form as a draft, and back to where the keyboard should be after one of its buttons.
import type { DraftEdit } from '#domain/draft-edit.ts';
import { allPictures, instrumentLimits } from '#domain/instrument.ts';
import type { DraftField, DraftStatement, InstrumentDraft } from '#domain/instrument-draft.ts';
import { cleanLine, type Text } from '#domain/text.ts';
import { readText } from '../../../../../sign-in/sign-in-cookie.ts';
import { readHundredths } from '../../../group-form.ts';

function readPair(form: FormData, name: string): Text {
	return { id: cleanLine(readText(form, `${name}-id`)), en: cleanLine(readText(form, `${name}-en`)) };
}

/**
 * How many statements each field has, from the form's own "5 5 3"; undefined when it is nonsense. One more
 * than allowed is read too, so that the server can say why not.
 */
function readShape(form: FormData): number[] | undefined {
	const text = readText(form, 'shape');
	if (!/^(\d{1,3}( \d{1,3})*)?$/.test(text)) return undefined;
	const shape = text === '' ? [] : text.split(' ').map(Number);
	const statements = shape.reduce((sum, count) => sum + count, 0);
	const isBearable =
		shape.length <= instrumentLimits.fields + 1 && statements <= instrumentLimits.statements + 1;
	return isBearable ? shape : undefined;
}

/** What stands in the form, gaps and all; undefined when it is not the editor's form. */
export function readDraftForm(form: FormData): InstrumentDraft | undefined {
	const shape = readShape(form);
	const levels = Number(readText(form, 'levels'));
	if (!shape || !Number.isInteger(levels) || levels < 0 || levels > instrumentLimits.levels.max + 1)
		return undefined;
	const cutoff = readHundredths(readText(form, 'cutoff'));
	return {
		name: readPair(form, 'name'),
		source: readPair(form, 'source'),
		pictures: allPictures.find((set) => set === form.get('pictures')) ?? 'plant',
		words: Array.from({ length: levels }, (_, index) => readPair(form, `level-${index}`)),
		cutoffHundredths: Number.isNaN(cutoff) ? undefined : cutoff,
		fields: shape.map((count, field): DraftField => ({
			name: readPair(form, `field-${field}`),
			statements: Array.from({ length: count }, (_, statement): DraftStatement => ({
				positive: readPair(form, `positive-${field}-${statement}`),
				notYet: readPair(form, `not-yet-${field}-${statement}`)
			}))
		}))
	};
}

/** The id of the element that goes on where the pressed button was: it has moved, or is gone. */
export function focusAfter(edit: DraftEdit, before: InstrumentDraft, after: InstrumentDraft): string {
	switch (edit.does) {
		case 'statement-up':
		case 'statement-down': {
			const moved = before.fields[edit.field]?.statements[edit.statement];
			for (const [field, { statements }] of after.fields.entries()) {
				const statement = statements.findIndex((one) => one === moved);
				if (statement >= 0) return `${edit.does}-${field}-${statement}`;
			}
			return 'save';
		}
		case 'add-statement':
			return `positive-${edit.field}-${after.fields[edit.field]!.statements.length - 1}-id`;
		case 'remove-statement':
			return `add-statement-${edit.field}`;
		case 'field-up':
			return `field-up-${Math.max(0, edit.field - 1)}`;
		case 'field-down':
			return `field-down-${Math.min(after.fields.length - 1, edit.field + 1)}`;
		case 'add-field':
			return `field-${after.fields.length - 1}-id`;
		case 'add-level':
			return `level-${after.words.length - 1}-id`;
		default:
			return edit.does === 'remove-level' ? 'add-level' : 'add-field';
	}
}
