import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Conclusion } from '../../../../core/model/conclusion.ts';
import type { Person } from '../../../../core/model/person.ts';
import { conclusion as conclusionSchema } from '../../../../core/model/conclusion.ts';
import { meeting as meetingSchema } from '../../../../core/model/meeting.ts';
import { countAttendance, presences, writeAttendee } from '../../../../core/rules/meeting/attendance.ts';
import {
  addMissingAttendees,
  beginMeeting,
  proposeAttendance,
} from '../../../../core/rules/meeting/begin-meeting.ts';
import { checkConclusions, listUnclearParts } from '../../../../core/rules/meeting/check-conclusions.ts';
import {
  beginConclusion,
  moveConclusion,
  sortConclusions,
} from '../../../../core/rules/meeting/order-conclusions.ts';
import { proposeDeadline } from '../../../../core/rules/meeting/propose-deadline.ts';
import { readParties, readParty, writeParties } from '../../../../core/rules/meeting/read-parties.ts';
import { writeConclusion } from '../../../../core/rules/meeting/write-conclusion.ts';
import { findDeadlines } from '../../../../core/rules/meeting/write-deadline.ts';
import { isWorkingDay } from '../../../../core/rules/periods/is-working-day.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';
import { commission, organisation as farmers, period } from '../../../support/records.ts';

const person = (id: string, organisationId: string, rank: 'head' | 'deputy'): Person => ({
  id,
  fullName: `Người ${id}`,
  positions: [
    {
      organisationId,
      title: rank === 'head' ? 'Trưởng' : 'Phó',
      rank,
      isActing: false,
      from: '2020-01-01',
      to: null,
    },
  ],
});

const ground = {
  period: { ...period, meetingDate: '2021-04-08' },
  superior: null,
  office: commission,
  bodies: [farmers],
  people: [
    person('a', commission.id, 'head'),
    person('b', commission.id, 'deputy'),
    person('c', farmers.id, 'deputy'),
  ],
};

let next = 0;
const newId = () => `dong-${(next += 1)}`;

const item = (
  id: string,
  change: Partial<Conclusion> = {},
  task: Partial<Conclusion['task']> = {},
): Conclusion => {
  const begun = beginConclusion([], period.id, id);
  return { ...begun, ...change, task: { ...begun.task, ...task } };
};

const checking = {
  meetingDate: '2021-04-08',
  isStanding: (id: string) => id !== 'da-giai-the',
  petitionText: () => 'Sửa cống Múc',
};

describe('a meeting that begins', () => {
  it('has kind and date of the period, the head or else the deputy of each body, a clerk who is not the head', () => {
    const begun = meetingSchema.parse(beginMeeting(ground, newId));
    expect(begun).toMatchObject({ kind: 'briefing', date: '2021-04-08', secretaryPersonId: 'b' });
    expect(begun.attendance.map(({ name }) => name)).toEqual(['Người a', 'Người c']);
    expect(begun.attendance.every(({ presence }) => presence === 'expected')).toBe(true);
    expect(begun.programme?.map(({ text }) => text)).toContain(
      'Báo cáo tổng hợp kết quả công tác quý I/2021, nhiệm vụ trọng tâm quý II/2021',
    );
  });

  it('has a line for a body of which nobody is known, and adds later only who is not there', () => {
    const proposed = proposeAttendance({ ...ground, people: [] }, '2021-04-08');
    expect(proposed[1]).toMatchObject({ name: '', position: expect.stringMatching(/^Lãnh đạo /) });
    const [first] = proposed;
    expect(first).toBeDefined();
    if (!first) return;
    const kept = [{ ...first, name: 'Tự ghi', presence: 'present' as const }];
    expect(addMissingAttendees(kept, proposed)).toEqual([...kept, proposed[1]]);
  });

  it('counts every line in one state, and tells who came for whom', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...presences)), (states) => {
        const rows = states.map((presence) => ({
          organisationId: null,
          name: 'A',
          position: '',
          presence,
          deputyName: '',
        }));
        const { total, ...counts } = countAttendance(rows);
        expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(total);
      }),
    );
    expect(
      writeAttendee({
        organisationId: null,
        name: 'Lê Thử',
        position: 'Chủ tịch',
        presence: 'deputised',
        deputyName: 'Trần Mẫu',
      }),
    ).toBe('Đồng chí Lê Thử, Chủ tịch (đồng chí Trần Mẫu đi thay)');
  });
});

describe('the conclusions', () => {
  it('are written as a notice prints them: attitude, lead, partners, content, deadline, product, duty', () => {
    const whole = item(
      'k1',
      { attitude: 'Giao', reportingDuty: 'Báo cáo kết quả về Ban Dân vận.' },
      {
        text: 'Tuyên truyền về cuộc bầu cử.',
        lead: { organisationId: null, name: 'Hội Nông dân tỉnh' },
        partners: [
          { organisationId: null, name: 'Tỉnh đoàn' },
          { organisationId: null, name: 'Hội LHPN tỉnh' },
        ],
        deadline: '2021-05-20',
        product: 'báo cáo',
      },
    );
    expect(writeConclusion(whole)).toBe(
      'Giao Hội Nông dân tỉnh chủ trì, phối hợp với Tỉnh đoàn và Hội LHPN tỉnh tuyên truyền về cuộc bầu cử, hoàn thành trước ngày 20/5/2021; sản phẩm: báo cáo; báo cáo kết quả về Ban Dân vận',
    );
    expect(
      writeConclusion({
        ...whole,
        attitude: 'Cơ bản thống nhất',
        deadlineRule: 'at-latest',
        reportingDuty: '',
      }),
    ).toBe(
      'Cơ bản thống nhất tuyên truyền về cuộc bầu cử; giao Hội Nông dân tỉnh chủ trì, phối hợp với Tỉnh đoàn và Hội LHPN tỉnh thực hiện, hoàn thành chậm nhất ngày 20/5/2021; sản phẩm: báo cáo',
    );
    expect(writeConclusion(item('k2', { attitude: 'Thống nhất' }, { text: 'MTTQ tỉnh chủ trì' }))).toBe(
      'Thống nhất MTTQ tỉnh chủ trì',
    );
  });

  it('tell softly what of the five is missing', () => {
    expect(listUnclearParts(item('k1'))).toEqual(['lead', 'partners', 'content', 'deadline', 'reporting']);
    expect(listUnclearParts(item('k1', {}, { text: 'Việc', isRoutine: true }))).toEqual([
      'lead',
      'partners',
      'reporting',
    ]);
  });

  it('are told of when a deadline ends before the meeting, "trước ngày" one day sooner than "chậm nhất"', () => {
    const sentences = (conclusion: Conclusion) =>
      checkConclusions([conclusion], checking).map(({ sentence }) => sentence);
    expect(sentences(item('k1', {}, { deadline: '2021-04-01' }))).toEqual([
      'Thời hạn 01/4/2021 kết thúc trước ngày hội nghị (08/4/2021). Sửa lại thời hạn.',
    ]);
    expect(sentences(item('k1', {}, { deadline: '2021-04-08' }))).toHaveLength(1);
    expect(sentences(item('k1', { deadlineRule: 'at-latest' }, { deadline: '2021-04-08' }))).toEqual([]);
  });

  it('are told of when a lead or a partner no longer stands on that day', () => {
    const party = { organisationId: 'da-giai-the', name: 'Ban cũ' };
    expect(checkConclusions([item('k1', {}, { lead: party })], checking)).toEqual([
      {
        conclusionId: 'k1',
        sentence: 'Cơ quan chủ trì “Ban cũ” không còn hoạt động vào ngày 08/4/2021. Chọn cơ quan khác.',
      },
    ]);
    expect(checkConclusions([item('k1', {}, { partners: [party] })], checking)[0]?.sentence).toContain(
      'Cơ quan phối hợp',
    );
  });

  it('are told of when two answer one petition differently, and not when they say the same', () => {
    const one = item('k1', { petitionIds: ['p1'], attitude: 'Thống nhất' });
    const other = item('k2', { order: 2, petitionIds: ['p1'], attitude: 'Giao' }, { deadline: '2021-05-01' });
    expect(checkConclusions([other, one], checking)).toEqual([
      {
        conclusionId: 'k2',
        sentence:
          'Kiến nghị “Sửa cống Múc” được kết luận khác nhau ở nội dung 1 và 2 (thái độ, thời hạn). Thống nhất lại.',
      },
    ]);
    expect(
      checkConclusions([one, { ...one, id: 'k2', order: 2, attitude: 'thống  nhất' }], checking),
    ).toEqual([]);
  });

  it('can be moved anywhere: every item stays, places count from 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(7),
        fc.integer({ min: -9, max: 9 }),
        (count, at, steps) => {
          const items = Array.from({ length: count }, (_, index) => item(`k${index}`, { order: index + 1 }));
          const changed = new Map(moveConclusion(items, `k${at}`, steps).map((each) => [each.id, each]));
          const after = sortConclusions(items.map((each) => changed.get(each.id) ?? each));
          expect(after.map(({ order }) => order)).toEqual(items.map((_, index) => index + 1));
          if (at < count)
            expect(after.findIndex(({ id }) => id === `k${at}`)).toBe(
              Math.max(0, Math.min(count - 1, at + steps)),
            );
        },
      ),
    );
  });

  it('begin at the end, valid, with a deadline ten days later on a working day', () => {
    expect(conclusionSchema.parse(beginConclusion([item('k1')], period.id, 'k2'))).toMatchObject({
      order: 2,
    });
    expect(proposeDeadline('2021-04-08', [])).toBe('2021-04-19');
    const holidays = [
      { year: 2021, days: [{ date: '2021-04-19', kind: 'holiday' as const, name: 'Nghỉ' }] },
    ] as unknown as Parameters<typeof proposeDeadline>[1];
    expect(proposeDeadline('2021-04-08', holidays)).toBe('2021-04-20');
    fc.assert(
      fc.property(fc.nat(3_000), (days) => {
        const day = addDays('2021-01-01', days);
        const deadline = proposeDeadline(day, []);
        expect(isWorkingDay(deadline, [])).toBe(true);
        expect(deadline >= addDays(day, 10)).toBe(true);
      }),
    );
  });
});

describe('names typed for a lead', () => {
  const bodies = [{ organisationId: 'hnd', name: 'Hội Nông dân tỉnh', shortName: 'Hội Nông dân' }];
  it('are the body of that name, wherever its tones are placed; others stay as typed', () => {
    expect(readParty(' hội nông dân ', bodies)).toEqual({ organisationId: 'hnd', name: 'hội nông dân' });
    expect(readParty('Sở Tài chính', bodies)).toEqual({ organisationId: null, name: 'Sở Tài chính' });
    expect(readParty('  ', bodies)).toBeNull();
    expect(writeParties(readParties('Hội Nông dân; Sở Văn hoá, Thể thao;', bodies))).toBe(
      'Hội Nông dân; Sở Văn hoá, Thể thao',
    );
  });
});

describe('deadlines in running text', () => {
  it('are found with their words, also joined by no-break spaces', () => {
    const text = 'hoàn thành trước ngày\u00A030/6/2021; báo cáo chậm nhất ngày 5/7/2021, họp ngày 8/7/2021';
    expect(findDeadlines(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'trước ngày\u00A030/6/2021',
      'chậm nhất ngày 5/7/2021',
    ]);
  });
});
