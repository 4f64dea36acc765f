/** Name of a cover's file in its book's folder, without the ending. */
export const coverName = (scale: number) => (scale === 1 ? 'cover' : `cover-${scale}x`);
