// A further language's sentences laid over the ones it reads from: what it lacks is there all the same.

/** What a further language may leave out of a dictionary: any sentence, at any depth. */
export type Part<Words> = Words extends (...given: never[]) => unknown
	? Words
	: Words extends string
		? string
		: { readonly [Key in keyof Words]?: Part<Words[Key]> };
/** Of a dictionary in two languages: `export const phone: PartOf<typeof phoneWords> = { … }`. */
export type PartOf<Pair extends { readonly id: unknown }> = Part<Pair['id']>;

const isTree = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list counts as one sentence: it is taken whole or not at all. */
export function completeWords<Words>(all: Words, part: unknown): Words {
	if (!isTree(all) || !isTree(part)) return part === undefined ? all : (part as Words);
	const keys = Object.keys(all);
	return Object.fromEntries(keys.map((key) => [key, completeWords(all[key], part[key])])) as Words;
}

/** Where a part says nothing ('missing') and where it says something that nobody asks or of another kind ('strange'). */
export function comparePart(
	all: unknown,
	part: unknown,
	path = ''
): { missing: string[]; strange: string[] } {
	if (part === undefined && !isTree(all)) return { missing: [path], strange: [] };
	if (!isTree(all)) {
		const isAlike = typeof all === typeof part && Array.isArray(all) === Array.isArray(part);
		return { missing: [], strange: isAlike && part !== '' ? [] : [path] };
	}
	if (part !== undefined && !isTree(part)) return { missing: [], strange: [path] };
	const under = (key: string) => (path === '' ? key : `${path}.${key}`);
	const found = Object.keys(all).map((key) => comparePart(all[key], part?.[key], under(key)));
	const unknown = Object.keys(part ?? {}).filter((key) => !Object.hasOwn(all, key));
	return {
		missing: found.flatMap(({ missing }) => missing),
		strange: [...found.flatMap(({ strange }) => strange), ...unknown.map(under)]
	};
}
