/** What stands in for Next where no server runs: a request whose cookie the test chooses, and answers that can be read. */
export const request = { cookie: '' };

export const headersModule = {
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({
    get: () => (request.cookie === '' ? undefined : { value: request.cookie }),
    set: () => undefined,
  }),
};

export const navigationModule = {
  redirect: (path: string) => {
    throw new Error(`sent to ${path}`);
  },
  notFound: () => {
    throw new Error('not found');
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message.startsWith('sent to')) throw error;
  },
};

export const cacheModule = { refresh: () => undefined, revalidatePath: () => undefined };
