/** What this process makes from here on is for its owner alone, and so it is for processes that it starts. */
export const keepPrivate = (): void => void process.umask(0o077);

/** The bits that let a file's group, and everybody else, read, write or enter it. */
export const forOthers = 0o077;
