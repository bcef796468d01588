import type { Claim, Source } from '../claim.ts';

const planAndCalls: Source = {
  cite: 'Stanley 2018, JAMA Psychiatry',
  doi: '10.1001/jamapsychiatry.2018.1776',
  people: 1640,
  reading: 'read',
  found: 'positive',
};

export const setbacks: readonly Claim[] = [
  {
    id: 'setbacks-fluctuate',
    claim: 'Progress is not a straight line',
    grades: [{ grade: 'A', for: 'treatment-resistant depression, as a fact' }],
    species: 'people',
    studied: '234 people in pooled trials; 537 people in clinics.',
    known:
      'On average, the lead over placebo after one infusion is gone by 10 to 12 days. In one group from clinics, 8.4% had worse scores after their first course and 6.0% had more thoughts of suicide.',
    caveat:
      'A dip is to be expected and is not your doing. If thoughts of suicide come, tell someone now: your safety plan, your clinic, or the emergency number.',
    sources: [
      {
        cite: 'Kishimoto 2016, Psychological Medicine',
        doi: '10.1017/S0033291716000064',
        people: 234,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Community infusion clinics 2022, Journal of Affective Disorders',
        people: 537,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'setbacks-selfcompassion',
    claim: 'Be kind to yourself',
    grades: [{ grade: 'B', for: 'mixed groups of people' }],
    species: 'people',
    studied: 'Mixed groups of people in 27 trials.',
    known:
      'Programmes that teach kindness towards oneself lowered depression by a medium amount on average (g about 0.66), and self-criticism too (about 0.56).',
    caveat: 'Many of the trials compared people with a waiting list, which makes effects look larger.',
    sources: [
      {
        cite: 'Ferrari 2019, Mindfulness',
        doi: '10.1007/s12671-019-01134-6',
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'setbacks-triggers',
    claim: 'Know what sets you back',
    grades: [{ grade: 'B', for: 'depression and substance problems, as one part of therapy' }],
    species: 'people',
    studied: 'People with depression or substance problems, in therapies that include it.',
    known:
      'Finding triggers is part of cognitive behavioural therapy and of relapse prevention, which may help as a whole. It has not been tested alone.',
    caveat: 'Which part of these therapies does the work is not known. Nobody sees every trigger coming.',
    sources: [{ cite: 'Breedvelt 2021, JAMA Psychiatry', reading: 'unconfirmed', found: 'mixed' }],
  },
  {
    id: 'setbacks-coping',
    claim: 'Make a plan for hard moments',
    grades: [{ grade: 'B', for: 'people seen in an emergency department at risk of suicide' }],
    species: 'people',
    studied: 'About 1,640 people seen in emergency departments for veterans because of suicide risk.',
    known:
      'Those given a written safety plan and follow-up calls were about half as likely (by odds) to show suicidal behaviour in the next six months as those without, and were about twice as likely to come for treatment.',
    caveat:
      'Chance did not decide who got the plan, so other differences may play a part. The calls belonged to it.',
    sources: [planAndCalls],
  },
  {
    id: 'setbacks-revisit',
    claim: 'Go back to your intentions',
    grades: [{ grade: 'D', for: 'after a setback' }],
    species: 'people',
    studied: 'Nobody after a setback with ketamine. Checking progress was studied in other settings.',
    known:
      'Checking progress towards a goal helped people reach it by a small to medium amount on average (d about 0.40). Going back to an intention after a setback has not been tested.',
    caveat: 'Changing an intention, or dropping it, is as good an outcome as keeping it.',
    sources: [{ cite: 'Harkin 2016, Psychological Bulletin', reading: 'unconfirmed', found: 'positive' }],
  },
  {
    id: 'setbacks-support',
    claim: 'Reach out to someone',
    grades: [
      { grade: 'B', for: 'risk of suicide, within a safety plan with calls' },
      { grade: 'D', for: 'other setbacks' },
    ],
    species: 'people',
    studied: 'About 1,640 people seen in emergency departments for veterans because of suicide risk.',
    known:
      'A safety plan names people and services to turn to. With follow-up calls, suicidal behaviour in the next six months was about half as likely (by odds); reaching out has not been tested by itself.',
    caveat:
      'When life is at risk, a person comes first: someone you trust, your clinic, or the emergency number. An app cannot stand in for them.',
    sources: [
      {
        cite: 'Stanley 2012, Cognitive and Behavioral Practice 19:256–264 (describes the plan)',
        reading: 'read',
        found: 'not-tested',
      },
      planAndCalls,
    ],
  },
];
