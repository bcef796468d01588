import { expect, test } from 'vitest';
import { claims } from './claims/index.ts';
import { lanes } from './clocks.ts';
import { countries } from './crisis-lines.ts';
import { emergencyNumbers } from './emergency-numbers.ts';

const twice = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index);

test('[EV1][P4] every claim is complete, and is there once', () => {
  expect(claims.length).toBeGreaterThan(60);
  expect(twice(claims.map(({ id }) => id))).toEqual([]);
  for (const { id, claim, grades, studied, known, caveat } of claims) {
    expect(grades.length, id).toBeGreaterThan(0);
    for (const graded of grades) expect(graded.for.length, id).toBeGreaterThan(0);
    for (const text of [claim, studied, known, caveat]) expect(text.trim().length, id).toBeGreaterThan(0);
  }
});

test('[EV1][P4] without a source, or without people in it, no claim is graded A or B', () => {
  const weak = claims.filter(({ sources, species }) => sources.length === 0 || species === 'animals');
  expect(weak.length).toBeGreaterThan(5);
  for (const { id, grades } of weak) {
    for (const { grade } of grades) expect(['C', 'D', 'X'], id).toContain(grade);
  }
});

test('[EV2][P4] what contradicts a claim stands beside it', () => {
  const named = (wanted: string) => claims.find(({ id }) => id === wanted);
  for (const id of ['ketamine-rapid-antidepressant', 'ketamine-ptsd', 'session-music']) {
    expect(
      named(id)?.sources.map(({ found }) => found),
      id,
    ).toContain('null');
  }
  const overstated = claims.filter(({ grades }) => grades.some(({ grade }) => grade === 'X'));
  expect(overstated.map(({ id }) => id)).toContain('dissociation-needed');
  expect(overstated.length).toBeGreaterThan(3);
});

test('[EV3][P4] a source that is given by its DOI is given in full, and what was not read says so', () => {
  const sources = claims.flatMap(({ id, sources: all }) => all.map((source) => ({ id, ...source })));
  for (const { id, doi } of sources) if (doi !== undefined) expect(doi, id).toMatch(/^10\.\d{4,9}\/\S+$/);
  expect(sources.filter(({ reading }) => reading === 'unconfirmed').length).toBeGreaterThan(0);
});

test('[EV4] what was seen when: hours in order, by species, with what was not found', () => {
  expect(twice(lanes.map(({ id }) => id))).toEqual([]);
  for (const { id, fromHours, peakHours, toHours } of lanes) {
    expect(fromHours, id).toBeLessThan(toHours);
    if (peakHours === undefined) continue;
    expect(peakHours, id).toBeGreaterThanOrEqual(fromHours);
    expect(peakHours, id).toBeLessThanOrEqual(toHours);
  }
  expect(new Set(lanes.map(({ species }) => species)).size).toBeGreaterThan(1);
  expect(lanes.some(({ found }) => found === 'none')).toBe(true);
});

test('[EV4] spines in mice are given from the first day on, as far as it was read, and no peak is made up', () => {
  const spines = lanes.find(({ id }) => id === 'spines-new');
  expect([spines?.fromHours, spines?.peakHours, spines?.toHours]).toEqual([24, undefined, 14 * 24]);
});

test('[EV5] every country has an emergency number, every line can be reached and names its page and day', () => {
  expect(countries.length).toBeGreaterThan(30);
  expect(twice(countries.map(({ code }) => code))).toEqual([]);
  for (const { code, emergency, lines } of countries) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(emergency.length, code).toBeGreaterThan(0);
    for (const { dial, source } of emergency) {
      expect(dial, code).toMatch(/^\d{2,5}$/);
      if (source !== undefined) expect(source, code).toMatch(/^https?:\/\/\S+$/);
    }
    expect(lines.length, code).toBeGreaterThan(0);
    for (const { name, phone, text, note, source, checkedOn } of lines) {
      expect(phone ?? text ?? note, `${code} ${name}`).toMatch(/\d|http|\.[a-z]{2}/);
      expect(source, `${code} ${name}`).toMatch(/\S{4,}/);
      expect(checkedOn, `${code} ${name}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  }
  expect(countries.flatMap(({ lines }) => lines).some(({ confirmed }) => !confirmed)).toBe(true);
});

test('[EV5] there is one list of emergency numbers, and what is recalled in it stays marked', () => {
  expect(Object.keys(emergencyNumbers).toSorted()).toEqual(countries.map(({ code }) => code).toSorted());
  const numbers = countries.flatMap(({ emergency }) => emergency);
  expect(numbers.filter(({ source }) => source === undefined).length).toBeGreaterThan(0);
});
