import type { Claim, Source } from '../claim.ts';

const scansAtOneDay: Source = {
  cite: 'Holmes 2022, Molecular Psychiatry',
  doi: '10.1038/s41380-022-01465-2',
  reading: 'read',
  found: 'null',
};

const addedMindfulnessAndMusic: Source = {
  cite: 'Kheirkhah 2025, Frontiers in Psychiatry',
  doi: '10.3389/fpsyt.2025.1642025',
  people: 43,
  reading: 'read',
  found: 'null',
};

export const howKetamineWorks: readonly Claim[] = [
  {
    id: 'ketamine-rapid-antidepressant',
    claim: 'Relief of low mood within a day',
    grades: [{ grade: 'A', for: 'depression, in the first days' }],
    species: 'people',
    studied:
      'Adults with depression, many of whom other treatments had not helped. Pooled trials of up to 437 people.',
    known:
      'One day after an infusion, scores were on average much lower than with placebo (g about −1.0); 52% responded at one day and 40% at a week. By 10 to 12 days the difference from placebo could no longer be seen. Two better-controlled trials found no clear difference: one under anaesthesia (40 people) and one against midazolam (65 people, d = −0.29).',
    caveat:
      'People can often tell that they had ketamine, and hope may explain part of the relief. Those two trials were small: they make the size of the effect less certain, not zero.',
    sources: [
      {
        cite: 'Kishimoto 2016, Psychological Medicine',
        doi: '10.1017/S0033291716000064',
        people: 234,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Han 2016, Neuropsychiatric Disease and Treatment',
        doi: '10.2147/NDT.S117146',
        people: 368,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Coyle and Laws 2015, Human Psychopharmacology',
        people: 437,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Lii 2023, Nature Mental Health (under anaesthesia)',
        doi: '10.1038/s44220-023-00140-x',
        people: 40,
        reading: 'read',
        found: 'null',
      },
      {
        cite: 'Jelovac 2025, JAMA Psychiatry (KARMA-Dep 2)',
        doi: '10.1001/jamapsychiatry.2025.3019',
        people: 65,
        reading: 'read',
        found: 'null',
      },
    ],
  },
  {
    id: 'ketamine-lasting-change',
    claim: 'Lasting positive change',
    grades: [{ grade: 'X', for: 'as it is usually said' }],
    species: 'people',
    studied: '24 people with treatment-resistant depression after six infusions; 537 people in clinics.',
    known:
      'After six infusions, half of those who had responded relapsed within about 18 days, and about a quarter were still well some 12 weeks on. In a larger group from clinics, with nobody to compare them to, about 60% of responders may still have been well at 8 weeks without further doses; that number is not confirmed.',
    caveat:
      'Relief often fades within weeks. That is common and not your fault, and it is worth planning for early with your clinic.',
    sources: [
      {
        cite: 'Murrough 2013, Biological Psychiatry',
        doi: '10.1016/j.biopsych.2012.06.022',
        people: 24,
        reading: 'secondary',
        found: 'mixed',
      },
      {
        cite: 'Community infusion clinics 2022, Journal of Affective Disorders',
        people: 537,
        reading: 'unconfirmed',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'ketamine-anxiety',
    claim: 'It helps with anxiety',
    grades: [{ grade: 'C', for: 'anxiety disorders and mixed groups in clinics' }],
    species: 'people',
    studied: '18 people with social anxiety in one trial; 2,758 people in clinics, with no comparison group.',
    known:
      'In one small trial, social anxiety fell more after ketamine than after placebo by the raters’ scale, but not by people’s own rating. In clinics, anxiety fell a good deal on average (d = 1.17), with nobody to compare it to.',
    caveat:
      'Anxiety is not an approved use. Without a comparison group, part of any fall would have come anyway.',
    sources: [
      { cite: 'Taylor 2018, Neuropsychopharmacology', people: 18, reading: 'unconfirmed', found: 'mixed' },
      {
        cite: 'Hietamies 2023, Journal of Affective Disorders',
        people: 2758,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'ketamine-ptsd',
    claim: 'It helps with post-traumatic stress',
    grades: [{ grade: 'B', for: 'post-traumatic stress, with mixed results' }],
    species: 'people',
    studied: '158 veterans in the largest trial; 30 people in an earlier one.',
    known:
      'In 158 veterans, eight infusions did not ease post-traumatic stress more than placebo, though low mood improved more in one of the two ketamine groups. An earlier trial with 30 people did find a benefit.',
    caveat:
      'The largest trial found no benefit for post-traumatic stress. Help with low mood is a separate question.',
    sources: [
      {
        cite: 'Abdallah 2022, Neuropsychopharmacology',
        doi: '10.1038/s41386-022-01266-9',
        people: 158,
        reading: 'read',
        found: 'null',
      },
      {
        cite: 'Feder 2021, American Journal of Psychiatry',
        doi: '10.1176/appi.ajp.2020.20050596',
        people: 30,
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'ketamine-plasticity',
    claim: 'It makes the brain readier to change',
    grades: [
      { grade: 'A', for: 'rodents' },
      { grade: 'C', for: 'people' },
    ],
    species: 'people and animals',
    studied: 'Mice and rats; 30 people with depression (brain waves); a scan study in people.',
    known:
      'In rodents, contact points between nerve cells increase and signals between them grow stronger for a time. In 30 people, one brain-wave sign of learning was stronger 3 to 4 hours after ketamine. A scan study in people found no overall change in connections at 24 hours.',
    caveat: 'No study found so far shows that a person’s brain grew new connections after ketamine.',
    sources: [
      {
        cite: 'Sumner 2020, Biological Psychiatry: Cognitive Neuroscience and Neuroimaging',
        doi: '10.1016/j.bpsc.2019.07.002',
        people: 30,
        reading: 'read',
        found: 'positive',
      },
      scansAtOneDay,
    ],
  },
  {
    id: 'glutamate-surge',
    claim: 'It sets off a brief rise in glutamate',
    grades: [
      { grade: 'C', for: 'people' },
      { grade: 'A', for: 'rodents' },
    ],
    species: 'people and animals',
    studied: 'Rats; 21 people in a small scan study.',
    known:
      'In 21 people, one marker of glutamate turnover rose by 13% on average during the infusion, while a second marker did not change. In rats, glutamate rose for a while after low doses and not after anaesthetic ones.',
    caveat: 'This is one leading explanation among several. Which of them matters for mood is not settled.',
    sources: [
      {
        cite: 'Abdallah 2018, Neuropsychopharmacology',
        doi: '10.1038/s41386-018-0136-3',
        people: 21,
        reading: 'read',
        found: 'positive',
      },
      { cite: 'Moghaddam 1997, Journal of Neuroscience', reading: 'unconfirmed', found: 'positive' },
    ],
  },
  {
    id: 'bdnf-release',
    claim: 'It releases BDNF, a growth factor',
    grades: [{ grade: 'C', for: 'people, with mixed results' }],
    species: 'people',
    studied: '22 people with treatment-resistant depression; 94 people with depression; a review of others.',
    known:
      'In 22 people, BDNF in the blood was higher at 4 hours in those who responded, and higher levels went with lower depression scores (r = −0.90). In 94 others the results were mixed, and several further studies found no change.',
    caveat: 'BDNF in the blood does not tell what happens in the brain.',
    sources: [
      {
        cite: 'Haile 2014, International Journal of Neuropsychopharmacology',
        doi: '10.1017/S1461145713001119',
        people: 22,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'BDNF after six infusions 2021, PeerJ (PMC8015784)',
        people: 94,
        reading: 'read',
        found: 'mixed',
      },
      {
        cite: 'Pardossi 2024, International Journal of Molecular Sciences',
        doi: '10.3390/ijms252313098',
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'synaptogenesis',
    claim: 'New connections between nerve cells form',
    grades: [
      { grade: 'A', for: 'rodents' },
      { grade: 'C', for: 'people, where no overall change was seen' },
    ],
    species: 'people and animals',
    studied: 'Mice and rats; a scan study in people.',
    known:
      'In mice, contact points between nerve cells stayed denser for about two weeks, because more of them formed. In people, a scan study found no overall change at 24 hours although mood had improved.',
    caveat:
      'In people a rise was seen only where the starting level was low, in a side analysis that needs repeating.',
    sources: [
      { cite: 'Phoumthipphavong 2016, eNeuro (PMC4819286)', reading: 'read', found: 'positive' },
      {
        cite: 'Li 2010, Science',
        doi: '10.1126/science.1190287',
        reading: 'unconfirmed',
        found: 'positive',
      },
      scansAtOneDay,
    ],
  },
  {
    id: 'dmn-disruption',
    claim: 'It disturbs the brain’s default mode network',
    grades: [
      { grade: 'B', for: 'a short-lived change' },
      { grade: 'C', for: 'what the change means for mood' },
    ],
    species: 'people',
    studied: '30 healthy volunteers; 33 people with depression and 25 without.',
    known:
      'In healthy volunteers, links in this network fell during ketamine (d = 0.63), and also during midazolam, a sedative (d = 0.77). In people with depression, links to one region looked like those of healthy people at 2 days and had gone back by day 10.',
    caveat: 'The change is not special to ketamine. That it quietens circling thoughts has not been shown.',
    sources: [
      {
        cite: 'Crossover study in healthy volunteers (PMC7267897)',
        people: 30,
        reading: 'read',
        found: 'mixed',
      },
      {
        cite: 'Evans 2018, Biological Psychiatry',
        doi: '10.1016/j.biopsych.2018.01.027',
        people: 58,
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'window-of-opportunity',
    claim: 'A window for forming new patterns',
    grades: [{ grade: 'C', for: 'people, from one trial and theory' }],
    species: 'people',
    studied: '154 people with depression and low self-worth; 27 people with post-traumatic stress.',
    known:
      'In one trial, computer training on days 1 to 4 after ketamine went with lower depression scores over 30 days than the same training after saline (β = −0.61). In post-traumatic stress, four days of exposure therapy after ketamine eased symptoms no more than after midazolam.',
    caveat:
      'Starting on day 1 was never compared with starting later. Nobody has measured a window that opens and closes in people.',
    sources: [
      {
        cite: 'Price 2022, American Journal of Psychiatry',
        doi: '10.1176/appi.ajp.20220216',
        people: 154,
        reading: 'read',
        found: 'positive',
      },
      { cite: 'Duek 2023 (PMC10517133)', people: 27, reading: 'read', found: 'null' },
    ],
  },
  {
    id: 'break-negative-patterns',
    claim: 'It loosens negative patterns of thought',
    grades: [{ grade: 'C', for: 'treatment-resistant depression' }],
    species: 'people',
    studied: '57 people with treatment-resistant depression in one trial.',
    known:
      'In a quick-response test, the automatic link between oneself and escape was weaker one day after ketamine (d = 0.58, a medium change) and hardly changed after midazolam (d = 0.09).',
    caveat:
      'This is a shift in one laboratory test after one day. It does not show that a pathway got weaker.',
    sources: [
      {
        cite: 'Price 2014, Depression and Anxiety (PMC4112410)',
        people: 57,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'emotional-regulation',
    claim: 'It makes feelings easier to steer',
    grades: [{ grade: 'D', for: 'ketamine; an inference, with no trial' }],
    species: 'nobody yet',
    studied: 'Nobody yet, as far as could be found.',
    known:
      'No trial has shown that ketamine trains the skill of handling feelings. The idea is an inference.',
    caveat: 'If feelings stay hard to manage, that is no failing of yours. Your team can help.',
    sources: [],
  },
  {
    id: 'cognitive-flexibility',
    claim: 'It makes thinking more flexible',
    grades: [{ grade: 'C', for: 'a small part of one trial' }],
    species: 'people',
    studied: '20 people with treatment-resistant depression, part of one trial.',
    known:
      'Among 20 people, those whose mood responded to ketamine became more accurate in a memory task with emotional content; the others did not.',
    caveat: 'For some hours after a dose, thinking is worse. Leave demanding tasks for another day.',
    sources: [
      {
        cite: 'Wilkinson 2021, Psychotherapy and Psychosomatics',
        doi: '10.1159/000517074',
        people: 20,
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'active-participation',
    claim: 'The benefit depends on your own effort',
    grades: [{ grade: 'D', for: 'ketamine for depression' }],
    species: 'people',
    studied: '43 people with treatment-resistant depression in one trial.',
    known:
      'Ketamine may help, or not help, whatever a person does. In one trial of 43 people, adding mindfulness, music and an eye mask made no difference to depression scores.',
    caveat: 'If you do not improve, it is not your fault.',
    sources: [addedMindfulnessAndMusic],
  },
  {
    id: 'dissociation-needed',
    claim: 'A deeper experience works better',
    grades: [{ grade: 'X', for: 'esketamine in treatment-resistant depression' }],
    species: 'people',
    studied: '576 people with treatment-resistant depression in two esketamine trials.',
    known:
      'In two trials with 576 people, how strongly people dissociated made no clear difference to how their mood changed over time (p = 0.7).',
    caveat: 'There is no need to seek a stronger experience. A quiet session is not a wasted one.',
    sources: [
      {
        cite: 'Later analysis of the TRANSFORM-1 and TRANSFORM-2 trials',
        people: 576,
        reading: 'secondary',
        found: 'null',
      },
    ],
  },
];
