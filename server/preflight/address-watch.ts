// Looks every few seconds where the laptop can be found: no system tells a program that it joined another
// network, and a QR code that leads nowhere stops a meeting [H6].

/** How soon a new address is noticed. */
const usualMs = 2_000;

/** changed: told the new list after each change. The answer ends the watch. */
export function watchAddresses(options: {
	list: () => readonly string[];
	changed: (addresses: readonly string[]) => void;
	everyMs?: number | undefined;
}): () => void {
	let known = options.list().join(' ');
	const timer = setInterval(() => {
		const found = options.list();
		if (found.join(' ') === known) return;
		known = found.join(' ');
		options.changed(found);
	}, options.everyMs ?? usualMs);
	timer.unref();
	return () => clearInterval(timer);
}
