/** What went wrong and what to do about it, in sentences for whoever started the command. */
export class Remedy extends Error {
  name = 'Remedy';
}
