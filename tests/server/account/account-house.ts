// A fresh database with its accounts, and the first admin where a trial needs one.
import { expect } from 'vitest';
import type { Role } from '#domain/ability.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { makeAccounts } from '#server/account/accounts.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';

export const address = '192.168.43.7';
export const password = 'hujan turun sore hari';

/** The value, or a failed test that names the refusal. */
export function got<Value>(answer: Value | Refused): Value {
	if (isRefused(answer)) throw new Error(`refused: ${answer.refused} ${answer.about ?? ''}`);
	return answer;
}

export function expectRefusal(answer: unknown, code: string): void {
	expect(answer).toMatchObject({ refused: code });
}

export async function openHouse() {
	const { dataFolder, clock, db, close } = await openFreshDatabase();
	return { dataFolder, clock, db, close, accounts: makeAccounts({ db, clock }) };
}

export async function openHouseWithAdmin() {
	const house = await openHouse();
	const token = (await house.accounts.issueFirstLink())!.split('/').at(-1)!;
	const admin = got(
		await house.accounts.createFirst({ token, name: 'Admin pertama', login: 'admin', password })
	);
	return {
		...house,
		admin,
		enrol: (role: Role, login: string) => enrol(house, admin.actor, { role, login })
	};
}

async function enrol(
	{ accounts }: Awaited<ReturnType<typeof openHouse>>,
	admin: Parameters<typeof accounts.invite>[0],
	{ role, login }: { role: Role; login: string }
) {
	const { path } = got(await accounts.invite(admin, role));
	const token = path.split('/').at(-1)!;
	return got(await accounts.acceptInvitation({ token, name: `Orang ${login}`, login, password }));
}
