import type { Claim, Source } from '../claim.ts';

const therapyAfterKetamine: Source = {
  cite: 'Wilkinson 2021, Psychotherapy and Psychosomatics',
  doi: '10.1159/000517074',
  people: 28,
  reading: 'read',
  found: 'mixed',
};

export const integrationCare: readonly Claim[] = [
  {
    id: 'integration-period',
    claim: 'The time afterwards decides everything',
    grades: [{ grade: 'D', for: 'after ketamine for depression' }],
    species: 'nobody yet',
    studied: 'Nobody yet: no trial for depression has compared integration with none.',
    known:
      'No trial has compared having integration with leaving it out after ketamine for depression. Relief often fades within days to weeks, which is why support is placed here.',
    caveat: 'The support is here because effects fade. It is an offer, not a test you can fail.',
    sources: [],
  },
  {
    id: 'integration-therapy',
    claim: 'Regular therapy afterwards is essential',
    grades: [{ grade: 'B', for: 'depression, alcohol and cocaine problems; few and small trials' }],
    species: 'people',
    studied: '28 people whose depression had responded to ketamine; 96 people with alcohol problems.',
    known:
      'In 28 people, cognitive behavioural therapy after ketamine helped by their own rating (p = 0.033) but not clearly by the main rating, made by others. In 96 people with alcohol problems, ketamine with therapy went with the most days without drinking, with wide uncertainty and no difference in relapse.',
    caveat: '“Essential” says too much. If you cannot get therapy, that does not mean you cannot get better.',
    sources: [
      therapyAfterKetamine,
      { cite: 'Grabski 2022, American Journal of Psychiatry', people: 96, reading: 'read', found: 'mixed' },
    ],
  },
  {
    id: 'integration-mindfulness',
    claim: 'Keep up a mindfulness practice',
    grades: [
      { grade: 'A', for: 'depression that has come back before' },
      { grade: 'C', for: 'together with ketamine' },
    ],
    species: 'people',
    studied: 'People with recurrent depression; 55 people with cocaine problems who were given ketamine.',
    known:
      'Courses of mindfulness-based cognitive therapy lowered the rate of relapse by about three tenths on average (hazard ratio about 0.69). In one trial with ketamine, 48% against 11% stayed away from cocaine, but everyone had the mindfulness: it was ketamine that made the difference.',
    caveat:
      'Practising after ketamine for depression has not been tested. It does not suit everyone, and leaving it is fine.',
    sources: [
      {
        cite: 'Kuyken 2016, JAMA Psychiatry',
        doi: '10.1001/jamapsychiatry.2016.0076',
        reading: 'unconfirmed',
        found: 'positive',
      },
      {
        cite: 'Dakwar 2019, American Journal of Psychiatry',
        doi: '10.1176/appi.ajp.2019.18101123',
        people: 55,
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'integration-cbt',
    claim: 'Cognitive behavioural therapy changes thoughts',
    grades: [
      { grade: 'A', for: 'depression in general' },
      { grade: 'B', for: 'after ketamine; one small trial' },
    ],
    species: 'people',
    studied: 'People with depression in 409 trials; 28 people after ketamine in one trial.',
    known:
      'In a summary of 409 trials, this therapy lowered depression by a large amount on average (g about 0.79). After ketamine there is one trial, with 28 people: better by their own rating, no clear difference by the main one.',
    caveat: 'After ketamine this rests on one small trial, and mood was measured more than thoughts.',
    sources: [
      {
        cite: 'Cuijpers 2023, World Psychiatry',
        doi: '10.1002/wps.21069',
        reading: 'unconfirmed',
        found: 'positive',
      },
      therapyAfterKetamine,
    ],
  },
  {
    id: 'integration-affirmations',
    claim: 'Repeat affirmations to yourself',
    grades: [
      { grade: 'X', for: 'people with low self-esteem' },
      { grade: 'C', for: 'people with high self-esteem' },
    ],
    species: 'people',
    studied: 'People with low and with high self-esteem; about 225 people when it was repeated.',
    known:
      'In one study, repeating a good sentence about themselves left people with low self-esteem feeling worse. When about 225 people repeated the study it made no difference, for better or for worse.',
    caveat:
      'Words you find hard to believe may sting. Believable wording, or writing about what matters to you, may suit better.',
    sources: [
      { cite: 'Wood 2009, Psychological Science', reading: 'read', found: 'mixed' },
      {
        cite: 'Flynn and Bordieri 2020, Journal of Contextual Behavioral Science 16:49–61',
        people: 225,
        reading: 'read',
        found: 'null',
      },
    ],
  },
  {
    id: 'integration-asat',
    claim: 'Self-association training helps relief last',
    grades: [
      { grade: 'B', for: 'treatment-resistant depression with low self-worth; one trial at one site' },
    ],
    species: 'people',
    studied: '154 people aged 18 to 60 with treatment-resistant depression and a low opinion of themselves.',
    known:
      'In one trial, training on days 1 to 4 after ketamine kept scores lower for 30 days than training after saline (β = −0.61); by self-rating the lead held for about three months and not in months 4 to 12. With sham training the relief faded; an editorial calls the real training better than sham, but the size of that difference could not be read.',
    caveat:
      'One site, one infusion, a placebo that people could probably tell apart, and no repeat yet. A version outside that trial is a reconstruction and has not been tested.',
    sources: [
      {
        cite: 'Price 2022, American Journal of Psychiatry',
        doi: '10.1176/appi.ajp.20220216',
        people: 154,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Editorial 2022, American Journal of Psychiatry (only the opening was read)',
        doi: '10.1176/appi.ajp.20220812',
        reading: 'read',
        found: 'positive',
      },
      { cite: 'Price 2023, research letter on one year', reading: 'secondary', found: 'mixed' },
    ],
  },
  {
    id: 'integration-journaling',
    claim: 'Write about it regularly',
    grades: [{ grade: 'B', for: 'mental health in general; small effects, not tested after ketamine' }],
    species: 'people',
    studied: 'People with mental illness in 20 trials; 4,012 people in 31 trials of expressive writing.',
    known:
      'In 20 trials, journaling lowered symptom scores by about 5% more on average. In 31 trials, expressive writing had a small effect that came later (g = −0.12), better with sittings 1 to 3 days apart. Nine trials in people who use illicit drugs found no gain.',
    caveat: 'Writing may stir up distress on the same day. You can stop at any point, and short is fine.',
    sources: [
      {
        cite: 'Sohal 2022, Family Medicine and Community Health',
        doi: '10.1136/fmch-2021-001154',
        reading: 'read',
        found: 'positive',
      },
      { cite: 'Pooled trials of expressive writing, 2023', people: 4012, reading: 'read', found: 'positive' },
      {
        cite: 'Pooled trials of writing in people who use illicit drugs (9 trials)',
        reading: 'read',
        found: 'null',
      },
    ],
  },
  {
    id: 'integration-neurofeedback',
    claim: 'Neurofeedback helps the brain to change',
    grades: [{ grade: 'X', for: 'as it is usually said' }],
    species: 'people',
    studied: '2,472 people with ADHD in 38 trials; 1,171 people in an earlier review of 30 studies.',
    known:
      'In 38 trials in ADHD, the condition studied most, raters who did not know who had been trained saw no meaningful benefit. In depression there is little to go on, and with ketamine it has never been tested.',
    caveat: 'It often costs a lot. A log of sessions can be kept here; no effect is claimed for them.',
    sources: [
      {
        cite: 'Westwood 2024, JAMA Psychiatry',
        doi: '10.1001/jamapsychiatry.2024.3702',
        people: 2472,
        reading: 'read',
        found: 'null',
      },
      { cite: 'Begemann 2016 (30 studies)', people: 1171, reading: 'read', found: 'mixed' },
    ],
  },
];
