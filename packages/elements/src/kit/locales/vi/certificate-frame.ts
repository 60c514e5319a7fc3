/** What the viewer says before any of its parts has come. */
export const certificateFrame = {
  heading: 'Chứng nhận của bạn',
};
