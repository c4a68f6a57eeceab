// Instruments that leave this house as a file, and those that come: whole or not at all.
import { may } from '#domain/ability.ts';
import type { InstrumentVersionId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import { instrumentFileLimits, readInstrumentFile, writeInstrumentFile } from '#domain/instrument-file.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { readXlsform, writeXlsform } from '#domain/xlsform.ts';
import type { ImportForm, Instruments } from '#server/backstage.ts';
import { inTransaction } from '#server/database/database.ts';
import { sha256Hex } from '#server/database/secret.ts';
import type { Clock } from '../clock.ts';
import { readContent, writeContent } from './content.ts';
import { appendInstrument, newKey } from './drafts.ts';
import { isShipped } from './shipped.ts';
import { findVersion, findVersionByNumber, type Db } from './store.ts';
import { writeWorkbook } from './workbook.ts';
import { readWorkbook } from './workbook-read.ts';

type Parts = { db: Db; clock: Clock };

export function makeCarry({ db, clock }: Parts): Pick<Instruments, 'writeFile' | 'importFile'> {
	return {
		async writeFile(actor, id, kind) {
			if (!may(actor.role, 'read-instrument')) return refuse('not-allowed');
			const row = await findVersion(db, id);
			if (!row) return refuse('not-found');
			const instrument = readContent(row.content);
			const name = `${row.instrument_key}-${row.version}`;
			return kind === 'json'
				? { name: `${name}.json`, bytes: Buffer.from(writeInstrumentFile(instrument, row.content_hash)) }
				: { name: `${name}.xlsx`, bytes: writeWorkbook(writeXlsform(instrument)) };
		},
		async importFile(actor, form) {
			if (!may(actor.role, 'edit-instrument')) return refuse('not-allowed');
			const instrument = readFile(form.bytes);
			if (isRefused(instrument)) return instrument;
			return inTransaction(db, (trx) => add({ db: trx, clock }, form, instrument));
		}
	};
}

/** By what the file is, not by what it is called: a workbook is a zip, and every zip begins with PK. */
function readFile(bytes: Uint8Array): Instrument | Refused {
	if (bytes.length > instrumentFileLimits.bytes) return refuse('file-too-large');
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const sheets = readWorkbook(bytes);
		if (isRefused(sheets)) return sheets;
		const read = readXlsform(sheets);
		if (isRefused(read)) return read;
		// A form made elsewhere has an id of its own, which says nothing here: it becomes an instrument of ours.
		const isOurs = /^[a-z0-9-]{3,60}$/.test(read.key) && (isShipped(read.key) || read.key.startsWith('own-'));
		return isOurs && read.version > 0 ? read : { ...read, key: newKey(), version: 1 };
	}
	const read = readInstrumentFile(decode(bytes));
	if (isRefused(read)) return read;
	const isAsHashed = sha256Hex(writeContent(read.instrument)) === read.sha256;
	return isAsHashed ? read.instrument : refuse('file-changed'); // [A20]
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return '';
	}
}

async function add(
	parts: Parts,
	{ id, isCopy }: ImportForm,
	brought: Instrument
): Promise<{ versionId: InstrumentVersionId } | Refused> {
	if (await findVersion(parts.db, id)) return { versionId: id };
	const instrument = isCopy ? { ...brought, key: newKey(), version: 1 } : brought;
	const content = writeContent(instrument);
	const stored = await findVersionByNumber(parts.db, instrument.key, instrument.version);
	if (stored) {
		// [A23] the same version is here already; another one under its number would be a second truth.
		const isSame = stored.content_hash === sha256Hex(content);
		return isSame ? { versionId: stored.id } : refuse('instrument-version-differs');
	}
	if (isShipped(instrument.key)) return refuse('instrument-shipped');
	const refused = await appendInstrument(parts, { id, content });
	return refused ?? { versionId: id };
}
