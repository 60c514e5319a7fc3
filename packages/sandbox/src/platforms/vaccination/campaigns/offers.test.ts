/**
 * What a campaign has for a person, one day before and after every boundary. The campaigns here are the ones that
 * the sandbox begins with, and some that are made up to be awkward.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CampaignAge, CampaignDose, CampaignGroup, CampaignPayload, Sex } from '@sen/client/schemas';
import { seedCampaigns } from '../../../generated/campaigns.ts';
import { dayNumberOf, dayOfAge, dayTextOf, daysMeant } from './calendar-days.ts';
import { campaignAntigens } from './codes.ts';
import { createOffers } from './offers.ts';
import type { AntigensOf, PersonFacts } from './offers.ts';

const seed = (id: string): CampaignPayload => {
  const found = seedCampaigns.find((campaign) => campaign.id === id);
  assert.ok(found, id);
  return found;
};
const [covid, measles, hpv, flu] = [
  seed('covid-19-2021'),
  seed('measles-catch-up-2026'),
  seed('hpv-girls-2026'),
  seed('influenza-2026'),
];
const TODAY = '2026-11-23';

/** Each dose of a campaign in a few words: its first and last day, why not, or what to ask. */
function told(campaign: CampaignPayload, facts: PersonFacts, on = TODAY, antigensOf?: AntigensOf) {
  const { offers, refusals, undecided } = createOffers(campaign, antigensOf ?? campaignAntigens(campaign))(on, {
    isInArea: true,
    ...facts,
  });
  return Object.fromEntries([
    ...offers.map(({ doseId, earliest, latest, overdue }) => [
      doseId,
      `${earliest}…${latest ?? ''}${overdue ? ' overdue' : ''}`,
    ]),
    ...refusals.map(({ doseId, reason, from }) => [doseId, `${reason}${from ? ` ${from}` : ''}`]),
    ...undecided.map(({ doseId, ask }) => [doseId, `ask ${ask}`]),
  ]) as Record<string, string>;
}

const injected = (...given: [on: string, product: string, doseId?: string][]) =>
  given.map(([on, product, doseId]) => ({ on, product, doseId }));

/** A campaign of one dose for one group, changed as a test needs. */
const simple = (group: Partial<CampaignGroup>, dose: Partial<CampaignDose> = {}): CampaignPayload => ({
  ...flu,
  validFrom: '2000-01-01',
  validUntil: '2099-12-31',
  groups: [{ id: 'all', title: { vi: 'Mọi người', en: 'All' }, ...group }],
  doses: [
    {
      ...{ id: 'only', title: { vi: 'Mũi', en: 'Dose' }, antigens: ['influenza'], counts: true },
      ...{ groups: ['all'], products: ['ivacflu-s'], ...dose },
    },
  ],
});

const nextDay = (day: string, days = 1) => dayTextOf(dayNumberOf(day) + days);

test('an age is counted in days, weeks, months or years by the calendar, 29 February and 31 August among them', () => {
  for (const [born, age, day] of [
    ['2026-11-01', { days: 1 }, '2026-11-02'],
    ['2026-12-31', { weeks: 6 }, '2027-02-11'],
    ['2026-02-23', { months: 9 }, '2026-11-23'],
    ['2026-08-31', { months: 6 }, '2027-03-01'],
    ['2026-12-31', { months: 2 }, '2027-03-01'],
    ['2026-01-31', { months: 1 }, '2026-03-01'],
    ['2024-02-29', { years: 1 }, '2025-03-01'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2024-02-29', { months: 48 }, '2028-02-29'],
    ['1900-02-28', { years: 100 }, '2000-02-28'],
    ['1961-11-23', { years: 65 }, '2026-11-23'],
  ] as [string, CampaignAge, string][])
    assert.equal(dayTextOf(dayOfAge(dayNumberOf(born), age)), day, `${born} ${JSON.stringify(age)}`);
});

test('days are numbered as the calendar has them, for three centuries', () => {
  for (let day = dayNumberOf('1900-01-01'); day < dayNumberOf('2200-01-01'); day += 1)
    assert.equal(dayNumberOf(dayTextOf(day)), day);
  assert.deepEqual(daysMeant('2024-02'), { first: dayNumberOf('2024-02-01'), last: dayNumberOf('2024-02-29') });
  assert.deepEqual(daysMeant('1941'), { first: dayNumberOf('1941-01-01'), last: dayNumberOf('1941-12-31') });
});

test('one day before an age begins the dose waits for it, on the day it is given, and one day after it ends it is too late', () => {
  const groups: [from: CampaignAge, below: CampaignAge][] = [
    [{ days: 10 }, { days: 20 }],
    [{ weeks: 6 }, { weeks: 15 }],
    [{ months: 6 }, { months: 9 }],
    [{ years: 11 }, { years: 12 }],
    [{ months: 6 }, { years: 1 }],
  ];
  for (const born of ['2024-02-29', '2023-08-31', '2024-12-31', '2024-01-01', '2025-03-01'])
    for (const [from, below] of groups) {
      const campaign = simple({ from, below });
      const [first, end] = [from, below].map((age) => dayTextOf(dayOfAge(dayNumberOf(born), age))) as [string, string];
      const only = (on: string) => told(campaign, { dateOfBirth: born, injections: [] }, on)['only'];
      const last = nextDay(end, -1);
      assert.equal(only(nextDay(first, -1)), `${first}…${last}`, `${born} the day before`);
      assert.equal(only(first), `${first}…${last}`, `${born} the first day`);
      assert.equal(only(last), `${last}…${last}`, `${born} the last day`);
      assert.equal(only(end), 'too-old', `${born} the day after`);
    }
});

test('a campaign has its first and its last day, and who comes of age after it is told from when', () => {
  const campaign = { ...simple({ from: { years: 65 } }), validFrom: '2026-10-01', validUntil: '2027-03-31' };
  const only = (on: string, dateOfBirth = '1950-01-01') => told(campaign, { dateOfBirth, injections: [] }, on)['only'];
  assert.equal(only('2026-09-30'), '2026-10-01…2027-03-31');
  assert.equal(only('2026-10-01'), '2026-10-01…2027-03-31');
  assert.equal(only('2027-03-31'), '2027-03-31…2027-03-31');
  assert.equal(only('2027-04-01'), 'campaign-over');
  assert.equal(only('2026-10-01', '1962-03-31'), '2027-03-31…2027-03-31');
  assert.equal(only('2026-10-01', '1962-04-01'), 'too-young 2027-04-01');
});

test('a baby of seven months is offered the early dose of measles, one of nine months is not, a child of one is caught up', () => {
  const at = (dateOfBirth: string, injections = injected()) => told(measles, { dateOfBirth, injections });
  assert.deepEqual(at('2026-04-20'), {
    early: '2026-11-23…2027-01-19',
    'catch-up': 'too-young 2027-04-20',
    school: 'too-young 2032-04-20',
  });
  assert.equal(at('2026-05-24')['early'], '2026-11-24…2027-02-23');
  assert.equal(at('2026-02-24')['early'], '2026-11-23…2026-11-23');
  assert.equal(at('2026-02-23')['early'], 'too-old');
  assert.equal(at('2025-11-23')['catch-up'], '2026-11-23…2027-03-31');
  assert.equal(at('2015-11-24')['school'], '2026-11-23…2026-11-23');
  assert.equal(at('2015-11-23')['school'], 'too-old');
});

test('a dose that does not count is given once, and neither numbers nor intervals go by it', () => {
  const born = '2025-11-01';
  // Twelve months old, the early dose ten days ago: it is no dose to count from.
  const beside = injected(['2026-06-10', 'mvvac', 'early']);
  assert.equal(told(measles, { dateOfBirth: born, injections: beside })['catch-up'], '2026-11-23…2027-03-31');
  assert.equal(
    told(measles, { dateOfBirth: born, injections: injected(['2026-11-20', 'mvvac', 'early']) })['catch-up'],
    '2026-11-23…2027-03-31',
  );
  assert.equal(
    told(measles, { dateOfBirth: born, injections: injected(['2026-11-20', 'mvvac', 'catch-up']) })['catch-up'],
    '2026-12-18…2027-03-31',
  );
  // Still a baby, and it had it, whether the record says so or the age at that time does.
  for (const doseId of [undefined, 'early'])
    assert.equal(
      told(measles, { dateOfBirth: '2026-04-01', injections: [{ on: '2026-10-20', product: 'mvvac', doseId }] })[
        'early'
      ],
      'already-given',
    );
});

test('an interval counts from the last dose of the antigen, whatever it came in, to the day', () => {
  const after = (on: string, ...given: [string, string][]) =>
    told(measles, { dateOfBirth: '2024-01-01', injections: injected(...given) }, on)['catch-up'];
  assert.equal(after('2026-11-23', ['2026-10-26', 'mmr-ii']), '2026-11-23…2027-03-31');
  assert.equal(after('2026-11-23', ['2026-10-27', 'mmr-ii']), '2026-11-24…2027-03-31');
  assert.equal(after('2026-11-23', ['2026-10-27', 'gardasil']), '2026-11-23…2027-03-31');
  assert.equal(after('2026-11-23', ['2025-02-01', 'mvvac'], ['2026-11-01', 'mrvac']), 'enough-doses');
});

test('two injections on one day are one dose of what both have', () => {
  const given = injected(['2025-02-01', 'mvvac'], ['2025-02-01', 'mmr-ii']);
  assert.equal(told(measles, { dateOfBirth: '2024-01-01', injections: given })['catch-up'], '2026-11-23…2027-03-31');
});

test('a girl of eleven has her first dose, then waits half a year for the second, and needs no third', () => {
  const girl = { dateOfBirth: '2015-03-14', sex: 'female' as const };
  assert.deepEqual(told(hpv, { ...girl, injections: [] }), {
    'dose-1': '2026-11-23…2027-03-13',
    'dose-2': 'dose-before',
  });
  const begun = { ...girl, injections: injected(['2026-11-23', 'gardasil']) };
  assert.deepEqual(told(hpv, begun), { 'dose-1': 'enough-doses', 'dose-2': '2027-05-22…2028-08-31' });
  assert.equal(told(hpv, begun, '2027-05-21')['dose-2'], '2027-05-22…2028-08-31');
  assert.equal(told(hpv, begun, '2027-05-22')['dose-2'], '2027-05-22…2028-08-31');
  const done = { ...girl, injections: injected(['2026-11-23', 'gardasil'], ['2027-05-22', 'cervarix']) };
  assert.deepEqual(told(hpv, done, '2027-06-01'), { 'dose-1': 'too-old', 'dose-2': 'enough-doses' });
  assert.deepEqual(told(hpv, { ...girl, sex: 'male' }), { 'dose-1': 'other-group', 'dose-2': 'other-group' });
  // So late that half a year ends after the campaign.
  assert.equal(
    told(hpv, { ...girl, dateOfBirth: '2017-08-01', injections: injected(['2028-08-15', 'gardasil']) }, '2028-08-20')[
      'dose-2'
    ],
    'interval 2029-02-11',
  );
});

test('the days between two doses of 2021 go by the product of the first, and what is overdue is still given', () => {
  const adult = (on: string, ...given: [string, string][]) =>
    Object.entries(told(covid, { dateOfBirth: '1987-01-18', injections: injected(...given) }, on))
      .filter(([, words]) => /…/.test(words))
      .map(([dose, words]) => `${dose} ${words.replace('…2029-12-31', '')}`);
  assert.deepEqual(adult(TODAY), ['dose-1 2026-11-23']);
  assert.deepEqual(adult(TODAY, ['2026-11-20', 'astrazeneca']), ['dose-2-after-astrazeneca 2027-01-15']);
  assert.deepEqual(adult(TODAY, ['2026-11-20', 'pfizer']), ['dose-2-after-pfizer 2026-12-11']);
  assert.deepEqual(adult(TODAY, ['2026-10-26', 'pfizer']), ['dose-2-after-pfizer 2026-11-23']);
  assert.deepEqual(adult(TODAY, ['2026-10-25', 'pfizer']), ['dose-2-after-pfizer 2026-11-23 overdue']);
  assert.deepEqual(adult(TODAY, ['2026-11-20', 'janssen']), ['booster-after-janssen 2027-02-18']);
  assert.deepEqual(adult(TODAY, ['2026-10-20', 'abdala'], ['2026-11-20', 'abdala']), [
    'dose-3-after-abdala 2026-12-04',
  ]);
  assert.deepEqual(adult(TODAY, ['2026-10-20', 'pfizer'], ['2026-11-20', 'pfizer']), ['booster 2027-02-18']);
});

test('a year of birth is enough where every day of it says the same, and else the day is asked for', () => {
  const at = (dateOfBirth: string) => told(flu, { dateOfBirth, injections: [] })['yearly'];
  assert.equal(at('1941'), '2026-11-23…2027-03-31');
  assert.equal(at('1961-11'), 'ask date-of-birth');
  assert.equal(at('1961-10'), '2026-11-23…2027-03-31');
  assert.equal(at('1961'), 'ask date-of-birth');
  // Too young on whichever day of it, but from when on depends on the day.
  assert.equal(at('1963'), 'too-young');
});

test('where a partial birth leaves a dose open, the days are told between which it could be', () => {
  const { undecided } = createOffers(flu, campaignAntigens(flu))(TODAY, { dateOfBirth: '1961-12', injections: [] });
  assert.deepEqual(
    undecided.map(({ ask, earliest, latest }) => [ask, earliest, latest]),
    [['date-of-birth', '2026-12-01', '2027-03-31']],
  );
});

test('only what decides is asked for, one thing at a time', () => {
  const asks = (campaign: CampaignPayload, facts: PersonFacts) =>
    Object.values(
      Object.fromEntries(
        createOffers(campaign, campaignAntigens(campaign))(TODAY, facts).undecided.map(({ doseId, ask }) => [
          doseId,
          ask,
        ]),
      ),
    );
  assert.deepEqual(asks(measles, {}), ['area', 'area', 'area']);
  assert.deepEqual(asks(measles, { isInArea: false }), []);
  assert.deepEqual(asks(measles, { isInArea: true }), ['date-of-birth', 'date-of-birth', 'date-of-birth']);
  assert.deepEqual(asks(measles, { isInArea: true, dateOfBirth: '2024-01-01' }), ['record']);
  assert.deepEqual(asks(measles, { dateOfBirth: '1987' }), []);
  assert.deepEqual(asks(hpv, { sex: 'male' }), []);
  assert.deepEqual(asks(hpv, { dateOfBirth: '2015-03-14' }), ['sex', 'sex']);
  assert.deepEqual(asks(hpv, { dateOfBirth: '1987-03-14' }), []);
  assert.deepEqual(asks(hpv, { dateOfBirth: '2015-03-14', sex: 'female' }), ['record', 'record']);

  const mothers = simple({ pregnant: true, from: { years: 18 } });
  assert.deepEqual(asks(mothers, { dateOfBirth: '1996', sex: 'female' }), ['pregnant']);
  assert.deepEqual(asks(mothers, { dateOfBirth: '1996', sex: 'male' }), []);
  assert.deepEqual(asks(mothers, { dateOfBirth: '2016', sex: 'female' }), ['date-of-birth']);
  assert.deepEqual(asks(mothers, { dateOfBirth: '1996', sex: 'female', pregnant: true }), []);
});

test('a vaccine on record that nobody knows is asked about, unless enough is known without it', () => {
  const child = (...given: [string, string][]) =>
    told(measles, { dateOfBirth: '2024-01-01', injections: injected(...given) })['catch-up'];
  assert.equal(child(['2025-02-01', 'a-vaccine-from-abroad']), 'ask record');
  assert.equal(
    child(['2025-02-01', 'a-vaccine-from-abroad'], ['2025-03-01', 'mvvac'], ['2025-09-01', 'mrvac']),
    'enough-doses',
  );
  assert.equal(
    told(measles, { dateOfBirth: '1987-01-01', injections: injected(['2025-02-01', 'a-vaccine-from-abroad']) })[
      'school'
    ],
    'too-old',
  );
});

/** Pseudo-random numbers, the same each time. */
function numbers(seedNumber: number) {
  let state = seedNumber;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A campaign that nobody would write: groups that overlap or leave gaps, in any unit, and doses of every kind. */
function awkward(pick: (below: number) => number): CampaignPayload {
  const age = (days: number): CampaignAge => {
    const unit = (['days', 'weeks', 'months', 'years'] as const)[pick(4)] ?? 'days';
    return { [unit]: Math.round(days / { days: 1, weeks: 7, months: 30, years: 365 }[unit]) };
  };
  const groups = ['a', 'b', 'c', 'd'].map((id): CampaignGroup => {
    const from = pick(4000);
    return {
      id,
      title: flu.title,
      ...(pick(5) && { from: age(from) }),
      ...(pick(4) && { below: age(from + pick(900)) }),
    };
  });
  const antigens = ['x', 'y'];
  const doses = ['first', 'second', 'third'].map((id, index, ids): CampaignDose => ({
    ...{ id, title: flu.title, antigens: [antigens[pick(2)] ?? 'x'], counts: pick(3) > 0, products: ['p'] },
    groups: groups.map((group) => group.id).filter((_, place) => place === index || pick(2)),
    ...(pick(2) && { needs: { antigen: antigens[pick(2)] ?? 'x', fewerThan: 1 + pick(3) } }),
    ...(pick(2) && {
      after: {
        ...(index > 0 && pick(2) ? { dose: ids[index - 1] ?? '' } : { antigen: antigens[pick(2)] ?? 'x' }),
        ...{ atLeastDays: pick(200), ...(pick(2) && { atMostDays: 200 + pick(100) }) },
      },
    }),
  }));
  return { ...flu, id: 'awkward', groups, doses };
}
const productsOf: AntigensOf = (product) =>
  ({ p: ['x'], q: ['y'], both: ['x', 'y'] })[product] ?? campaignAntigens(flu)(product);

test('what a month or a year of birth says is what all its days say: never more, and asked only where they differ', () => {
  const pick = numbers(7);
  const sexes: readonly Sex[] = ['female', 'male', 'other'];
  for (let round = 0; round < 120; round += 1) {
    const campaign = [covid, measles, hpv, flu][pick(8)] ?? awkward(pick);
    const offers = createOffers(campaign, productsOf);
    const year = String(campaign.id === 'awkward' ? 2013 + pick(14) : 1955 + pick(72));
    const partial = pick(2) ? year : `${year}-${String(1 + pick(12)).padStart(2, '0')}`;
    const products = [...campaign.doses.flatMap((dose) => dose.products), 'p', 'q', 'both'];
    const injections = Array.from({ length: pick(4) }, () => ({
      on: dayTextOf(dayNumberOf('2026-01-01') + pick(320)),
      product: products[pick(products.length)] ?? '',
    }));
    const facts: PersonFacts = { isInArea: true, sex: sexes[pick(3)], injections };
    const on = dayTextOf(dayNumberOf('2026-09-20') + pick(200));

    const { first, last } = daysMeant(partial);
    const whole = offers(on, { ...facts, dateOfBirth: partial });
    const days = Array.from({ length: last - first + 1 }, (_, index) =>
      offers(on, { ...facts, dateOfBirth: dayTextOf(first + index) }),
    );

    for (const { id } of campaign.doses) {
      const each = days.map(({ offers: offered }) => offered.find(({ doseId }) => doseId === id));
      const starts = new Set(each.map((offer) => offer && `${offer.earliest} ${offer.dueBy ?? ''}`));
      const about = `${campaign.id} ${id} ${partial} on ${on}: ${JSON.stringify(injections)}`;
      const open = whole.undecided.find(({ doseId }) => doseId === id);
      assert.equal(open !== undefined, starts.size > 1, about);
      const offer = whole.offers.find(({ doseId }) => doseId === id);
      const refused = whole.refusals.find(({ doseId }) => doseId === id);
      if (offer) assert.equal(offer.latest, each.map((one) => one?.latest ?? '').sort()[0], about);
      if (refused) assert.deepEqual([...starts], [undefined], about);
      if (open) {
        assert.equal(open.earliest, each.flatMap((one) => one?.earliest ?? []).sort()[0], about);
        assert.equal(
          open.latest,
          each
            .flatMap((one) => one?.latest ?? [])
            .sort()
            .at(-1),
          about,
        );
      }
    }
  }
});

test('a year of birth and twenty doses are answered in a moment, by a campaign as large as one may be', () => {
  const groups = Array.from({ length: 50 }, (_, index): CampaignGroup => ({
    ...{ id: `group-${index}`, title: { vi: 'Nhóm', en: 'Group' } },
    ...{ from: { days: 100 + index * 11 }, below: { days: 107 + index * 11 } },
    ...(index % 3 === 0 && { sex: 'female' }),
    ...(index % 4 === 0 && { pregnant: index % 8 === 0 }),
  }));
  const doses = Array.from({ length: 20 }, (_, index): CampaignDose => ({
    ...{ id: `dose-${index}`, title: { vi: 'Mũi', en: 'Dose' }, antigens: ['influenza'], counts: index !== 19 },
    ...{ groups: groups.map(({ id }) => id), products: ['ivacflu-s'] },
    ...(index > 0 && { after: { dose: `dose-${index - 1}`, atLeastDays: 1 } }),
    needs: { antigen: 'influenza', fewerThan: 20 },
  }));
  const large: CampaignPayload = { ...flu, validFrom: '2026-01-01', validUntil: '2027-12-31', groups, doses };
  const injections = injected(
    ...Array.from({ length: 20 }, (_, index): [string, string] => [nextDay('2026-01-01', index * 15), 'ivacflu-s']),
  );

  const began = performance.now();
  const answers = told(large, { dateOfBirth: '2026', injections });

  assert.equal(Object.keys(answers).length, 20);
  assert.ok(performance.now() - began < 3_000, `${Math.round(performance.now() - began)} ms`);
});

test('without a birth it is asked for where only the age at an injection says whether that counted', () => {
  const anybody = simple({});
  const [all] = anybody.groups as [CampaignGroup];
  const [dose] = anybody.doses as [CampaignDose];
  const campaign = {
    ...anybody,
    groups: [all, { ...all, id: 'from-nine-months', from: { months: 9 } }],
    doses: [
      { ...dose, id: 'early', counts: false },
      { ...dose, id: 'routine', groups: ['from-nine-months'] },
    ],
  };
  const early = (dateOfBirth?: string) =>
    told(campaign, { ...(dateOfBirth && { dateOfBirth }), injections: injected(['2026-06-01', 'ivacflu-s']) })['early'];

  assert.equal(early(), 'ask date-of-birth');
  assert.equal(early('2026-01-01'), 'already-given', 'it was an early one, which is given once');
  assert.equal(early('2024-01-01'), '2026-11-23…2099-12-31');
});
