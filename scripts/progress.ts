/** Tells of a run of vitest while it runs: each file as it ends, each failure as it happens, and the sum as the last line. */
import type { Reporter, TestCase, TestModule, TestSpecification, Vitest } from 'vitest/node';

/** What is said of an error: its message, the difference where two values were compared, and where in the project it was. */
function told({ message, diff, stack = '' }: { message: string; diff?: string; stack?: string }): string {
	const places = stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'));
	return [message, diff, ...places.slice(0, 4)].filter(Boolean).join('\n');
}

/** The reporter that scripts/stages.ts runs vitest with. */
export default class Progress implements Reporter {
	#files = 0;
	#ended = 0;
	#passed = 0;
	#failed = 0;
	#isEmptyMeant = false;

	onInit(vitest: Vitest): void {
		this.#isEmptyMeant = vitest.config.passWithNoTests === true;
	}

	onTestRunStart(specifications: readonly TestSpecification[]): void {
		this.#files = specifications.length;
	}

	onTestCaseResult(test: TestCase): void {
		const { state, errors = [] } = test.result();
		if (state === 'passed') this.#passed += 1;
		if (state === 'failed') this.#fail(`${test.module.relativeModuleId} > ${test.fullName}`, errors);
	}

	onTestModuleEnd(file: TestModule): void {
		this.#ended += 1;
		const tests = [...file.children.allTests()];
		const passed = tests.filter((test) => test.result().state === 'passed').length;
		const skipped = tests.filter((test) => test.result().state === 'skipped').length;
		// A file, or a hook of it, that failed by itself has no test that says so.
		const broken = [file, ...file.children.allSuites()].flatMap((part) => part.errors());
		if (broken.length > 0) this.#fail(file.relativeModuleId, broken);
		const seconds = (file.diagnostic().duration / 1000).toFixed(1);
		console.log(
			`${this.#ended} of ${this.#files} files: ${file.relativeModuleId}, ${passed} of ${tests.length} passed${skipped > 0 ? `, ${skipped} not in this run` : ''}, ${seconds} s`
		);
	}

	onTestRunEnd(_: readonly TestModule[], errors: readonly { readonly message: string; readonly stack?: string }[]): void {
		if (errors.length > 0) this.#fail('outside of all tests', errors);
		if (this.#passed + this.#failed === 0 && !this.#isEmptyMeant) this.#fail('no test was found', []);
		console.log(`${this.#passed} passed, ${this.#failed} failed`);
	}

	#fail(name: string, errors: readonly { readonly message: string; readonly diff?: string; readonly stack?: string }[]): void {
		this.#failed += 1;
		console.log(`FAILED  ${name}\n${errors.map(told).join('\n')}`);
	}
}
