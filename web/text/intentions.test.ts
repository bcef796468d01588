import { expect, test } from 'vitest';
import { cuesOf, misfits, type TypedIntention } from './intentions.ts';

const typed: TypedIntention = { text: 'Open the door', situation: '', response: '', obstacle: '', cues: '' };

test('[WB9] half a when-then plan is not dropped: the missing half is named', () => {
  expect(misfits(typed)).toEqual({});
  expect(misfits({ ...typed, situation: 'it rains', response: 'go out' })).toEqual({});
  expect(Object.keys(misfits({ ...typed, situation: 'it rains' }))).toEqual(['response']);
  expect(Object.keys(misfits({ ...typed, response: 'go out', situation: ' ' }))).toEqual(['situation']);
});

test('[WB9] a sixth small thing is not dropped, and a long one is not cut', () => {
  expect(cuesOf('stone, , song')).toEqual(['stone', 'song']);
  expect(misfits({ ...typed, cues: 'a,b,c,d,e' })).toEqual({});
  expect(misfits({ ...typed, cues: 'a,b,c,d,e,f' }).cues).toBe(
    'There are 6 things here, and 5 have room. Take out what matters least.',
  );
  expect(misfits({ ...typed, cues: 'x'.repeat(101) }).cues).toContain('101 letters, and 100 have room');
});
