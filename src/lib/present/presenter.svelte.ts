/** What a teacher has at hand in one window: keys and buttons end here, and go on to the presentation or to what the window has open. */
import { enterFullScreen, openTab, pageDirection, toggleFullScreen, type KeyPress } from '../reading/presenterWindow.ts';
import type { Preferences } from '../reading/preferences.svelte.ts';
import { withRoute } from './deck.ts';
import { actionOf, isCharacter, type KeyAction } from './keyTable.ts';
import type { Places } from './pageData.ts';
import type { Session } from './session.svelte.ts';
import { simpleActions, type SimpleAction } from './state.ts';
import { escaped, plainView, taken, toggled, typed, type DialogName, type View } from './deckView.ts';

const isSimple = (action: KeyAction): action is SimpleAction => simpleActions.some((simple) => simple === action);

/** The actions that open something, by what they open. */
const dialogs: Partial<Record<KeyAction, DialogName>> = {
	'go-to': 'go',
	overview: 'overview',
	help: 'help',
	route: 'route',
	print: 'print'
};

/** The presenter of one window. */
export class Presenter {
	readonly session: Session;
	readonly places: Places;
	readonly preferences: Preferences;
	#view: View = $state.raw(plainView);

	constructor(session: Session, places: Places, preferences: Preferences) {
		this.session = session;
		this.places = places;
		this.preferences = preferences;
	}

	/** What the window has open. */
	get view(): View {
		return this.#view;
	}

	/** Opens a dialog, or closes it where it is open. */
	toggle(dialog: DialogName): void {
		this.#view = toggled(this.#view, dialog);
	}

	/** Closes the dialog that is open. */
	close(): void {
		this.#view = { ...this.#view, dialog: null };
	}

	/** True while single-key shortcuts are on. */
	get hasKeys(): boolean {
		return this.preferences.current.keys === 'on';
	}

	/** Where the other window is, at this slide. */
	get partnerAddress(): string {
		const { session, places } = this;
		// At build there is no presentation yet, only a way to the other page.
		if (session.name === '') return session.role === 'deck' ? places.speaker : places.deck;
		const [path = '', query = ''] = (session.role === 'deck' ? places.speaker : places.deck).split('?');
		const asked = withRoute(new URLSearchParams(query), session.state.route);
		asked.set('s', session.name);
		return `${path}?${asked}#${session.slide.id}`;
	}

	/** Does what a press means. @returns true where it means something */
	press(press: KeyPress): boolean {
		const action = actionOf(press, pageDirection());
		const isDigit = action === 'digit' || (press.key === '0' && this.#view.typed !== '');
		if (action === null || (!this.hasKeys && isCharacter(press))) return false;
		// The slides are printed from the deck; the speaker's window prints as any page.
		if (action === 'print' && this.session.role === 'speaker') return false;
		// In a dialog the keys are the dialog's, but for those that close it.
		if (this.#view.dialog !== null && action !== 'escape' && dialogs[action] !== this.#view.dialog) return false;
		if (action === 'enter' && this.#view.typed === '') return false;
		if (isDigit) this.#view = typed(this.#view, press.key);
		else this.perform(action);
		return true;
	}

	/** Does what a key or a button stands for. */
	perform(action: KeyAction): void {
		const { session } = this;
		this.#view = { ...this.#view, isFar: false };
		const dialog = dialogs[action];
		if (dialog) return this.toggle(dialog);
		if (isSimple(action)) return session.do({ type: action });
		switch (action) {
			case 'enter':
				return this.goTo(Number(this.#view.typed));
			case 'start':
			case 'start-here':
				// Only a press in a window itself puts it into full screen, and it is the deck's that the class sees.
				if (session.role === 'deck') void enterFullScreen();
				else this.#view = { ...this.#view, isFar: true };
				// Some remotes send F5 and Escape by turns from one button: in a lesson that runs it must not cost the place.
				if (action === 'start' && session.state.timer.since === null) {
					session.do({ type: 'first' });
					session.do({ type: 'timer-reset' });
				}
				if (session.state.timer.since === null) session.do({ type: 'timer' });
				return;
			case 'full-screen':
				return void toggleFullScreen();
			case 'speaker':
				return openTab(this.partnerAddress, `${session.role}-${session.name}`);
			case 'laser':
			case 'pen':
				this.#view = taken(this.#view, action);
				if (this.#view.tool !== 'laser') session.do({ type: 'laser', at: null });
				return;
			case 'escape': {
				const { view, light } = escaped(this.#view, session.state.screen !== 'live');
				if (this.#view.tool === 'laser' && view.tool === 'none') session.do({ type: 'laser', at: null });
				this.#view = view;
				if (light && session.state.screen !== 'live') session.do({ type: session.state.screen });
			}
		}
	}

	/** Goes to the slide of a number, from 1; a number that is none changes nothing. */
	goTo(number: number): void {
		this.#view = { ...this.#view, typed: '', dialog: null };
		const slide = this.session.slides[number - 1];
		if (slide) this.session.do({ type: 'go', step: slide.id });
	}

	/** Switches single-key shortcuts on or off. */
	setKeys(isOn: boolean): void {
		this.preferences.set({ keys: isOn ? 'on' : 'off' });
	}
}
