/** The tasks of a page's main thread, by the time that the thread itself worked on them: other work on the machine does not lengthen them much. */
import type { CDPSession } from 'playwright-core';

/** An event of a trace, as far as it is read; times in microseconds. */
interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Of the thread's own work. */
	readonly tdur?: number;
	readonly args: { readonly name?: string };
}

/** What the main thread did, in milliseconds. */
export interface Tasks {
	readonly total: number;
	readonly longest: number;
}

/** The tasks of the busiest main thread of a trace: that of the page, since the browser has no other. */
export function tasksIn(events: readonly TraceEvent[]): Tasks {
	const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
	const threads = new Map<string, number[]>();
	for (const event of events) if (event.name === 'thread_name' && event.args.name === 'CrRendererMain') threads.set(threadOf(event), []);
	for (const event of events)
		if (event.name === 'ThreadControllerImpl::RunTask') threads.get(threadOf(event))?.push((event.tdur ?? 0) / 1000);
	const sum = (tasks: readonly number[]) => tasks.reduce((total, task) => total + task, 0);
	const [busiest = []] = [...threads.values()].sort((a, b) => sum(b) - sum(a));
	return { total: sum(busiest), longest: Math.max(0, ...busiest) };
}

/** Does something and gives the tasks that ran meanwhile. */
export async function tasksDuring(session: CDPSession, act: () => Promise<void>): Promise<Tasks> {
	const events: TraceEvent[] = [];
	const onData = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
	session.on('Tracing.dataCollected', onData);
	await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel,__metadata' });
	await act();
	const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
	await session.send('Tracing.end');
	await complete;
	session.off('Tracing.dataCollected', onData);
	return tasksIn(events);
}
