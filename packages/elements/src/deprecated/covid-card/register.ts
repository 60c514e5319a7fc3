import '../../kit/platform/register.ts';
import { define } from '../../kit/define.ts';
import { CovidCard } from './covid-card.ts';

define('sen-covid-card', CovidCard);
