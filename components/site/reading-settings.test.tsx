import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { defaultEdition } from '../front/testing-front.ts';
import { Masthead } from './masthead.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { SiteBar } from './site-bar.tsx';

test('长辈版 is behind the button for reading that every page has at its head, on phones too', () => {
  const settings = renderToStaticMarkup(<ReadingSettings />);
  expect(settings).toMatch(/<dialog class="pop" id="settings".*data-do="elder".*<\/dialog>/);
  const edition = defaultEdition(0);
  for (const head of [
    <SiteBar key="" edition={edition} here={{ trail: [], place: undefined }} />,
    <Masthead key="" edition={edition} here={{ trail: [], place: 'home' }} />,
  ])
    expect(renderToStaticMarkup(head)).toMatch(
      /<button class="ib[^"]*" type="button" popoverTarget="settings"/i,
    );
});
