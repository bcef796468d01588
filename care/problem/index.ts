export type { Problem, ProblemCode, ProblemKind } from './problem.ts';
export { problem, problemKind, problemKinds, sentenceOf } from './problem.ts';
export type { Result } from './result.ts';
export { failure, success } from './result.ts';
