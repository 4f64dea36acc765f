/**
 * Id of the one element on a page that says what the `¶` of a quotation is. No anchor can be called so.
 */
export const permalinkLabel = '¶';
