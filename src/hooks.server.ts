// What every page request starts with: the one Backstage, who is signed in, which language.
import type { Handle, HandleServerError } from '@sveltejs/kit';
import type { Backstage } from '#server/backstage.ts';
import { maskSecrets } from '#domain/mask.ts';
import { parseLanguage, type Language } from '#domain/text.ts';
import { shell } from '$lib/words/shell.ts';

// The same symbol as backstageSlot in server/backstage.ts. Written again because importing the
// server by value would bundle a second copy of it.
const slot = Symbol.for('rembuk.backstage');

function getBackstage(): Backstage {
	const backstage = (globalThis as { [slot]?: Backstage })[slot];
	if (backstage === undefined)
		throw new Error(
			'Backstage is empty: pages run only inside server/main.ts. Start with npm start or npm run dev.'
		);
	return backstage;
}

function chooseLanguage(url: URL, cookie: string | undefined): Language {
	// A projector's link says its language itself: the laptop's own choice stays as it is.
	const asked = url.pathname.startsWith('/hall/') ? url.searchParams.get('bahasa') : null;
	return parseLanguage(asked ?? cookie);
}

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, cookies } = event;
	locals.backstage = getBackstage();
	locals.language = chooseLanguage(event.url, cookies.get('bahasa'));
	const token = cookies.get('masuk');
	locals.actor = token === undefined ? undefined : await locals.backstage.accounts.validate(token);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%rembuk.language%', locals.language)
	});
	// Phones are passed on: what one person saw must not come back from a cache for the next.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const words = shell[event.locals.language ?? 'id'];
	if (status === 404) return { message: words.notFound };
	// The route's pattern, never the address: addresses hold codes and keys.
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	console.error(`Fault in page ${event.route.id ?? 'unknown'}: ${maskSecrets(text)}`);
	return { message: words.somethingBroke };
};
