export const sampleElement = {
  heading: 'Phần mới',
  intro: 'Một câu nói phần này để làm gì.',
  answer: 'Câu trả lời',
  answerHint: 'Nói điều cần viết ở đây.',
  answerRequired: 'Hãy viết câu trả lời.',
  send: 'Xong',
  doneHeading: 'Đã xong',
  doneBody: 'Nói việc gì xảy ra tiếp theo.',
};
