/** Raised when the same text would be read or scored differently: stored readings of older engines are read again. */
export const engineVersion = 1;
