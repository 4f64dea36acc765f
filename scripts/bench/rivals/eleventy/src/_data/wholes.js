import { library } from '../../library.js';

/** Books with chapters: the others have nothing to show at once. */
export default library.filter(({ chapters }) => chapters.length > 0);
