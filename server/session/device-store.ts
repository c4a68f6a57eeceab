// All SQL about phones that work for the desk in one meeting, and the codes that make them so.
import type { Selectable } from 'kysely';
import type { SessionId } from '#domain/ids.ts';
import type { Schema } from '#server/database/schema.ts';
import type { Db } from './store.ts';

export type DeviceRecord = Selectable<Schema['device']>;
export type DevicePurpose = DeviceRecord['purpose'];
type DeviceCode = Selectable<Schema['device_code']>;
/** Of which meeting, and for what. */
type Kind = { sessionId: SessionId; purpose: DevicePurpose };

export async function appendDevice(db: Db, row: DeviceRecord): Promise<void> {
	await db.insertInto('device').values(row).execute();
}

export async function findDevice(db: Db, tokenHash: string): Promise<DeviceRecord | undefined> {
	return db.selectFrom('device').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
}

export async function countDevices(db: Db, { sessionId, purpose }: Kind): Promise<number> {
	const row = await db
		.selectFrom('device')
		.select((sql) => sql.fn.countAll<number>().as('devices'))
		.where('session_id', '=', sessionId)
		.where('purpose', '=', purpose)
		.executeTakeFirstOrThrow();
	return Number(row.devices);
}

/** With the codes that would make more of them. */
export async function removeDevices(db: Db, { sessionId, purpose }: Kind): Promise<void> {
	for (const table of ['device', 'device_code'] as const)
		await db.deleteFrom(table).where('session_id', '=', sessionId).where('purpose', '=', purpose).execute();
}

/** One living code for each purpose: a newer one takes the place of the older. */
export async function writeDeviceCode(db: Db, row: DeviceCode): Promise<void> {
	await db
		.deleteFrom('device_code')
		.where('session_id', '=', row.session_id)
		.where('purpose', '=', row.purpose)
		.execute();
	await db.insertInto('device_code').values(row).execute();
}

export async function findDeviceCode(db: Db, codeHash: string): Promise<DeviceCode | undefined> {
	return db.selectFrom('device_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
}

export async function removeDeviceCode(db: Db, codeHash: string): Promise<void> {
	await db.deleteFrom('device_code').where('code_hash', '=', codeHash).execute();
}
