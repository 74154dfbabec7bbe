/**
 * What browsers may fetch before it is followed: links that a reader points at. It stands in the page, since as a file it
 * would be one more request; the edge allows it by its hash, as it does `prePaintScript`.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/admin*', '/login*', '/media/*', '/feeds/*', '/search*'] } },
          { not: { selector_matches: "[download], [target='_blank'], [rel~='nofollow']" } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
