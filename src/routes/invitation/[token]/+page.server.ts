import { isRefused } from '#domain/refusal.ts';
import { openAccount } from '../new-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const link = await locals.backstage.accounts.findInvitation(params.token);
	return isRefused(link) ? { role: undefined } : { role: link.role };
};

export const actions: Actions = {
	default: (event) => openAccount(event, event.locals.backstage.accounts.acceptInvitation)
};
