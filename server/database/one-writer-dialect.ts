// Kysely's SQLite dialect with four differences. Every transaction is BEGIN IMMEDIATE, so that it
// waits for the one other writer there can be (the account command) before it has read anything.
// A rollback after SQLite has already rolled back by itself (disk full) does not hide the real fault.
// And a query on the outer db inside a transaction, which would wait for itself for ever, is thrown.
// And SQLite compiles a statement once, not each time: one person's answer asks the same two every time.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Statement } from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type DialectAdapter,
	type Driver,
	type Kysely,
	type SqliteDatabase,
	type Transaction
} from 'kysely';
import type { Schema } from './schema.ts';

const insideTransaction = new AsyncLocalStorage<{ isOpen: boolean }>();

export class OneWriterDialect extends SqliteDialect {
	readonly #handle: Database;

	constructor(handle: Database) {
		super({ database: handle });
		this.#handle = handle;
	}

	override createDriver(): Driver {
		return new OneWriterDriver(this.#handle);
	}

	override createAdapter(): DialectAdapter {
		return new QueueingAdapter();
	}
}

/** Kysely's own queue comes before our check could speak; the driver below queues instead. */
class QueueingAdapter extends SqliteAdapter {
	override get supportsMultipleConnections(): boolean {
		return true;
	}
}

class OneWriterDriver extends SqliteDriver {
	readonly #handle: Database;
	#isTaken = false;
	readonly #waiting: (() => void)[] = [];

	constructor(handle: Database) {
		super({ database: keepStatements(handle) });
		this.#handle = handle;
	}

	override async acquireConnection(): Promise<DatabaseConnection> {
		if (insideTransaction.getStore()?.isOpen) {
			throw new Error('a query on the outer db inside a transaction: use the executor inTransaction gives');
		}
		if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		this.#isTaken = true;
		return super.acquireConnection();
	}

	override async releaseConnection(): Promise<void> {
		const next = this.#waiting.shift();
		// Handed straight to the next in line, so that nobody can slip in between.
		if (next) next();
		else this.#isTaken = false;
	}

	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}

	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#handle.inTransaction) await super.rollbackTransaction(connection);
	}
}

/** Enough for every statement the stores write; lists of many values are all different and are not kept. */
const keptMost = 300;
const keptChars = 2_000;

function keepStatements(handle: Database): SqliteDatabase {
	const kept = new Map<string, Statement<unknown[]>>();
	return {
		prepare(sql) {
			const statement = kept.get(sql) ?? handle.prepare<unknown[]>(sql);
			// The one asked for last stands last; the one that nobody has asked for longest goes.
			kept.delete(sql);
			if (sql.length <= keptChars) kept.set(sql, statement);
			if (kept.size > keptMost) kept.delete(kept.keys().next().value!);
			return statement as ReturnType<SqliteDatabase['prepare']>;
		},
		close: () => void handle.close()
	};
}

/**
 * All of fn's writes, or none. Inside, use only the executor it is given and await nothing else:
 * every other request waits meanwhile.
 */
export async function inTransaction<Value>(
	db: Kysely<Schema>,
	fn: (trx: Transaction<Schema>) => Promise<Value>
): Promise<Value> {
	return db.transaction().execute((trx) => {
		const marker = { isOpen: true };
		return insideTransaction.run(marker, () => fn(trx).finally(() => (marker.isOpen = false)));
	});
}
