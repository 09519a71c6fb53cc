import './older';
import { render } from 'preact';
import { App } from './shell/app';
import { follow_links } from './shell/router';
import './style/base.css';
import './style/shell.css';
import './style/parts.css';
import './style/print.css';
import { language } from './words/words';

document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-CN';
follow_links();
render(<App />, document.getElementById('app')!);
