import { text } from '@sveltejs/kit';
import { toGift } from '#lib/teach/quizfiles.ts';
import { quiz, stepAddress } from '../quiz.ts';

export const prerender = true;

export const GET = () => text(toGift(quiz(), stepAddress), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
