/**
 * Our own drawings, always beside words. In several files, and each named here, so that an element carries few it does
 * not show.
 */
export { alertIcon, checkIcon, infoIcon, refreshIcon } from './icons/notices.ts';
export { clockIcon, closeIcon, keyIcon, lockIcon, shieldIcon, crossIcon, questionIcon } from './icons/signs.ts';
export {
  backIcon,
  downIcon,
  editIcon,
  listIcon,
  messageIcon,
  printIcon,
  searchIcon,
  downloadIcon,
  scanIcon,
} from './icons/actions.ts';
export {
  busIcon,
  calendarIcon,
  childIcon,
  homeIcon,
  networkIcon,
  personIcon,
  peopleIcon,
  phoneIcon,
  pinIcon,
  syringeIcon,
} from './icons/things.ts';
