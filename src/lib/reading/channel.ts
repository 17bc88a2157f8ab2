/** Messages between the windows of one presentation on one machine: a broadcast channel, or events of the storage where there is none. */

/** A way to the other windows. */
export interface Channel {
	send(message: unknown): void;
	close(): void;
}

/** Opens the channel of a name. @param onMessage is told what other windows send. */
export function openChannel(name: string, onMessage: (message: unknown) => void): Channel {
	return typeof BroadcastChannel === 'function' ? broadcast(name, onMessage) : storage(name, onMessage);
}

function broadcast(name: string, onMessage: (message: unknown) => void): Channel {
	const channel = new BroadcastChannel(name);
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onMessage(data));
	return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** A message is written and taken away at once: other windows hear of it, and nothing is kept. Where storage is closed, a window stays alone. */
function storage(name: string, onMessage: (message: unknown) => void): Channel {
	const onStorage = ({ key, newValue }: StorageEvent) => {
		if (key === name && newValue !== null) onMessage(unpacked(newValue));
	};
	window.addEventListener('storage', onStorage);
	let count = 0;
	return {
		send(message) {
			try {
				count += 1;
				window.localStorage.setItem(name, JSON.stringify({ count, message }));
				window.localStorage.removeItem(name);
			} catch {
				window.removeEventListener('storage', onStorage);
			}
		},
		close: () => window.removeEventListener('storage', onStorage)
	};
}

/** The message in a text of the storage; nothing where it is none of ours. */
function unpacked(text: string): unknown {
	try {
		return (JSON.parse(text) as { message?: unknown } | null)?.message;
	} catch {
		return undefined;
	}
}
