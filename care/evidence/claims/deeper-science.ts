import type { Claim } from '../claim.ts';

export const deeperScience: readonly Claim[] = [
  {
    id: 'science-ltp',
    claim: 'It strengthens signals between nerve cells',
    grades: [{ grade: 'C', for: 'people and rats' }],
    species: 'people and animals',
    studied: '30 people with depression; rats.',
    known:
      'In 30 people, a brain-wave sign of learning was stronger 3 to 4 hours after ketamine than after remifentanil (p = 0.017). In rats, signals could be strengthened more easily at 3 hours by one method of testing and not by another.',
    caveat:
      'A later paper concluded that what ketamine does to nerve cells runs separately from this process.',
    sources: [
      {
        cite: 'Sumner 2020, Biological Psychiatry: Cognitive Neuroscience and Neuroimaging',
        doi: '10.1016/j.bpsc.2019.07.002',
        people: 30,
        reading: 'read',
        found: 'positive',
      },
      { cite: 'Study of the rat hippocampus 2018 (PMC5989646)', reading: 'read', found: 'mixed' },
      {
        cite: 'Piazza 2024, Neuropsychopharmacology',
        doi: '10.1038/s41386-024-01895-2',
        reading: 'secondary',
        found: 'null',
      },
    ],
  },
  {
    id: 'science-ltd-prune',
    claim: 'It weakens the links behind bad habits',
    grades: [{ grade: 'X', for: 'as it is usually said' }],
    species: 'animals',
    studied: 'Mice, and earlier laboratory work on how connections weaken.',
    known:
      'One main way for connections to weaken needs the very receptors that ketamine blocks. In mice, contact points were lost no faster after ketamine, while more of them formed: a net gain.',
    caveat:
      'Some branches of nerve cells drew back on day 1, with no tie to any one memory. No therapy can aim such a loss at a thought.',
    sources: [
      { cite: 'Phoumthipphavong 2016, eNeuro (PMC4819286)', reading: 'read', found: 'null' },
      {
        cite: 'Dudek and Bear 1992, Proceedings of the National Academy of Sciences',
        reading: 'unconfirmed',
        found: 'null',
      },
    ],
  },
  {
    id: 'science-epigenetics',
    claim: 'It lastingly changes how genes are read',
    grades: [{ grade: 'C', for: 'rodents, and very small groups of people' }],
    species: 'people and animals',
    studied: 'Nerve cells of rats; very small groups of people.',
    known:
      'In nerve cells of rats, ketamine altered a protein that helps to decide which genes are read (HDAC5). Studies of such marks in people are small.',
    caveat: 'Whether any such change lasts has not been shown.',
    sources: [
      {
        cite: 'Choi 2015, Proceedings of the National Academy of Sciences',
        doi: '10.1073/pnas.1513913112',
        reading: 'unconfirmed',
        found: 'positive',
      },
    ],
  },
  {
    id: 'science-inflammation',
    claim: 'It calms inflammation and helps repair',
    grades: [{ grade: 'C', for: 'people and rodents' }],
    species: 'people and animals',
    studied: '9 studies in people and 22 in rodents.',
    known:
      'In rodents, signs of inflammation clearly fell. In people the falls (in IL-6 and TNF-alpha) varied from study to study and did not reliably go with feeling better.',
    caveat: 'What is clear in rodents is not yet clear in people.',
    sources: [
      { cite: 'Kopra 2021, Journal of Psychopharmacology', reading: 'read', found: 'mixed' },
      {
        cite: 'Rapid review 2022, Oxidative Medicine and Cellular Longevity',
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'science-gut',
    claim: 'It works through the gut',
    grades: [{ grade: 'C', for: 'mice' }],
    species: 'animals',
    studied: 'Mice. In people there is little or nothing.',
    known:
      'In mice, the mix of gut bacteria shifted after one form of ketamine, called (R)-ketamine. Data in people are missing or very few.',
    caveat: 'This is speculation for now.',
    sources: [
      {
        cite: 'Yang 2017, Translational Psychiatry',
        doi: '10.1038/s41398-017-0031-4',
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Review 2021, Frontiers in Behavioral Neuroscience',
        doi: '10.3389/fnbeh.2021.693362',
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
  {
    id: 'science-stress',
    claim: 'Long stress makes the brain less adaptable',
    grades: [
      { grade: 'A', for: 'rodents' },
      { grade: 'B', for: 'people' },
    ],
    species: 'people and animals',
    studied: 'Rats and other rodents; fewer studies in people.',
    known:
      'In rodents, long stress leaves fewer contact points between nerve cells at the front of the brain, and in rats ketamine reversed this. In people the evidence is less direct.',
    caveat: 'What is reversed in a rat may not be in a person. Being under stress is not a fault.',
    sources: [
      { cite: 'Duman, review (PMC4497940)', reading: 'read', found: 'positive' },
      { cite: 'Li 2011 (PMC3068225)', reading: 'read', found: 'positive' },
    ],
  },
];
