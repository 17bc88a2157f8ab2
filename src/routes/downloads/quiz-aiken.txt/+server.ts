import { text } from '@sveltejs/kit';
import { toAiken } from '#lib/teach/quizfiles.ts';
import { quiz } from '../quiz.ts';

export const prerender = true;

export const GET = () => text(toAiken(quiz()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
