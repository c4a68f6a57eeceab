import { redirect } from '@sveltejs/kit';
import { writeSlip } from '../../turn-cookie.ts';
import type { RequestHandler } from './$types';

/** Where the picture on a slip leads: what it holds goes out of the address at once, so that "back" never shows it. */
export const GET: RequestHandler = ({ params, cookies, url }) => {
	writeSlip(cookies, params.secret.slice(0, 64), url);
	redirect(303, `/j/${params.code}/slip`);
};
