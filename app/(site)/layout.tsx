import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './css/reader.css';
import { browserScript } from '#lib/reader/browser-manifest.ts';
import { prePaintScript } from '#lib/reader/pre-paint.ts';
import { speculationRules } from '#lib/reader/speculation-rules.ts';
import { manifestPath } from '#newsroom/site/data-paths.rule.ts';

/** The edge remembers finished pages; Next renders each time it is asked, and keeps nothing. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  manifest: manifestPath,
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/favicon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#111416' },
  ],
};

export default function SiteLayout({ children }: { children: ReactNode }) {
  const reader = browserScript('reader');
  return (
    // The line below writes on <html> before React of the dev server compares it.
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: prePaintScript }} />
        {reader && <script type="module" src={reader} />}
      </head>
      <body>
        {children}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules }} />
      </body>
    </html>
  );
}
