/* What runs on every page, as one file. */
import '../components/theme-choice.client.ts';
import '../reading/keyboard-help.client.ts';
import '../search/found-words.client.ts';
import '../search/search-dialog.client.ts';
