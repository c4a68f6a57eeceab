// `npm run demo`: a folder of its own with one account and the example in it, to look around. Only an
// empty folder is filled: where there is an account already, nothing is made and nothing is changed.
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Backstage } from './backstage.ts';
import { makeCode } from './session/seat-secret.ts';

export const demoFolder = 'demo-data';
export const demoLogin = 'contoh';

/** The password of the new account, told once and stored nowhere in clear; undefined in a folder that has accounts. */
export async function prepareDemo(made: {
	backstage: Backstage;
	firstLinkPath: string | undefined;
}): Promise<string | undefined> {
	const { accounts, examples } = made.backstage;
	const token = made.firstLinkPath?.split('/').at(-1);
	if (token === undefined) return undefined;
	const password = `${makeCode()}-${makeCode()}`;
	const form = { token, name: 'Contoh', login: demoLogin, password };
	const signedIn = got(await accounts.createFirst(form));
	await accounts.signOut(signedIn.token);
	got(await examples.load(signedIn.actor));
	return password;
}

function got<Value>(answer: Value | Refused): Value {
	if (isRefused(answer)) throw new Error(`preparing the demo: refused with ${answer.refused}`);
	return answer;
}
