import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The code form is a plain GET, so that it needs no script: /j?code=ab 23 cd → /j/ab%2023%20cd. */
export const GET: RequestHandler = ({ url }) => {
	const typed = (url.searchParams.get('code') ?? '').trim().slice(0, 40);
	redirect(303, typed === '' ? '/' : `/j/${encodeURIComponent(typed)}`);
};
