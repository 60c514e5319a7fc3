import type { Reading } from '@sen/credential';
import { shownFacts, type CodeCheck } from './code-check.ts';

declare const answer: CodeCheck;
declare const reading: Reading;

// @ts-expect-error facts are there only once the signature was found good
answer.facts.holder;

if (answer.genuine) answer.facts.holder satisfies object;

// @ts-expect-error a reading as it came says what a forger wrote, too
shownFacts(reading);

// @ts-expect-error nobody makes an answer with facts out of one without
({ ...answer, genuine: false, facts: {} }) satisfies CodeCheck;
