/** What the viewer says before any of its parts has come. */
export const certificateViewer = {
  heading: 'Chứng nhận của bạn',
};
