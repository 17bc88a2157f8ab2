/**
 * The first script of an embed: it fetches the one of the form that the address asks for, so that a flat section comes without all that moves
 * a map. A classic script: a frame without an origin loads no module.
 */
import type {} from '../../lib/embed/liveMap.ts';
import { chosen } from '../../lib/embed/options.ts';
import { trustedScript } from '../../lib/reading/trustedScript.ts';

const own = document.querySelector<HTMLScriptElement>('script[data-stepper]');
if (!own) throw new Error('the page does not name the scripts of its forms');
const query = new URL(location.href).searchParams;
// The styles of the stepper ask whether scripts run; where a browser cannot say, all steps are shown flat.
const isFlat = chosen((name) => query.get(name)).mode === 'flat' || !matchMedia('(scripting: enabled)').matches;
// Before the first paint, so that a flat section fetches no ground for a map.
document.documentElement.dataset.form = isFlat ? 'flat' : 'step';
const addressOf = (path = '') => new URL(path, document.baseURI);
const address = addressOf(isFlat ? own.dataset.flat : own.dataset.stepper);

const early = document.createElement('link');
early.rel = 'preload';
early.as = 'script';
early.href = address.href;
document.head.append(early);

function add(of: URL): HTMLScriptElement {
	const script = document.createElement('script');
	script.src = trustedScript(of);
	if (own?.type) script.type = own.type;
	document.head.append(script);
	return script;
}
// A page may have one policy for such addresses, so this script adds the later one too.
window.addMapScript = () => add(addressOf(own.dataset.map));

// It reads the whole page.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => add(address), { once: true });
else add(address);
