// The words of a cut-off between rows and rules. A CHECK keeps both or neither in every row.
import type { CutoffWords } from '#domain/cutoff-words.ts';

export type CutoffWordColumns = { weak_word: string | null; strong_word: string | null };

export function toWordColumns(words: CutoffWords | undefined): CutoffWordColumns {
	return { weak_word: words?.weak ?? null, strong_word: words?.strong ?? null };
}

export function fromWordColumns({ weak_word, strong_word }: CutoffWordColumns): CutoffWords | undefined {
	return weak_word === null || strong_word === null ? undefined : { weak: weak_word, strong: strong_word };
}
