import type { Claim, Source } from '../claim.ts';

const bdnfAfterInfusions: Source = {
  cite: 'BDNF after six infusions 2021, PeerJ (PMC8015784)',
  people: 94,
  reading: 'read',
  found: 'mixed',
};

export const tips: readonly Claim[] = [
  {
    id: 'tip-yoga-taichi',
    claim: 'Yoga and tai chi cut stress',
    grades: [{ grade: 'A', for: 'depression in general' }],
    species: 'people',
    studied: 'People with depression, within a summary of 218 exercise trials with 14,170 people.',
    known:
      'Yoga (g = −0.55) and tai chi or qigong (−0.42) lowered depression by a small to medium amount on average.',
    caveat: 'These numbers are for depression, not for stress, and do not come from after ketamine.',
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
    id: 'tip-nature',
    claim: 'Time in nature lifts mood',
    grades: [{ grade: 'B', for: 'adults in general' }],
    species: 'people',
    studied: 'Adults who were advised to spend time in nature.',
    known:
      'Being advised to spend time in nature lowered depression by a medium amount on average (SMD about −0.50).',
    caveat: 'Many of the studies could easily be biased, so the true effect may be smaller.',
    sources: [{ cite: 'Nguyen 2023, Lancet Planetary Health', reading: 'unconfirmed', found: 'positive' }],
  },
  {
    id: 'tip-novelty',
    claim: 'New experiences help the brain to change',
    grades: [{ grade: 'C', for: 'rodents, and studies of memory' }],
    species: 'people and animals',
    studied: 'Rodents, and studies of memory. Nobody after ketamine.',
    known:
      'Studies in rodents and of memory may point this way. Nothing was found about new experiences after ketamine.',
    caveat: 'Optional. A week without anything new is fine.',
    sources: [],
  },
  {
    id: 'tip-screen',
    claim: 'Limit your time on screens',
    grades: [{ grade: 'X', for: 'as it is usually said' }],
    species: 'people',
    studied: 'Adolescents.',
    known: 'In adolescents, screen use went with less than 1% of the differences in well-being.',
    caveat: 'The one useful form of this may be to put screens away before sleep.',
    sources: [
      {
        cite: 'Orben and Przybylski 2019, Nature Human Behaviour',
        doi: '10.1038/s41562-018-0506-1',
        reading: 'unconfirmed',
        found: 'null',
      },
    ],
  },
  {
    id: 'tip-omega3',
    claim: 'Omega-3 helps with low mood',
    grades: [{ grade: 'B', for: 'depression in general' }],
    species: 'people',
    studied: 'People with depression in 67 trials; another trial looked at preventing it.',
    known:
      'In 67 trials, mood improved more with omega-3 on average, and about 19 more people in 100 reached remission, with low certainty. Another trial found that it did not prevent depression.',
    caveat:
      'It may raise the risk of bleeding or of an irregular heartbeat. Ask your clinician before taking it.',
    sources: [
      { cite: 'Norouziasl 2023, British Journal of Nutrition', reading: 'read', found: 'positive' },
      {
        cite: 'Okereke 2021, JAMA',
        doi: '10.1001/jama.2021.21187',
        reading: 'unconfirmed',
        found: 'null',
      },
    ],
  },
  {
    id: 'tip-creatine',
    claim: 'Creatine helps with low mood',
    grades: [{ grade: 'C', for: 'depression in general' }],
    species: 'people',
    studied: '1,093 people in 11 trials.',
    known:
      'The average difference was small and may be none (SMD −0.34, likely between −0.70 and 0.00), with very low certainty. The better trials found no effect.',
    caveat:
      'There are reports of mania, it may not suit the kidneys, and we found no trial of it with ketamine. Ask your clinician before taking it.',
    sources: [
      { cite: 'Eckert 2025, British Journal of Nutrition', people: 1093, reading: 'read', found: 'mixed' },
    ],
  },
  {
    id: 'tip-magnesium',
    claim: 'Magnesium helps with low mood',
    grades: [{ grade: 'C', for: 'depression in general' }],
    species: 'people',
    studied: '7 small trials.',
    known: 'In 7 small trials, depression fell by a large amount on average (SMD about −0.92).',
    caveat:
      'Magnesium blocks the same receptor as ketamine, and what the two do together is unknown. Ask your clinician before taking it.',
    sources: [{ cite: 'Moabedi 2023, Frontiers in Psychiatry', reading: 'unconfirmed', found: 'positive' }],
  },
  {
    id: 'tip-hydration',
    claim: 'Drink plenty for a clear head',
    grades: [
      { grade: 'B', for: 'losing more than 2% of body weight as fluid' },
      { grade: 'D', for: 'around ketamine' },
    ],
    species: 'people',
    studied: 'Healthy people who had lost fluid.',
    known:
      'Attention falls on average once more than 2% of body weight is lost as fluid. Drinking more around ketamine has not been tested.',
    caveat:
      'Before a dose your clinic’s rules come first. Esketamine instructions say no food for 2 hours and no liquids for 30 minutes before.',
    sources: [
      {
        cite: 'Wittbrodt 2018, Medicine and Science in Sports and Exercise',
        reading: 'unconfirmed',
        found: 'positive',
      },
      {
        cite: 'Esketamine patient instructions (about eating and drinking)',
        reading: 'read',
        found: 'not-tested',
      },
    ],
  },
  {
    id: 'tip-gratitude',
    claim: 'Gratitude lifts mood and changes the brain',
    grades: [
      { grade: 'B', for: 'mood' },
      { grade: 'X', for: 'change in the brain' },
    ],
    species: 'people',
    studied: '3,675 people in 27 trials.',
    known:
      'Gratitude exercises eased symptoms by a small amount on average (g = −0.29 at the end, −0.23 later). No study found shows that they change the brain.',
    caveat: 'The authors themselves point to options with stronger evidence. If it feels forced, leave it.',
    sources: [
      {
        cite: 'Cregg and Cheavens 2021, Journal of Happiness Studies',
        doi: '10.1007/s10902-020-00236-6',
        people: 3675,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'future-personalised',
    claim: 'Genes or scans can guide treatment',
    grades: [{ grade: 'C', for: 'depression; small studies' }],
    species: 'people',
    studied: '94 people with depression in one study; other small studies.',
    known:
      'Small studies looked at one gene variant (Val66Met) and at BDNF in the blood before treatment, with mixed results. Predictions made by computers from gene data have not been confirmed.',
    caveat: 'There is no such test for clinics to use yet.',
    sources: [bdnfAfterInfusions],
  },
  {
    id: 'future-nasal',
    claim: 'Nasal sprays are a better way in',
    grades: [{ grade: 'A', for: 'esketamine spray, which is approved' }],
    species: 'people',
    studied: 'People with treatment-resistant depression given esketamine spray.',
    known:
      'Esketamine spray is approved, and in the United States is given only under a safety programme (REMS). Nasal ketamine mixed by a pharmacy is not approved.',
    caveat:
      'The two are often spoken of as one and are not. Approved does not mean better than other ways of giving it.',
    sources: [
      { cite: 'Esketamine (Spravato) label, United States', reading: 'read', found: 'not-tested' },
      { cite: 'US Food and Drug Administration (compounded ketamine)', reading: 'secondary', found: 'mixed' },
    ],
  },
  {
    id: 'future-transdermal',
    claim: 'Skin patches will be the next step',
    grades: [{ grade: 'D', for: 'patches' }],
    species: 'people',
    studied: 'Nobody with patches. 168 people who had responded to slow-release ketamine by mouth.',
    known:
      'A patent on patches was found, and no trial in depression. Slow-release ketamine by mouth has better evidence: in one trial scores were 6.1 points lower than with placebo on average, and 42.9% against 70.6% relapsed.',
    caveat:
      'Only people who had already responded were compared, so it shows keeping relief and not getting it.',
    sources: [
      { cite: 'US patent 11191734 (no trial)', reading: 'read', found: 'not-tested' },
      { cite: 'Glue 2024, Nature Medicine (R-107)', people: 168, reading: 'read', found: 'positive' },
    ],
  },
  {
    id: 'future-tms',
    claim: 'Magnetic stimulation and ketamine work better together',
    grades: [{ grade: 'C', for: 'people, without a comparison group' }],
    species: 'people',
    studied: '28 people looked back on afterwards, and a few case reports.',
    known:
      'In 28 people and a few case reports, mood improved with both together. Nobody was compared with them, so what each part did is not known.',
    caveat: 'No randomised trial was found.',
    sources: [
      {
        cite: 'Best 2019, Heliyon',
        doi: '10.1016/j.heliyon.2019.e02187',
        people: 28,
        reading: 'read',
        found: 'positive',
      },
      { cite: 'Arubuolawe 2024 (PMC11327889)', reading: 'read', found: 'positive' },
    ],
  },
  {
    id: 'future-psychotherapy',
    claim: 'Ketamine and psychotherapy belong together',
    grades: [{ grade: 'B', for: 'depression, alcohol and cocaine problems; few and small trials' }],
    species: 'people',
    studied: '28 people whose depression had responded to ketamine; 96 people with alcohol problems.',
    known:
      'In 28 people, therapy after ketamine helped by their own rating and not clearly by the main one. In 96 people with alcohol problems, the two together went with the most days without drinking, with wide uncertainty and no difference in relapse.',
    caveat: 'The trials are few and small. Ketamine may also help people who have no therapy.',
    sources: [
      {
        cite: 'Wilkinson 2021, Psychotherapy and Psychosomatics',
        doi: '10.1159/000517074',
        people: 28,
        reading: 'read',
        found: 'mixed',
      },
      { cite: 'Grabski 2022, American Journal of Psychiatry', people: 96, reading: 'read', found: 'mixed' },
    ],
  },
  {
    id: 'future-newdrugs',
    claim: 'Newer drugs do the same more safely',
    grades: [
      { grade: 'C', for: 'newer drugs that are being tested' },
      { grade: 'X', for: 'the promise that they all work in the same way' },
    ],
    species: 'people',
    studied: 'People with depression in trials of several drugs.',
    known:
      'Several newer drugs failed in trials (rapastinel, esmethadone, arketamine). One combination, dextromethorphan with bupropion, was approved in 2022.',
    caveat: 'That they share one pathway is weakly supported. These facts were recalled and await a check.',
    sources: [],
  },
];
