/** Addresses of scripts that a page starts itself, where the browser lets no plain text be one (Trusted Types). */

interface Policies {
	createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

/** The worker that keeps pages, the one that makes layouts, and the scripts of embeds. */
const ours = /\/(service-worker|scripts\/(embed-?\w*|chunks\/layoutWorker-[\w-]+))\.js$/;

let policy: ReturnType<Policies['createPolicy']> | undefined;

/** The text of an address of ours. @throws where it is none */
function checked(text: string): string {
	const { origin, pathname } = new URL(text);
	if (origin !== location.origin || !ours.test(pathname)) throw new Error(`${text} is no script that a page starts`);
	return text;
}

/** The address of a script of this site, as this browser wants it. The policy of the pages knows the name, and no other file passes. @throws where it is none of ours */
export function trustedScript({ href }: URL): string {
	policy ??= (window as { trustedTypes?: Policies }).trustedTypes?.createPolicy('strategic-depth', { createScriptURL: checked });
	return policy ? policy.createScriptURL(href) : checked(href);
}
