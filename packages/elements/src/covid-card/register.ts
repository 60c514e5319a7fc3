import '../platform/register.ts';
import { define } from '../define.ts';
import { CovidCard } from './covid-card.ts';

define('sen-covid-card', CovidCard);
