// How many cards were handed out, for the next statement's form: the cards stay in people's hands. Kept by the tab, and
// nothing breaks where a browser keeps nothing.
const key = 'rembuk-cards-handed-out';

export function recallHandedOut(): number | undefined {
	try {
		const kept = Number(sessionStorage.getItem(key));
		return Number.isInteger(kept) && kept > 0 ? kept : undefined;
	} catch {
		return undefined;
	}
}

export function rememberHandedOut(handedOut: number): void {
	try {
		sessionStorage.setItem(key, String(handedOut));
	} catch {
		// Then it is asked again.
	}
}
