import type { Claim } from '../claim.ts';

export const session: readonly Claim[] = [
  {
    id: 'session-safe-setting',
    claim: 'A safe, supported place matters',
    grades: [{ grade: 'D', for: 'everyone; experts agree strongly' }],
    species: 'people',
    studied: 'No trial has compared settings. This rests on expert guidance and safety reports.',
    known:
      'Expert guidance asks for a place where trained people monitor you. The United States medicines agency has warned about ketamine mixed by a pharmacy and used at home.',
    caveat:
      'A pleasant room is not enough: the checks of blood pressure, who should not have ketamine, and not driving afterwards matter as well.',
    sources: [
      {
        cite: 'Sanacora 2017, JAMA Psychiatry (guidance; only the opening was read)',
        doi: '10.1001/jamapsychiatry.2017.0080',
        reading: 'read',
        found: 'not-tested',
      },
      {
        cite: 'McIntyre 2021, American Journal of Psychiatry (guidance; only the opening was read)',
        doi: '10.1176/appi.ajp.2020.20081251',
        reading: 'read',
        found: 'not-tested',
      },
      {
        cite: 'US Food and Drug Administration, October 2023 (warning)',
        reading: 'secondary',
        found: 'positive',
      },
    ],
  },
  {
    id: 'session-release-expectations',
    claim: 'Let go of expectations',
    grades: [{ grade: 'D', for: 'a ketamine session' }],
    species: 'people',
    studied: 'Letting go was not tested. One trial of 40 people under anaesthesia bears on expectation.',
    known:
      'In one trial, 40 people were given ketamine or placebo under anaesthesia and could not tell which. 60% and 50% responded at day 1, no reliable difference, which hints that expectation may account for part of the benefit.',
    caveat: 'The trial was small. Hope is welcome; the aim is to stay open to what comes.',
    sources: [
      {
        cite: 'Lii 2023, Nature Mental Health',
        doi: '10.1038/s44220-023-00140-x',
        people: 40,
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'session-nonjudgment',
    claim: 'Watch what comes without judging it',
    grades: [
      { grade: 'D', for: 'during a session' },
      { grade: 'C', for: 'daily mindfulness around esketamine; one pilot' },
    ],
    species: 'people',
    studied: '28 people with alcohol problems in one pilot.',
    known:
      'Programmes that join ketamine with mindfulness build this in, without testing it by itself. In a pilot of 28 people with alcohol problems, esketamine made people more engaged with two weeks of daily mindfulness.',
    caveat:
      'This was a small pilot in one group of people. If judging thoughts come, nothing has gone wrong.',
    sources: [
      {
        cite: 'Esketamine with mindfulness, pilot, Psychopharmacology',
        people: 28,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'session-refocus',
    claim: 'Return to your intention when it gets hard',
    grades: [{ grade: 'D', for: 'a ketamine session' }],
    species: 'nobody yet',
    studied: 'Nobody yet. One published programme describes another way.',
    known:
      'No trial has tested steering back to an intention. The Montreal programme leans the other way: stay open, attend to how the experience goes and not to its story, partly to avoid false memories.',
    caveat:
      'Staying open comes first, then grounding yourself, then telling the clinician. You may tell them at any moment.',
    sources: [
      {
        cite: 'Garel 2023, Frontiers in Psychiatry (describes a programme, tests nothing)',
        doi: '10.3389/fpsyt.2023.1268832',
        reading: 'secondary',
        found: 'not-tested',
      },
    ],
  },
  {
    id: 'session-visualization',
    claim: 'Picture your changed self during the session',
    grades: [{ grade: 'D', for: 'a ketamine session; no trial' }],
    species: 'people',
    studied: 'Nobody with ketamine. Imagery was studied in people in general and in depression.',
    known:
      'Picturing only the good outcome may lower the effort people make afterwards. In depression, imagery training was not reliably better than a comparison task.',
    caveat:
      'It fits better into preparation, with the obstacle pictured too, than into the strongest part of a session.',
    sources: [
      {
        cite: 'Wang 2021, Frontiers in Psychology (introduction)',
        doi: '10.3389/fpsyg.2021.565202',
        reading: 'read',
        found: 'mixed',
      },
      { cite: 'Blackwell 2015, Clinical Psychological Science', reading: 'unconfirmed', found: 'null' },
    ],
  },
  {
    id: 'session-music',
    claim: 'Music takes the session deeper',
    grades: [
      { grade: 'B', for: 'comfort during a session' },
      { grade: 'X', for: 'better results for depression' },
    ],
    species: 'people',
    studied:
      '43 people in one trial; 37 people over 494 sessions, not randomised; 32 people in another trial.',
    known:
      'Depression improved no more with music, mindfulness and an eye mask in a trial of 43 people, nor with music over 494 sessions. In those sessions people were less anxious with music (0.4 against 1.4 on average) and the highest blood pressure was about 2 points lower (137.9 against 140.3); in a trial of 32 people it also rose less.',
    caveat:
      'In one trial, 4 of 22 people with music, mindfulness and an eye mask felt discomfort. Music is optional, and silence is as good a choice.',
    sources: [
      {
        cite: 'Kheirkhah 2025, Frontiers in Psychiatry',
        doi: '10.3389/fpsyt.2025.1642025',
        people: 43,
        reading: 'read',
        found: 'null',
      },
      {
        cite: 'Hauser 2024, Frontiers in Psychiatry',
        doi: '10.3389/fpsyt.2024.1327598',
        people: 37,
        reading: 'read',
        found: 'mixed',
      },
      { cite: 'Greenway, MUSIK trial (NCT04701866)', people: 32, reading: 'secondary', found: 'mixed' },
    ],
  },
];
