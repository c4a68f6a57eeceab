// Reading a roster that was typed, pasted or exported from a spreadsheet, line by line.
import type { RefusalCode } from './refusal.ts';

export type MemberRole = 'officer' | 'member';
export type Sex = 'female' | 'male' | undefined;
export type RosterRow = { name: string; role: MemberRole; sex: Sex };
export type RosterPreview = {
	good: (RosterRow & { line: number })[];
	bad: { line: number; text: string; why: RefusalCode }[];
};
