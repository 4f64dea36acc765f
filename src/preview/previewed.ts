/** Links of the places that ask for previews. */
export const previewed = ':is([data-previews], .related) a[href]';
