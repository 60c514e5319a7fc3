// Made-up people, no two alike: nobody is refused for having registered before, and nobody's number is somebody else's.

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Minh',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Uyên',
  'Việt',
  'Xuân',
  'Yến',
];
/** The last six digits from here on make things happen in a sandbox. */
const MOST = 900_000;

const syllables = (number) =>
  number < GIVEN.length
    ? [GIVEN[number]]
    : [...syllables(Math.floor(number / GIVEN.length) - 1), GIVEN[number % GIVEN.length]];

/**
 * The person of a number, like the one of the contract's example: of the same day of birth, sex and address, hence with
 * an id number that begins with the same six digits.
 * @param {{ fullName: string, idNumber: string }} example
 * @param {number} number from 0
 * @param {string} phone
 */
export function personOf(example, number, phone) {
  if (!Number.isInteger(number) || number < 0 || number >= MOST)
    throw new RangeError(`There are people 0 to ${MOST - 1}.`);
  const fullName = [FAMILY[number % FAMILY.length], ...syllables(Math.floor(number / FAMILY.length))].join(' ');
  return { ...example, fullName, phone, idNumber: `${example.idNumber.slice(0, 6)}${String(number).padStart(6, '0')}` };
}

/** The mobile phone of a family. */
export const phoneOf = (family) => `+8497${String(family).padStart(7, '0')}`;

/** The address a family writes from, of those that are nobody's on the net. */
export const addressOf = (family) => `10.${(family >> 16) & 255}.${(family >> 8) & 255}.${family & 255}`;
