// The running meeting as this desk holds it: the line, what was refused, what is armed.
import type { CommandAnswer, DeskCommand } from '#domain/command.ts';
import type { MemberId } from '#domain/ids.ts';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { DeskView, NextStep } from '#domain/view.ts';
import { DeskLine } from '$lib/live/desk-line.svelte.ts';
import { Elapsed } from '../../../hall/[session]/elapsed.svelte.ts';
import { withProgress } from '../../../hall/[session]/with-progress.ts';
import { Arming, bounceMs } from './arming.svelte.ts';

export type RosterName = { id: MemberId; name: string };

export class Room {
	readonly line: DeskLine;
	readonly arming = new Arming();
	readonly elapsed: Elapsed;
	refused = $state<RefusalCode>();
	/** Just pressed, or the next step has just changed: a press now is a bounce, or meant the step before. */
	isResting = $state(false);
	#restTimer: ReturnType<typeof setTimeout> | undefined;
	readonly #screen: string;
	/** Names of the group, where people join by name: for whoever comes without a phone. */
	readonly roster: readonly RosterName[];
	/** The step that was pressed last: until a newer view arrives it cannot be pressed again. */
	#pressed = $state.raw<NextStep>();

	view = $derived.by(() => this.line.view);
	hall = $derived.by(() => withProgress(this.line.view.hall, this.line.progress));
	isLive = $derived.by(() => this.line.state === 'live');
	/** The projector's link; it carries its own language, so that the screen may differ from the desk. */
	hallPath = $derived.by(
		() => this.line.view.hallUrl + (this.#screen === 'id' ? '' : `&bahasa=${this.#screen}`)
	);

	constructor(
		view: DeskView,
		{ language, screen, roster = [] }: { language: Language; screen: string; roster?: readonly RosterName[] }
	) {
		this.roster = roster;
		this.#screen = screen;
		this.line = new DeskLine(view, { sessionId: view.hall.sessionId, language });
		this.elapsed = new Elapsed(() => this.line.view.hall.timer);
	}

	/** The answer, or undefined when it was refused; the refusal is shown by the page. */
	async send(command: DeskCommand): Promise<CommandAnswer | undefined> {
		this.refused = undefined;
		const answer = await this.line.command(command);
		if (!isRefused(answer)) return answer;
		this.refused = answer.refused;
		this.#pressed = undefined;
		return undefined;
	}

	/** The clicker and the main buttons: presses in quick succession are one press. */
	press(step: NextStep): void {
		const isBounce = this.isResting;
		this.rest();
		if (!isBounce) this.take(step);
	}

	rest(): void {
		this.isResting = true;
		clearTimeout(this.#restTimer);
		this.#restTimer = setTimeout(() => (this.isResting = false), bounceMs);
	}

	/** What a button or the clicker asks for; closing asks for a second press. */
	take(step: NextStep): void {
		if (!this.isLive || step === this.#pressed) return;
		const needsSecond = step.does === 'close' || step.does === 'close-session';
		if (needsSecond && !this.arming.press(step.does === 'close' ? step.openingId : 'close-session')) return;
		const command = toCommand(step);
		if (!command) return;
		this.arming.disarm();
		this.#pressed = step;
		void this.send(command);
	}

	isArmed(step: NextStep): boolean {
		if (step.does === 'close') return this.arming.what === step.openingId;
		return step.does === 'close-session' && this.arming.what === 'close-session';
	}
}

/** The command a step stands for; close and close-session only after their second press. */
function toCommand(step: NextStep): DeskCommand | undefined {
	switch (step.does) {
		case 'start':
		case 'resume':
			return { name: step.does };
		case 'open':
			return { name: 'open', roundIds: step.roundIds };
		case 'close':
			return { name: 'close', openingId: step.openingId, confirmed: true };
		case 'reveal':
			return { name: 'reveal', roundIds: step.roundIds };
		case 'ask-dots':
			return { name: 'ask-dots', ideaIds: step.ideaIds, dots: step.dots, isOpen: step.isOpen };
		case 'ask-change':
			return { name: 'ask-change', numbers: step.numbers };
		case 'ask-influence':
			return { name: 'ask-influence', numbers: step.numbers };
		case 'show':
			return { name: 'show', focus: step.focus };
		case 'stage':
			return { name: 'go-to-stage', index: step.index };
		case 'close-session':
			return { name: 'close-session', confirmed: true };
		case 'none':
			return undefined;
	}
}
