/**
 * Keeps the pages that the build lists, for readers who asked for it, and shows them where the network fails. With a network everybody
 * sees the newest pages. The build (scripts/offlineWorker.ts) puts the version and the list in their places.
 */
const version = '__VERSION__';
const files = ['__FILES__'];
const scope = self.registration.scope;
const name = `kept ${scope} ${version}`;

/** How long a page is waited for before the kept one is shown, in milliseconds. */
const patience = 5000;

self.addEventListener('install', (event) => {
	// Not kept until everything is there; an older version serves until all pages are closed, or the reader asks for the new one.
	event.waitUntil(
		caches.open(name).then((cache) => cache.addAll(files.map((file) => new Request(new URL(file, scope), { cache: 'reload' }))))
	);
});

self.addEventListener('message', (event) => {
	if (event.data === 'take over') void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
	// The last version before this one stays: a page of it that is open still may ask for a part of it.
	const others = (names) => names.filter((other) => other.startsWith(`kept ${scope} `) && other !== name).slice(0, -1);
	event.waitUntil(
		caches
			.keys()
			.then((names) => Promise.all(others(names).map((other) => caches.delete(other))))
			.then(() => self.clients.claim())
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range')) return;
	event.respondWith(answer(request));
});

/** What the network says; what is kept, where it says nothing in time. */
async function answer(request) {
	// Asked for by name: opening it would make it anew after the reader had it removed.
	const kept = await caches.match(request, { cacheName: name, ignoreSearch: true });
	// What has a hash in its name never changes.
	if (/\/(immutable|chunks)\//.test(request.url)) return kept ?? (await caches.match(request)) ?? fetch(request);
	if (!kept) return fetch(request).catch((error) => notKept(request, error));
	let timer;
	const late = new Promise((done) => (timer = setTimeout(() => done(kept), patience)));
	const fresh = fetch(request).then((response) => (response.ok ? response : kept));
	return Promise.race([fresh, late])
		.catch(() => kept)
		.finally(() => clearTimeout(timer));
}

/** In the place of a page that is not kept: the page that says what is. @throws the error of the network where something else was asked for */
async function notKept(request, error) {
	const page = request.destination === 'document' ? await caches.match(new URL('offline.html', scope), { cacheName: name }) : undefined;
	if (!page) throw error;
	return page;
}
