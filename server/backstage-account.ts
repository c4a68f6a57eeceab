// What a page may ask about accounts: making, inviting, signing in and out, passwords.
import type { Role } from '#domain/ability.ts';
import type { AccountId, InvitationId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';

/** Whoever is signed in and asks. */
export type Actor = { accountId: AccountId; name: string; login: string; role: Role };
type Answered<Value> = Promise<Value | Refused>;

export type AccountRow = {
	id: AccountId;
	name: string;
	login: string;
	role: Role;
	isDisabled: boolean;
	createdAtMs: number;
};
export type InvitationRow = { id: InvitationId; role: Role; createdAtMs: number; expiresAtMs: number };
/** The clear sign-in token: only its hash is stored. Give it to the cookie and forget it. */
export type SignedIn = { actor: Actor; token: string };

export type Accounts = {
	/** Is there no account at all yet? */
	isFirstNeeded(): Promise<boolean>;
	/** Is this the link of the terminal that makes the first account? */
	findFirst(token: string): Answered<{ role: Role }>;
	createFirst(form: {
		token: string;
		name: string;
		login: string;
		password: string;
	}): Answered<SignedIn & { recoveryCodes: string[] }>;
	signIn(form: { login: string; password: string; address: string }): Answered<SignedIn>;
	/** Who holds this token; undefined when it is unknown, expired or its account disabled. */
	validate(token: string): Promise<Actor | undefined>;
	signOut(token: string): Promise<void>;
	/** Answers the path of a one-time link, e.g. /invitation/<token>. */
	invite(actor: Actor, role: Role): Answered<{ path: string; expiresAtMs: number }>;
	listInvitations(actor: Actor): Answered<InvitationRow[]>;
	withdrawInvitation(actor: Actor, id: InvitationId): Answered<undefined>;
	findInvitation(token: string): Answered<{ role: Role }>;
	acceptInvitation(form: {
		token: string;
		name: string;
		login: string;
		password: string;
	}): Answered<SignedIn & { recoveryCodes: string[] }>;
	/** A recovery code, or the one-time code printed by `npm run account -- reset LOGIN`. Ends every other sign-in. */
	recover(form: {
		login: string;
		code: string;
		password: string;
		address: string;
	}): Answered<SignedIn & { codesLeft: number }>;
	renewRecoveryCodes(actor: Actor, password: string): Answered<{ recoveryCodes: string[] }>;
	changePassword(actor: Actor, form: { old: string; new: string; keepToken: string }): Answered<undefined>;
	list(actor: Actor): Answered<AccountRow[]>;
	setRole(actor: Actor, id: AccountId, role: Role): Answered<undefined>;
	setDisabled(actor: Actor, asked: { id: AccountId; isDisabled: boolean }): Answered<undefined>;
};
