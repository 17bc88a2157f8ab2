/** Which key a press is of, on any keyboard. Apart from the keys of the story, since every page asks it. */

/**
 * The key of a press by its name where that is in Latin letters, and else by its place on the keyboard: a layout of another script has no J, and
 * digits of its own.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
	if (!/^[^\p{Script=Latin}\p{ASCII}]+$/u.test(key)) return key;
	if (key === '؟') return '?';
	if (code === 'Slash') return '/';
	return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
