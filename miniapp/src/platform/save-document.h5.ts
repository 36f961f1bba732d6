export { saveFile as saveDocument } from './save-file.h5';
