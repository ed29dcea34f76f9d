import { describe, expect, it } from 'vitest';
import { nameMask } from './mask-names.js';

/** Each name, a text that says it, and the part that is hidden. */
const HIDDEN: readonly (readonly [name: string, text: string, part: string])[] = [
  ['Amina Yusuf', 'We heard it from Amina Yusuf, who saw it.', 'Amina Yusuf'],
  ['Amina Yusuf', 'AMINA  YUSUF told us.', 'AMINA  YUSUF'],
  ['Amina Yusuf', 'It is Amina Yusuf’s word.', 'Amina Yusuf'],
  ['Amina Yusuf', 'amina-yusuf wrote.', 'amina-yusuf'],
  ['Dr. Amina Yusuf (Gulu hospital)', 'Dr Amina Yusuf called.', 'Dr Amina Yusuf'],
  ['Dr. Amina Yusuf (Gulu hospital)', 'Somebody at Gulu hospital called.', 'Gulu hospital'],
  ['Zoë Çelik', 'zoe celik called.', 'zoe celik'],
  ['Zoe Celik', 'Zoë Çelik called.', 'Zoë Çelik'],
  ['Søren Łoś', 'Soren Los called.', 'Soren Los'],
  ['أحمد الخطيب', 'قال احمد الخطيب إن القصف بدأ.', 'احمد الخطيب'],
  ['أحمد الخطيب', 'اتصلنا وأحمد الخطيب أمس.', 'وأحمد الخطيب'],
  ['علی کریم', 'قال علي كريم ذلك.', 'علي كريم'],
  ['شمیم بی بی', 'شميم بي بي نے بتایا۔', 'شميم بي بي'],
  ['Пётр Сидоров', 'Сообщил ПЕТР СИДОРОВ.', 'ПЕТР СИДОРОВ'],
  ['王小明', '據王小明說，炮擊開始。', '王小明'],
];

describe('a name', () => {
  it.each(HIDDEN)('%s is hidden in “%s”, at its length', (name, text, part) => {
    const shown = nameMask([name])(text);
    expect(shown).toBe(text.replace(part, '█'.repeat(part.length)));
    expect(shown).toHaveLength(text.length);
  });

  it.each([
    ['Ali Khan', 'Alison Khan was there, and Ali, and Khan.'],
    ['Nur', 'The nurse saw it.'],
    ['Li', 'Li was there: two letters are everywhere.'],
  ])('%s is let stand in “%s”', (name, text) => {
    expect(nameMask([name])(text)).toBe(text);
  });

  it('is hidden wherever it is said, beside others', () => {
    expect(nameMask(['Amina Yusuf', 'Omar'])('Omar and Amina Yusuf; then Omar.')).toBe('████ and ███████████; then ████.');
  });

  it('of letters beyond the first plane keeps what points into the text right', () => {
    const text = '𝐀𝐦𝐢𝐧𝐚 said: the post was shelled.';
    const shown = nameMask(['Amina'])(text);
    expect(shown.slice(text.indexOf('the post'))).toBe('the post was shelled.');
    expect(shown).not.toContain('𝐀');
  });

  it('that spans lines keeps the lines', () => {
    expect(nameMask(['Amina Yusuf'])('Amina\nYusuf')).toBe('█████\n█████');
  });
});
