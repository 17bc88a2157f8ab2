import { text } from '@sveltejs/kit';
import { toCsv } from '#lib/teach/quizfiles.ts';
import { quiz, stepAddress } from '../quiz.ts';

export const prerender = true;

export const GET = () => text(toCsv(quiz(), stepAddress), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
