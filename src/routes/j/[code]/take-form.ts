// The script comes when somebody may already be writing: what stands in the server's form, and where
// the finger was, go over to the form that is drawn in its place.
import type { Typed } from '$lib/live/kept-card.ts';
import { readTyped } from './wall/typed.ts';

type Taken = {
	/** Undefined when nothing was written yet. */
	typed: Typed | undefined;
	/** After the new form is there. */
	returnFocus: () => void;
};

type Control = HTMLInputElement | HTMLTextAreaElement;
const isText = (control: Element | null): control is HTMLTextAreaElement =>
	control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text');
const isNumber = (control: Element): control is HTMLInputElement =>
	control instanceof HTMLInputElement && control.type === 'number';

/** Is anything in this form not as the server sent it? */
function isTouched(form: HTMLFormElement): boolean {
	return [...form.elements].some((control) => {
		if (control instanceof HTMLInputElement && control.type === 'radio') return control.checked;
		return (isText(control) || isNumber(control)) && control.value !== '';
	});
}

export function takeForm(root: Element): Taken {
	const form = root.querySelector<HTMLFormElement>('form[data-typed]');
	const typed = form && isTouched(form) ? readTyped(new FormData(form)) : undefined;
	const { activeElement } = document;
	const name = activeElement && form?.contains(activeElement) ? activeElement.getAttribute('name') : null;
	const cursor = isText(activeElement) ? activeElement.selectionStart : null;
	return {
		typed,
		returnFocus() {
			const now = name === null ? null : root.querySelector<Control>(`[data-typed] [name="${name}"]`);
			now?.focus();
			if (isText(now) && cursor !== null) now.setSelectionRange(cursor, cursor);
		}
	};
}
