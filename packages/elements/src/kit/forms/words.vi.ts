import type { Details } from '../locales/details.ts';

const comma = (number: number): string => String(number).replace('.', ',');

/** What is said around the questions of a form; the questions themselves come with it. */
export const formQuestions = {
  dateHint: 'Ngày, tháng, năm, ví dụ 18/1/2026. Chỉ nhớ năm thì ghi năm.',
  choicesHint: 'Chọn tất cả những gì đúng.',
  place: (number: number) => `Nơi ${number}`,
  placesHint: 'Ghi vào dòng cuối thì có thêm dòng mới.',
  placeLastDay: (number: number) => `Ngày cuối ở nơi ${number}`,
  placeLastDayHint: 'Ngày, tháng, năm, ví dụ 18/1/2026.',
  onlyIfAsked: 'chỉ khi cần',
  basis: (act: string, version: string) => `Căn cứ: ${act}. Phiên bản: ${version}.`,
  problems: {
    required: 'Ghi câu trả lời.',
    choice: 'Chọn một câu trả lời.',
    choices: 'Chọn ít nhất một câu trả lời.',
    number: 'Ghi bằng số, ví dụ 37 hoặc 37,5.',
    range: ({ minimum, maximum }: Details) =>
      minimum === undefined
        ? `Xem lại số này: nhiều nhất là ${comma(maximum ?? 0)}.`
        : maximum === undefined
          ? `Xem lại số này: ít nhất là ${comma(minimum)}.`
          : `Xem lại số này: từ ${comma(minimum)} đến ${comma(maximum)}.`,
    date: 'Ghi ngày, tháng, năm, ví dụ 18/1/2026, hoặc chỉ ghi năm.',
    places: 'Ghi ít nhất một nơi.',
    placeMissing: 'Ghi tên nơi đã đến cạnh ngày.',
    placeDay: 'Ghi ngày cuối ở đó đủ ngày, tháng, năm, ví dụ 18/1/2026.',
    tooLong: ({ maximum }: Details) => `Viết ngắn hơn, nhiều nhất ${maximum} ký tự.`,
    tooMany: ({ maximum }: Details) => `Ghi nhiều nhất ${maximum} mục.`,
    again: 'Xem lại câu này.',
  },
};
