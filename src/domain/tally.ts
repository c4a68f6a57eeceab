// Answers in, result out: counts, n, sum, mean, agreement [T].

/** Words for agreement, from together to split. */
export type Agreement = 'agreed' | 'nearly-agreed' | 'varied' | 'split';
