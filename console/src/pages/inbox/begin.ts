// What both pages of the inbox need; doing it again does nothing.
import { read_organisation } from '../../api/organisation';
import { drop_old_drafts } from '../../parts/drafts/drafts';
import { tell_news } from './news';
import { start } from './store';
import { read_calendar } from './time_left';

export function begin(): void {
  void start();
  tell_news();
  void read_organisation();
  read_calendar().catch(() => undefined); // without it, dates are shown and no days counted
  drop_old_drafts();
}
