import { expect } from '@open-wc/testing';
import { until } from '../../testing/person.ts';
import { campaignIn, choosesDoses, forgetDrafts, HEADINGS, livesIn, tellsWho, visit } from '../../testing/registering.ts';
import './register.ts';

describe('what is offered to a person', function () {
  this.timeout(30_000);
  beforeEach(forgetDrafts);

  it('says of each campaign at home what it has, and asks the record where that decides', async () => {
    const there = await visit();
    await tellsWho(there);
    await there.person.sees('Chọn phường, xã để xem các đợt tiêm ở đó.');
    await livesIn(there);
    const covid = await campaignIn(there, 'covid-19-2021');
    expect(covid.textContent).to.include('Cần biết đã tiêm những mũi nào');
    await there.person.chooses('Chưa tiêm mũi nào');
    const box = await until(() => there.person.root.getElementById('offer-covid-19-2021'), 'the offer', 15_000);
    expect((box as HTMLInputElement).checked).to.equal(false);
    await expect(there.form).to.be.accessible();
  });
});
