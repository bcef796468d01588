import type { Claim } from '../claim.ts';

export const integrationEveryday: readonly Claim[] = [
  {
    id: 'integration-exercise',
    claim: 'Moving your body lifts mood',
    grades: [{ grade: 'A', for: 'depression in general' }],
    species: 'people',
    studied: '14,170 people with depression in 218 trials.',
    known:
      'Walking or jogging lowered depression by a medium amount on average (g = −0.62), as did yoga (−0.55) and strength training (−0.49); mixed aerobic exercise (−0.43) and tai chi or qigong (−0.42) a little less. Harder exercise went with larger effects.',
    caveat:
      'Parts of this evidence are of low certainty, and none of it comes from after ketamine. Leave it out on a dose day.',
    sources: [
      {
        cite: 'Noetel 2024, BMJ',
        doi: '10.1136/bmj-2023-075847',
        people: 14170,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'exercise-bdnf',
    claim: 'Exercise raises BDNF, a growth factor',
    grades: [{ grade: 'B', for: 'BDNF in the blood' }],
    species: 'people',
    studied: 'Adults, mostly around a single bout of exercise.',
    known: 'After one bout of exercise, BDNF in the blood rose by a medium amount on average (g about 0.46).',
    caveat: 'The rise is short, and blood is not the brain.',
    sources: [
      {
        cite: 'Szuhany 2015, Journal of Psychiatric Research',
        doi: '10.1016/j.jpsychires.2014.10.003',
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'integration-diet',
    claim: 'Good food helps the brain to change',
    grades: [
      { grade: 'B', for: 'mood' },
      { grade: 'D', for: 'change in the brain' },
    ],
    species: 'people',
    studied: '67 people with depression in one trial; 16 trials, largely in people without a diagnosis.',
    known:
      'In one trial, people helped to eat better had much lower depression scores (d = −1.16), and 32% against 8% reached remission. Pooled over 16 trials the effect was small (g about 0.28). Change in the brain was not measured.',
    caveat:
      'People knew which group they were in, and the effect in the single trial is unusually large. A week of simple food undoes nothing.',
    sources: [
      {
        cite: 'Jacka 2017, BMC Medicine (SMILES)',
        doi: '10.1186/s12916-017-0791-y',
        people: 67,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Firth 2019, Psychosomatic Medicine',
        doi: '10.1097/PSY.0000000000000673',
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'integration-sleep-hours',
    claim: 'Sleep seven to nine hours',
    grades: [
      { grade: 'B', for: 'better sleep and better mood' },
      { grade: 'D', for: 'an exact number of hours' },
    ],
    species: 'people',
    studied: 'Adults; 65 trials of ways to improve sleep.',
    known:
      'Experts agree on seven hours or more for adults, mostly from observation. In 65 trials, improving sleep also lowered depression by a medium amount on average (g about −0.63).',
    caveat:
      'Short nights happen and are nothing to blame yourself for. If sleep stays bad, ask about cognitive behavioural therapy for insomnia.',
    sources: [
      {
        cite: 'American Academy of Sleep Medicine 2015, consensus',
        reading: 'unconfirmed',
        found: 'positive',
      },
      {
        cite: 'Scott 2021, Sleep Medicine Reviews',
        doi: '10.1016/j.smrv.2021.101556',
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'sleep-consolidation',
    claim: 'Sleep makes learning stick',
    grades: [
      { grade: 'A', for: 'learning in healthy people' },
      { grade: 'C', for: 'the night after ketamine' },
    ],
    species: 'people',
    studied: 'Healthy people; 30 people with treatment-resistant depression.',
    known:
      'That sleep helps new learning settle is well established in healthy people. In 30 people, slow brain waves increased in the night after ketamine, more so in those whose mood improved.',
    caveat: 'The two went together; that does not show that one brings the other about.',
    sources: [
      {
        cite: 'Duncan 2013, International Journal of Neuropsychopharmacology',
        doi: '10.1017/S1461145712000545',
        people: 30,
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'integration-social',
    claim: 'Being with others helps the brain',
    grades: [{ grade: 'B', for: 'length of life, from observation; not the brain' }],
    species: 'people',
    studied: '308,849 people who were observed over time.',
    known:
      'People with stronger ties were more likely to be alive at the end of the studies (odds about 50% higher on average). The brain’s ability to change was not looked at.',
    caveat: 'This is about length of life, and observing people cannot show what causes what.',
    sources: [
      {
        cite: 'Holt-Lunstad 2010, PLoS Medicine',
        doi: '10.1371/journal.pmed.1000316',
        people: 308849,
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'integration-creative',
    claim: 'Making things helps to work through feelings',
    grades: [
      { grade: 'B', for: 'music therapy and dance therapy' },
      { grade: 'D', for: 'other creative work' },
    ],
    species: 'people',
    studied: 'People with depression in small trials of music therapy.',
    known:
      'Music therapy lowered depression by a large amount on average in the short term, as clinicians rated it (SMD about −0.98). Nothing comparable was found for painting or making things.',
    caveat: 'The trials were small, and therapy with a trained person is not the same as making art alone.',
    sources: [
      {
        cite: 'Aalbers 2017, Cochrane Library',
        doi: '10.1002/14651858.CD004517.pub3',
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'integration-skills',
    claim: 'Learning a new skill changes the brain',
    grades: [{ grade: 'C', for: 'healthy people' }],
    species: 'people',
    studied: 'Healthy people who practised a new skill.',
    known:
      'Practising a new skill changed what brain scans show of grey matter. No trial was found on learning a skill after ketamine and mood.',
    caveat: 'Optional, and best when it is enjoyable.',
    sources: [{ cite: 'Draganski 2004, Nature', reading: 'unconfirmed', found: 'positive' }],
  },
];
