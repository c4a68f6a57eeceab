// What every page request starts with: the one Backstage, who is signed in, which language.
import { error, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import type { Backstage } from '#server/backstage.ts';
import { maskSecrets } from '#domain/mask.ts';
import { parseScreenLanguage, wordsIn, type ScreenLanguage } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
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

function chooseLanguage(url: URL, cookie: string | undefined): ScreenLanguage {
	// A projector's link says its language itself: the laptop's own choice stays as it is.
	const asked = url.pathname.startsWith('/hall/') ? url.searchParams.get('bahasa') : null;
	return parseScreenLanguage(asked ?? cookie);
}

/** Actions are found by their name on a plain object: what every object has is none [TRUST F9]. */
function asksForNoAction(url: URL): boolean {
	return [...url.searchParams.keys()].some((key) => key.startsWith('/') && key.slice(1) in Object.prototype);
}

/** A body that is no form is its sender's mistake and not a fault of ours [TRUST F3]. */
function refuseUnreadableForms({ request, locals }: RequestEvent): void {
	const read = request.formData.bind(request);
	request.formData = async () => {
		try {
			return await read();
		} catch (fault) {
			// The parser's own word for it; a body that was cut off or is too large stays what it was.
			if (!(fault instanceof TypeError)) throw fault;
			error(400, wordsIn(refusal, locals.screen)['request-malformed']);
		}
	};
}

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, cookies } = event;
	locals.backstage = getBackstage();
	const { code, reads } = chooseLanguage(event.url, cookies.get('bahasa'));
	locals.language = reads;
	locals.screen = code;
	if (asksForNoAction(event.url)) return new Response(wordsIn(shell, code).notFound, { status: 404 });
	refuseUnreadableForms(event);
	const token = cookies.get('masuk');
	locals.actor = token === undefined ? undefined : await locals.backstage.accounts.validate(token);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%rembuk.language%', locals.screen)
	});
	// Phones are passed on: what one person saw must not come back from a cache for the next.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const words = wordsIn(shell, event.locals.screen ?? 'id');
	if (status === 404) return { message: words.notFound };
	// The route's pattern, never the address: addresses hold codes and keys.
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	console.error(`Fault in page ${event.route.id ?? 'unknown'}: ${maskSecrets(text)}`);
	return { message: words.somethingBroke };
};
