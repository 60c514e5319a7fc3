/**
 * On which days nobody works in Viet Nam, as announced. The document to extend when the Prime Minister has decided on
 * the next year; nothing else has to be written for it.
 */
import type { HolidayCalendar } from './working-days.ts';

export const holidays: HolidayCalendar = {
  law: {
    source:
      'Labour Code 45/2019/QH14, art. 112: eleven days, each of which is made up for where it falls on a weekend. Of swaps no law says how many there are: two was the most in 2024 to 2026.',
    fixed: ['01-01', '04-30', '05-01', '09-02'],
    // The eleven, and 24 November if it becomes law.
    daysOffAtMost: 12,
    swapsAtMost: 2,
  },
  years: [
    {
      year: 2026,
      source:
        'Days off of 2026 as the Government approved them (four at New Year, nine at Tết, three for the Hùng Kings, four at 30 April, five at 2 September), reported by Thanh Niên, 13 January 2026; the two swaps by the press of 2025. The decision itself was not seen.',
      daysOff: [
        { from: '2026-01-01', until: '2026-01-04', name: 'Tết Dương lịch' },
        { from: '2026-02-14', until: '2026-02-22', name: 'Tết Bính Ngọ' },
        { from: '2026-04-25', until: '2026-04-27', name: 'Giỗ Tổ Hùng Vương' },
        { from: '2026-04-30', until: '2026-05-03', name: 'Ngày Chiến thắng, Quốc tế lao động' },
        { from: '2026-08-29', until: '2026-09-02', name: 'Quốc khánh' },
      ],
      workedSaturdays: [
        { day: '2026-01-10', insteadOf: '2026-01-02' },
        { day: '2026-08-22', insteadOf: '2026-08-31' },
      ],
      unsettled: [
        {
          day: '2026-11-24',
          why: 'Ngày Văn hóa Việt Nam: chosen as a day off by Resolution 80-NQ/TW; whether the Labour Code names it yet was not seen.',
        },
      ],
    },
  ],
};
