/** What is worth knowing before a session, in the order in which people ask. Each names the claim behind it. */
export const expectations: readonly {
  readonly title: string;
  readonly text: string;
  readonly claims: readonly string[];
}[] = [
  {
    title: 'How the hours go',
    text: 'Perception may change within minutes: sounds, time, your body, the sense of being yourself. With a 40-minute infusion it is usually strongest near the end, and most of it is over within two hours. Blood pressure rises for a while, which is why it is measured. Nausea, dizziness and anxiety happen; say so at once.',
    claims: ['session-safe-setting', 'dissociation-needed'],
  },
  {
    title: 'If it becomes hard',
    text: 'Staying open comes first. If that is too much, feel your feet, look at one thing, remember your intention if it helps. Then tell the person with you. There is nothing you have to achieve.',
    claims: ['session-nonjudgment', 'session-refocus', 'session-release-expectations'],
  },
  {
    title: 'How often it helps, and for how long',
    text: 'After one infusion about half of those treated felt clearly better a day later, and four in ten a week later. By day 10 to 12 the average difference from placebo was gone. After a series of six, half of those who had responded had relapsed by day 18. In everyday clinics about one in twelve felt worse.',
    claims: ['ketamine-rapid-antidepressant', 'ketamine-lasting-change', 'setbacks-fluctuate'],
  },
  {
    title: 'Trials that found nothing',
    text: 'Given during surgical anaesthesia, when nobody could feel which one it was, ketamine did no better than placebo. A trial of a series against another sedative found no clear difference. In veterans with PTSD eight infusions did not help the PTSD. Hope and good care matter a lot, and the true size of the effect is uncertain.',
    claims: ['ketamine-rapid-antidepressant', 'ketamine-ptsd'],
  },
  {
    title: 'Does a deeper experience help more?',
    text: 'Nothing we found says so. In two trials with 576 people no clear link was seen between the strength of dissociation and the benefit, which does not rule out a small one. There is no need to chase intensity.',
    claims: ['dissociation-needed'],
  },
  {
    title: 'Music, an eye mask, silence',
    text: 'Music makes sessions more comfortable for many and was followed by less anxiety in one set of records. It did not change how much depression improved. Some people found music and mask too much. Silence is a good choice.',
    claims: ['session-music'],
  },
  {
    title: 'The days after',
    text: 'Practising in these days is reasonable, and this app is built around it, because effects fade. It has not been shown that a particular day works better than another: that we found, only two kinds of practice were tested after ketamine in a randomised trial for depression.',
    claims: ['window-of-opportunity', 'integration-period', 'integration-asat', 'integration-therapy'],
  },
  {
    title: 'What it does in a brain',
    text: 'In mice and rats ketamine lets new synapses grow. In people there are hints, and one scan of synaptic density that saw no change after a day. Pictures of a brain being built anew are pictures.',
    claims: ['ketamine-plasticity', 'synaptogenesis', 'bdnf-release', 'science-ltd-prune'],
  },
  {
    title: 'If it does not help',
    text: 'Then it did not help, and that is not your doing. It works or does not work without effort of yours. Some people improve only after several sessions; after four without any change it is time to talk about other ways. Your clinician knows them.',
    claims: ['active-participation'],
  },
];
