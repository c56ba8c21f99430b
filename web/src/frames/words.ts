/** The sentence that stands where the application would. */

export const surroundings = {
  open: 'This website has changed the tool so that it could read your files. It does not open here.',
};
