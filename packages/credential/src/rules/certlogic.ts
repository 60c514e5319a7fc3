/**
 * CertLogic: the part of JsonLogic, with dates, in which the EU wrote its acceptance rules. Pure, bounded, and closed:
 * an operation it does not know is an error, never a guess. Source: eu-dcc-business-rules, CertLogic specification
 * 1.3.1 (`reduce`, `extractFromUVCI` and `dccDateOfBirth` are not in our contract and are left out). One liberty: a
 * text that is a date counts as a date in comparisons of dates.
 */
export type CertLogic =
  string | number | boolean | null | readonly CertLogic[] | { readonly [operation: string]: CertLogic };
type Value = string | number | boolean | null | Date | Value[] | { [key: string]: Value };

/** Rules are short; a longer one is a mistake or an attack. */
const MAX_STEPS = 2000;
const MAX_DEPTH = 64;

export class RuleError extends Error {
  override readonly name = 'RuleError';
}

const refuse = (why: string): never => {
  throw new RuleError(why);
};

const isFalsy = (value: Value): boolean =>
  value === false ||
  value === null ||
  value === '' ||
  value === 0 ||
  (typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0);
const isTruthy = (value: Value): boolean => !isFalsy(value) && (typeof value !== 'number' || Number.isInteger(value));

/** Some values are neither, and asking is an error. */
const truth = (value: Value): boolean =>
  isTruthy(value) ? true : isFalsy(value) ? false : refuse('Neither true nor false');

const MOMENT =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?(Z|[+-]\d{1,2}(?::?\d\d)?)?)?)?)?$/;

/** Day 0 of the next month. */
const lastDayOf = (year: string | undefined, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

function moment(value: Value): Date {
  if (value instanceof Date) return value;
  const found = typeof value === 'string' ? MOMENT.exec(value) : null;
  if (!found) return refuse('Not a date');
  // Old people are born in a year: a rule counts from its last day, so that nobody is older than they may be.
  const [
    ,
    year,
    month = '12',
    day = lastDayOf(year, month),
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    zone = 'Z',
  ] = found;
  const shift = /^([+-])(\d{1,2}?):?(\d\d)?$/.exec(zone);
  const minutes = shift ? (shift[1] === '-' ? -1 : 1) * (Number(shift[2]) * 60 + Number(shift[3] ?? 0)) : 0;
  return new Date(
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute) - minutes,
      Number(second),
      Number(fraction.padEnd(3, '0')),
    ),
  );
}

function plusTime(start: Value, amount: Value, unit: Value): Date {
  const date = new Date(moment(start));
  if (typeof amount !== 'number' || !Number.isInteger(amount)) return refuse('Amount is not whole');
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + amount);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + amount);
  else if (unit === 'day') date.setUTCDate(date.getUTCDate() + amount);
  else if (unit === 'hour') date.setUTCHours(date.getUTCHours() + amount);
  else refuse('Unit of time');
  return date;
}

const whole = (value: Value): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : refuse('Not a whole number');

const COMPARISONS: Readonly<
  Record<string, readonly [read: (value: Value) => number, holds: (a: number, b: number) => boolean]>
> = {
  '<': [whole, (a, b) => a < b],
  '<=': [whole, (a, b) => a <= b],
  '>': [whole, (a, b) => a > b],
  '>=': [whole, (a, b) => a >= b],
  before: [(value) => moment(value).getTime(), (a, b) => a < b],
  'not-after': [(value) => moment(value).getTime(), (a, b) => a <= b],
  after: [(value) => moment(value).getTime(), (a, b) => a > b],
  'not-before': [(value) => moment(value).getTime(), (a, b) => a >= b],
};

/** Works out a rule over data. Throws RuleError for what is not CertLogic, or does not fit the data. */
export function evaluate(logic: CertLogic, data: unknown): unknown {
  let steps = 0;

  const at = (path: CertLogic): Value => {
    let value = data as Value | undefined;
    for (const step of path === '' ? [] : String(path).split('.')) {
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as { [key: string]: Value })[step]
          : null;
    }
    return value ?? null;
  };

  const work = (expression: CertLogic, depth: number): Value => {
    if (++steps > MAX_STEPS || depth > MAX_DEPTH) refuse('Too long');
    if (Array.isArray(expression)) return (expression as readonly CertLogic[]).map((item) => work(item, depth + 1));
    if (typeof expression !== 'object' || expression === null) return expression as Value;
    const names = Object.keys(expression);
    const name = names[0];
    const given = (expression as { readonly [operation: string]: CertLogic })[name ?? ''];
    if (names.length !== 1 || !name || given === undefined) return refuse('Not one operation');
    if (name === 'var') return at(given);
    if (!Array.isArray(given)) return refuse('Operands are not a list');
    const operands = given as readonly CertLogic[];
    const expect = (least: number, most = least) =>
      void (operands.length < least || operands.length > most ? refuse(`Operands of ${name}`) : 0);
    const value = (index: number) => work(operands[index]!, depth + 1);

    const comparison = Object.hasOwn(COMPARISONS, name) ? COMPARISONS[name] : undefined;
    if (comparison) {
      expect(2, 3);
      const [read, holds] = comparison;
      const values = operands.map((_, index) => value(index));
      // A date that is not there is no error of the rule: nothing holds of it.
      if (values.includes(null)) return false;
      const numbers = values.map(read);
      return numbers.every((number, index) => index === 0 || holds(numbers[index - 1]!, number));
    }
    switch (name) {
      case 'if':
        expect(3);
        return value(truth(value(0)) ? 1 : 2);
      case 'and': {
        expect(2, 100);
        let last: Value = true;
        for (let index = 0; index < operands.length; index++) if (!truth((last = value(index)))) return last;
        return last;
      }
      case '!':
        expect(1);
        return !truth(value(0));
      case '===':
        expect(2);
        return value(0) === value(1);
      case 'in': {
        expect(2);
        const list = value(1);
        return Array.isArray(list) ? list.includes(value(0)) : refuse('Not a list');
      }
      case '+':
        expect(2);
        return whole(value(0)) + whole(value(1));
      case 'plusTime':
        expect(3);
        return value(0) === null ? null : plusTime(value(0), value(1), value(2));
      default:
        return refuse('Unknown operation');
    }
  };
  return work(logic, 0);
}
