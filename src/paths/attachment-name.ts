/** A file's path as its address has it: these signs end or change a path on their way to a server. */
export const attachmentName = (file: string) => file.replace(/[#?%\\]/g, '_');
