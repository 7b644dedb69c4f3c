import type { OpenedReport } from '../../../../core/contract/views.ts';
import { limits } from '../../../../core/model/limits.ts';
import type { Report, ReportHeader } from '../../../../core/model/report.ts';
import type { TaskAnswer } from '../../../../core/model/task.ts';
import { changeFigure } from '../../../../core/rules/figures/edit-figure.ts';
import { changeRow } from '../edit-rows.ts';
import { nameLead, readPartners, writePartners } from '../edit-task.ts';

/** Where on the page a field stands: in the list of a section, or in one of the panels after the prose. */
export type FieldGroup = 'last-tasks' | 'next-tasks' | 'petitions' | 'figures' | 'header';

/** A text of the report outside its prose; `place` is that of its field. */
export type FieldText = {
  place: string;
  group: FieldGroup;
  label: string;
  text: string;
  maximumLength: number;
  write: (report: Report, text: string) => Report;
};

/** Every text that a person can type outside the prose and that the page shows, in the order of the page. */
export function listFields(report: Report, opened: OpenedReport): FieldText[] {
  return [
    ...listAnswers(report, opened),
    ...listTasks(report),
    ...listPetitions(report),
    ...listFigureNotes(report, opened),
    ...listHeader(report),
  ];
}

function listAnswers(report: Report, opened: OpenedReport): FieldText[] {
  return opened.openTasks.flatMap(({ task }, index) => {
    const answer = report.lastTaskAnswers.find((each) => each.taskId === task.id);
    if (!answer) return [];
    const field = (name: 'result' | 'reason', label: string): FieldText => ({
      place: `answer:${task.id}:${name}`,
      group: 'last-tasks',
      label: `${label} của nhiệm vụ kỳ trước ${index + 1}`,
      text: answer[name],
      maximumLength: limits.paragraphCharacters,
      write: (report, text) => changeAnswer(report, task.id, { [name]: text }),
    });
    return [field('result', 'Kết quả'), field('reason', 'Lý do')];
  });
}

function changeAnswer(report: Report, taskId: string, part: Partial<TaskAnswer>): Report {
  return {
    ...report,
    lastTaskAnswers: report.lastTaskAnswers.map((each) =>
      each.taskId === taskId ? { ...each, ...part } : each,
    ),
  };
}

function listTasks(report: Report): FieldText[] {
  return report.nextTasks.flatMap((task, index) => {
    const field = (
      name: string,
      label: string,
      text: string,
      change: (each: typeof task, text: string) => typeof task,
      maximumLength: number = limits.lineCharacters,
    ): FieldText => ({
      place: `task:${task.id}:${name}`,
      group: 'next-tasks',
      label: `${label} ${index + 1}`,
      text,
      maximumLength,
      write: (report, text) => ({
        ...report,
        nextTasks: changeRow(report.nextTasks, task.id, (each) => change(each, text)),
      }),
    });
    return [
      field('text', 'Nhiệm vụ', task.text, (each, text) => ({ ...each, text }), limits.paragraphCharacters),
      field('lead', 'Chủ trì của nhiệm vụ', task.lead?.name ?? '', (each, text) => ({
        ...each,
        lead: nameLead(each.lead, text),
      })),
      field('partners', 'Phối hợp của nhiệm vụ', writePartners(task.partners), (each, text) => ({
        ...each,
        partners: readPartners(each.partners, text),
      })),
      field('product', 'Sản phẩm của nhiệm vụ', task.product, (each, product) => ({ ...each, product })),
    ];
  });
}

function listPetitions(report: Report): FieldText[] {
  return report.petitions.flatMap((petition, index) => {
    const field = (name: 'text' | 'addressee', label: string, maximumLength: number): FieldText => ({
      place: `petition:${petition.id}:${name}`,
      group: 'petitions',
      label: `${label} ${index + 1}`,
      text: petition[name],
      maximumLength,
      write: (report, text) => ({
        ...report,
        petitions: changeRow(report.petitions, petition.id, (each) => ({ ...each, [name]: text })),
      }),
    });
    return [
      field('text', 'Kiến nghị', limits.paragraphCharacters),
      field('addressee', 'Cơ quan giải quyết kiến nghị', limits.lineCharacters),
    ];
  });
}

function listFigureNotes(report: Report, opened: OpenedReport): FieldText[] {
  return report.figures.flatMap(({ indicatorId, note }) => {
    const indicator = opened.indicators.find(({ id }) => id === indicatorId);
    if (!indicator) return [];
    return {
      place: `figure:${indicatorId}:note`,
      group: 'figures',
      label: `Ghi chú, ${indicator.label}`,
      text: note,
      maximumLength: limits.lineCharacters,
      write: (report, note) => changeFigure(report, indicatorId, (each) => ({ ...each, note })),
    };
  });
}

function listHeader({ header }: Report): FieldText[] {
  const field = (
    name: string,
    label: string,
    text: string,
    part: (text: string) => Partial<ReportHeader>,
    maximumLength: number = limits.lineCharacters,
  ): FieldText => ({
    place: `header:${name}`,
    group: 'header',
    label,
    text,
    maximumLength,
    write: (report, text) => ({ ...report, header: { ...report.header, ...part(text) } }),
  });
  return [
    field('number', 'Số', header.number, (number) => ({ number })),
    field('placeName', 'Địa danh', header.placeName, (placeName) => ({ placeName })),
    field('abstract', 'Trích yếu', header.abstract, (abstract) => ({ abstract }), limits.paragraphCharacters),
    field('signerName', 'Họ và tên người ký', header.signerName, (signerName) => ({
      signerName,
      signerId: null,
    })),
    field('signerPosition', 'Chức vụ', header.signerPosition, (signerPosition) => ({ signerPosition })),
    ...(header.authority === 'direct'
      ? []
      : [field('authorityName', 'Đề ký', header.authorityName, (authorityName) => ({ authorityName }))]),
    field(
      'recipients',
      'Nơi nhận',
      header.recipients.join('\n'),
      (text) => ({ recipients: text.split('\n').filter((each) => each.trim() !== '') }),
      limits.paragraphCharacters,
    ),
  ];
}
