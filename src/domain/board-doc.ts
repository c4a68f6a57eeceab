// The shared board inside a Y.Doc: where a card's fields lie, how they are read, changed and checked.
// The only domain file that imports yjs. What a card may hold is board.ts; storing and sending is the
// server's and lib/board's.
import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import {
	boardLimits,
	cardFields,
	cardKinds,
	checkCard,
	compareCards,
	parseCardKind,
	parseStatementRef,
	type BoardContent,
	type Card,
	type CardKind,
	type CardOf,
	type FieldShape
} from './board.ts';
import { parseId, type CardId } from './ids.ts';
import { refuse, type Refused } from './refusal.ts';

type CardMap = Y.Map<unknown>;
/** What a new card is given; what is left out is empty. */
export type NewCard<Kind extends CardKind = CardKind> = Kind extends CardKind
	? { kind: Kind; from: Card['from'] } & Partial<
			Omit<CardOf<Kind>, 'id' | 'kind' | 'from' | 'position' | 'isHidden'>
		>
	: never;

/** All cards, by id. A record of a kind we do not know stays in here untouched, and is not read [D8]. */
export function cardsOf(doc: Y.Doc): Y.Map<CardMap> {
	return doc.getMap<CardMap>('cards');
}

function fieldsOf(kind: CardKind): [string, FieldShape][] {
	return Object.entries(cardFields[kind]);
}

function readField(map: CardMap, name: string, shape: FieldShape): unknown {
	const value = map.get(name);
	switch (shape.is) {
		case 'text':
			// toString() of a Y.Text leaves formatting out; a plain string is read too [D8].
			return value instanceof Y.Text || typeof value === 'string' ? value.toString() : '';
		case 'when':
		case 'day':
			return typeof value === 'string' ? value : '';
		case 'step':
			return typeof value === 'number' ? value : undefined;
		case 'link':
			return parseId(value);
		case 'links': {
			const parse = shape.to === 'statement' ? parseStatementRef : parseId;
			const refs = value instanceof Y.Map ? [...value.keys()] : [];
			return refs.filter((ref) => parse(ref) !== undefined).sort();
		}
	}
}

/** A card, or undefined for one whose kind or shape a newer program must have made [D8]. */
export function readCard(id: string, map: unknown): Card | undefined {
	if (!(map instanceof Y.Map)) return undefined;
	const kind = parseCardKind(map.get('kind'));
	const cardId = parseId<'card'>(id);
	const position = map.get('position');
	if (kind === undefined || cardId === undefined || typeof position !== 'string') return undefined;
	const card: Record<string, unknown> = {
		id: cardId,
		kind,
		position,
		isHidden: map.get('isHidden') === true,
		from: map.get('from') === 'phone' ? 'phone' : 'desk'
	};
	for (const [name, shape] of fieldsOf(kind)) card[name] = readField(map, name, shape);
	if (kind === 'event') card['mood'] ??= 0;
	return card as unknown as Card;
}

/** The whole board, each kind in the order of its wall. */
export function readBoard(doc: Y.Doc): BoardContent {
	return arrangeCards([...cardsOf(doc).entries()].flatMap(([id, map]) => readCard(id, map) ?? []));
}

/** Cards sorted into their kinds, each in the order of its wall. */
export function arrangeCards(cards: readonly Card[]): BoardContent {
	const sorted = [...cards].sort(compareCards);
	return Object.fromEntries(
		cardKinds.map((kind) => [kind, sorted.filter((card) => card.kind === kind)])
	) as unknown as BoardContent;
}

/** A position between two cards of a wall; undefined stands for its beginning or end. */
export function positionBetween(before: string | undefined, after: string | undefined): string {
	// Two that were put down at once can share a position: then behind the first is good enough.
	const end = before !== undefined && after !== undefined && before >= after ? undefined : after;
	return generateKeyBetween(before ?? null, end ?? null); // [D3]
}

/** The position that puts a card at this index of a wall (in its order, the card itself left out). */
export function positionAt(wall: readonly { position: string }[], index: number): string {
	return positionBetween(wall[index - 1]?.position, wall[index]?.position);
}

/** Adds a card at this index of its wall. The id is whoever calls' to make. */
export function addCard(doc: Y.Doc, id: CardId, card: NewCard, index: number): void {
	const wall = readBoard(doc)[card.kind];
	putCard(doc, { ...card, id, position: positionAt(wall, index) });
}

/** Puts a card down under its id and position; one that was there is replaced. */
export function putCard(
	doc: Y.Doc,
	card: NewCard & { id: CardId; position: string; isHidden?: boolean }
): void {
	doc.transact(() => {
		const map: CardMap = new Y.Map();
		map.set('kind', card.kind);
		map.set('from', card.from);
		map.set('position', card.position);
		if (card.isHidden) map.set('isHidden', true);
		for (const [name, shape] of fieldsOf(card.kind)) {
			const value = (card as Record<string, unknown>)[name];
			if (shape.is === 'text') map.set(name, new Y.Text((value as string | undefined) ?? ''));
			else if (shape.is === 'links') {
				map.set(name, new Y.Map(((value as string[] | undefined) ?? []).map((ref) => [ref, true])));
			} else if (value !== undefined && value !== '') map.set(name, value);
		}
		cardsOf(doc).set(card.id, map);
	}, 'desk');
}

/** Does something to a card's map in one transaction of this person; false when the card is gone. */
export function changeCard(doc: Y.Doc, id: CardId, change: (map: CardMap) => void): boolean {
	const map = cardsOf(doc).get(id);
	if (!(map instanceof Y.Map)) return false;
	doc.transact(() => change(map), 'desk');
	return true;
}

/** Writes a field that is not free text; undefined or '' empties it. */
export function writeField(map: CardMap, name: string, value: string | number | undefined): void {
	if (value === undefined || value === '') map.delete(name);
	else map.set(name, value);
}

/** Turns a text into another by replacing only what differs, so that two can type in it at once. */
export function writeText(map: CardMap, name: string, after: string): void {
	const found = map.get(name);
	if (!(found instanceof Y.Text)) return void map.set(name, new Y.Text(after));
	const before = found.toString();
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
	let end = 0;
	const most = Math.min(before.length, after.length) - start;
	while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
	// Never between the two halves of one letter (an emoji): the other half would be lost.
	if (start > 0 && isHighHalf(before.charCodeAt(start - 1))) start -= 1;
	if (end > 0 && isLowHalf(before.charCodeAt(before.length - end))) end -= 1;
	if (before.length - end > start) found.delete(start, before.length - end - start);
	if (after.length - end > start) found.insert(start, after.slice(start, after.length - end));
}

function isHighHalf(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}
function isLowHalf(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}

/** Adds or takes away one link of a field that holds several. */
export function writeLink(map: CardMap, name: string, ref: string, isOn: boolean): void {
	let links = map.get(name);
	if (!(links instanceof Y.Map)) {
		links = new Y.Map();
		map.set(name, links);
	}
	if (isOn) (links as Y.Map<unknown>).set(ref, true);
	else (links as Y.Map<unknown>).delete(ref);
}

export function removeCard(doc: Y.Doc, id: CardId): void {
	doc.transact(() => cardsOf(doc).delete(id), 'desk');
}

/** The cards that a transaction changed, made or took away. */
export function listTouched(doc: Y.Doc, transaction: Y.Transaction): Set<string> {
	const cards = cardsOf(doc);
	const touched = new Set<string>();
	for (const [type, keys] of transaction.changed) {
		let inner: Y.AbstractType<unknown> = type as Y.AbstractType<unknown>;
		if (inner === (cards as unknown)) {
			for (const key of keys) if (key !== null) touched.add(key);
			continue;
		}
		while (inner.parent !== null && inner.parent !== (cards as unknown)) inner = inner.parent as typeof inner;
		const key = inner.parent === null ? null : inner._item?.parentSub;
		if (key != null) touched.add(key);
	}
	return touched;
}

/** Is the board still one after these cards were touched? Refusals: 'too-many' and those of checkCard. */
export function checkTouched(doc: Y.Doc, touched: Iterable<string>): Refused | undefined {
	const cards = cardsOf(doc);
	if (cards.size > boardLimits.cards) return refuse('too-many', 'cards'); // [D2]
	for (const id of touched) {
		const card = readCard(id, cards.get(id));
		const refused = card && checkCard(card);
		if (refused !== undefined) return refused; // [D2]
	}
	return undefined;
}

/**
 * Are these bytes an update (V1) that may be handed to Yjs? Yjs itself reserves room for as many
 * structs as an update claims to have, so a claim is compared with its bytes first: every struct takes
 * at least two. Reading it lazily then finds whatever else is wrong, and reserves nothing.
 */
export function isWellFormed(update: Uint8Array): boolean {
	if (update.length < 2 || update.length > boardLimits.syncBytes) return false; // [D9]
	if (claimedStructs(update) * 2 > update.length) return false; // [D9]
	try {
		Y.decodeUpdate(update);
		return true;
	} catch {
		return false; // [D9] whatever it is, it is no update
	}
}

/** How many structs the first client of an update claims; those behind it are reached only by reading. */
function claimedStructs(update: Uint8Array): number {
	let at = 0;
	const readNumber = (): number => {
		let value = 0;
		for (let shift = 1; at < update.length; shift *= 128) {
			const byte = update[at]!;
			at += 1;
			value += (byte & 127) * shift;
			if (byte < 128) return value;
			if (shift > 2 ** 45) break;
		}
		return Number.MAX_SAFE_INTEGER;
	};
	return readNumber() === 0 ? 0 : readNumber();
}
