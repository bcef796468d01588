import type { PressureTier, ScreeningQuestion, StepName } from '@afterglow/care/programme';

/** The words of the checklist, of the safety questions, and of what a reading leads to. */

export const stepWords: Readonly<Record<StepName, { readonly name: string; readonly how: string }>> = {
  medicines: {
    name: 'Ask about your medicines',
    how: 'Bring the whole list to your clinician, with drops, herbs and what you buy without a prescription. Some change how a session acts or what it does to blood pressure: sleeping and calming medicines, stimulants, lamotrigine, MAO inhibitors, opioid blockers, some antibiotics and antifungals, grapefruit. Keep taking everything as prescribed until they tell you otherwise.',
  },
  ride: {
    name: 'A ride home',
    how: 'No driving, cycling or machines until the next day after a night of sleep, or longer if your clinic says so. The same goes for contracts, large purchases, alcohol, and being alone with small children.',
  },
  sitter: {
    name: 'Somebody with you afterwards',
    how: 'An adult you trust, who knows whom to call. Write the number here.',
  },
  'day-after': {
    name: 'A free evening and a slow next day',
    how: 'Nothing that needs a clear head this evening. In one trial healthy volunteers felt a little lower for up to a day; how often that happens to people in treatment, nothing we read says. Better to have that day free.',
  },
  'blood-pressure': {
    name: 'Blood pressure',
    how: 'Measure it sitting, after five quiet minutes. It is measured again on the day.',
  },
  room: {
    name: 'The room',
    how: 'Only where a trained person watches over you. Ask: who is there the whole time, how is your breathing and blood pressure watched, what happens if you need help?',
  },
  music: {
    name: 'Music, or silence',
    how: 'Something without words for about an hour, if you want any. Choose the volume and keep “stop” in reach.',
  },
  'food-and-drink': {
    name: 'Food and drink',
    how: 'Your clinic’s own rule comes first; many ask for longer. The label of esketamine spray says: no food for two hours before, nothing to drink for half an hour before. No alcohol the day before.',
  },
};

export const screeningWords: Readonly<Record<ScreeningQuestion, string>> = {
  aneurysm: 'Have you ever been told of an aneurysm, or of a malformed blood vessel?',
  'bleeding-in-the-brain': 'Have you ever had a bleeding inside the head?',
  allergy: 'Have you ever reacted badly to ketamine or esketamine?',
  'blood-pressure-or-heart':
    'Do you have high blood pressure that is not settled, or a heart attack, stroke, heart failure or unstable heart disease, now or recently?',
  'psychosis-or-mania':
    'Have you ever heard or seen what others did not, held beliefs others found strange, or had a mania?',
  'pressure-in-head-or-eye': 'Have you been told of raised pressure in the head or in the eye?',
  'liver-thyroid-sleep-apnoea':
    'Do you have a severe liver disease, an overactive thyroid, or pauses in breathing at night?',
  pregnancy: 'Are you pregnant, could you be, or are you breastfeeding?',
  'alcohol-or-drugs': 'Is alcohol or any drug a difficulty at the moment?',
  bladder: 'Does passing water hurt, come very often, wake you at night, or show blood?',
  bipolar: 'Has anybody ever said bipolar, about you or a close relative?',
  'under-eighteen': 'Are you younger than 18?',
};

export const screeningSource =
  'From the esketamine label, the 2017 APA consensus and the 2021 international expert opinion. Several of these are recalled and not yet confirmed by us against the current texts; your clinic’s own list comes first.';

export const pressureWords: Readonly<Record<PressureTier, string>> = {
  usual: 'Below 140 over 90. Numbers are not everything: if you feel faint or unwell, tell somebody.',
  'ask-before-session': 'At or above 140 over 90: tell your clinician before the session. They decide.',
  'tell-clinician-now':
    'At or above 180 over 110: call your clinician now. With chest pain, a severe headache, breathlessness, trouble seeing or speaking, weakness or a seizure, call the emergency number.',
};

export const pressureSource =
  'These lines are our convention, informed by the esketamine label (the number is recalled, not confirmed). Your clinic’s own numbers come first.';
