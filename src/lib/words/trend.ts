// Lines over three and more assessments, as the projector says them. Apart from change.ts, which phones load.
type Mean = { sum: number; n: number };

const id = {
	/** How many scored each time, so that every point has its number. */
	assessments: (raters: readonly number[]) => `${raters.length} penilaian: ${raters.join(', ')} suara`,
	field: (field: string, means: string) => `${field}: ${means}`,
	statement: (n: number) => `Garis lewat ${n} penilaian; angkanya di bawahnya.`,
	sumOf: ({ sum, n }: Mean) => `${sum} / ${n}`,
	noPoint: '–',
	between: (n: number) => `${n} penilaian di antaranya ada di catatan.`
};
const en: typeof id = {
	assessments: (raters) => `${raters.length} assessments: ${raters.join(', ')} people`,
	field: (field, means) => `${field}: ${means}`,
	statement: (n) => `A line through ${n} assessments; its figures are below it.`,
	sumOf: ({ sum, n }) => `${sum} / ${n}`,
	noPoint: '–',
	between: (n) =>
		n === 1 ? '1 assessment between is in the record.' : `${n} assessments between are in the record.`
};
export const trend = { id, en };
