import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  LARGEST_CAMPAIGN_FILE,
  campaignCalendars,
  explainCampaignFault,
  readCampaignFile,
} from '../../../sandbox/src/campaigns.ts';

/** npm runs a script in the repository's folder; the file stands where it was typed. */
const typedIn = process.env.INIT_CWD ?? process.cwd();

/** As much of a file as may be read: one byte more, and it is too large. */
async function bytesOf(path) {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(LARGEST_CAMPAIGN_FILE + 1), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function tellFault(name, { line, column, pointer, ...fault }, kind, write) {
  const { vi, en } = explainCampaignFault(fault);
  write(`${name}:${line}:${column}: ${kind} ${fault.code}${pointer && ` (${pointer})`}`);
  write(`  ${vi}`);
  write(`  ${en}`);
}

function tellCalendar(campaign, write) {
  for (const { groupId, dateOfBirth, doses } of campaignCalendars(campaign)) {
    const { title } = campaign.groups.find(({ id }) => id === groupId);
    write(
      `  ${title.vi} · ${title.en} (${dateOfBirth}): ${doses.map(({ doseId, on }) => `${doseId} ${on}`).join(', ')}`,
    );
  }
}

/**
 * @param {readonly string[]} names of files
 * @param {(line: string) => void} write
 * @returns {Promise<0 | 1 | 2>} nothing wrong, something wrong, a file that cannot be read
 */
export async function tellCampaigns(names, write) {
  if (names.length === 0) {
    write('npm run check-campaign -- FILE…');
    return 2;
  }
  let worst = 0;
  for (const name of names) {
    let bytes;
    try {
      bytes = await bytesOf(resolve(typedIn, name));
    } catch (error) {
      write(`${name}: không mở được tệp · the file cannot be opened (${error.code})`);
      worst = 2;
      continue;
    }
    const { campaign, faults, warnings } = readCampaignFile(bytes);
    for (const fault of faults) tellFault(name, fault, 'error', write);
    for (const warning of warnings) tellFault(name, warning, 'warning', write);
    if (campaign) {
      write(`${name}: ${campaign.title.vi} · ${campaign.title.en}, ${campaign.validFrom} – ${campaign.validUntil}`);
      tellCalendar(campaign, write);
    } else worst = Math.max(worst, 1);
  }
  return worst;
}
