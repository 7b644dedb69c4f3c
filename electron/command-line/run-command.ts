import { basename, join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { proposeFileName } from '../../core/rules/file-names/propose-file-name.ts';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';
import { createFormReader } from '../services/form-reader.ts';
import { createExcelReader } from '../services/catalogue/exchange-catalogue.ts';
import { createPrinter } from '../services/create-printer.ts';
import { createProgram } from '../services/create-program.ts';
import { createPracticeWorkspace, createWorkspace } from '../services/create-workspace.ts';
import { describeReportFile, exportReport } from '../services/print-report.ts';
import type { PrintFormat, Program } from '../services/program.ts';
import { getRecord, putRecord } from '../services/put-record.ts';
import { createWordReader } from '../services/read-word.ts';
import { tell } from '../services/history/follow-acts.ts';
import { repairData } from '../services/repair-data.ts';
import { verifyData } from '../services/verify-data.ts';
import { openRecordStore } from '../store/open-record-store.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { createDocumentWorker } from '../workers/document-worker-client.ts';
import type { locateResources } from '../resources.ts';
import type { Answer } from './answer.ts';
import { archivePeriod } from './archive-command.ts';
import { runBackup, runHandover, runRestore } from './backup-command.ts';
import { runCatalogue } from './catalogue-command.ts';
import { exportDocument } from './export-command.ts';
import { addFormFile } from './form-command.ts';
import { runJournal } from './journal-command.ts';
import { readDocument, readForReport } from './read-command.ts';
import { requireOption } from './require-option.ts';
import { searchData } from './search-command.ts';
import { usage } from './usage.ts';

export type Streams = {
  write: (text: string) => void;
  writeError: (text: string) => void;
  readInput: () => Promise<string>;
};

/** Runs one command and answers its exit code: 0, or 1 with one sentence. */
export async function runCommand(
  argv: string[],
  resources: ReturnType<typeof locateResources>,
  streams: Streams,
): Promise<number> {
  const isJson = argv.includes('--json');
  const worker = createDocumentWorker(resources);
  let opened: Program | undefined;
  try {
    const { positionals, values } = parse(argv);
    const [command = '', ...rest] = positionals;
    if (values.help || command === 'help') {
      streams.write(usage);
      return 0;
    }
    const program = () =>
      (opened = createProgram({
        dataFolder: resolve(requireOption(values.data, '--data')),
        assetsFolder: resources.assetsFolder,
        printer: createPrinter(worker),
      }));
    const answer = await execute(command, rest, values, program, streams, resources);
    streams.write(isJson ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`);
    return answer.isFailed ? 1 : 0;
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : unexpected(error);
    const sentence = describeProblem(problem);
    if (isJson) streams.write(`${JSON.stringify({ ok: false, error: problem, sentence })}\n`);
    else streams.writeError(`${sentence}\n`);
    return 1;
  } finally {
    await opened?.lock?.release();
    await worker.close();
  }
}

type Values = ReturnType<typeof parse>['values'];

async function execute(
  command: string,
  rest: string[],
  values: Values,
  program: () => Program,
  streams: Streams,
  resources: ReturnType<typeof locateResources>,
): Promise<Answer> {
  switch (command) {
    case 'init':
      return init(program(), values);
    case 'put':
      return put(program(), rest, streams);
    case 'get': {
      const [kind = '', ...parts] = rest;
      const { content, version, savedAt } = await getRecord(program(), kind, parts);
      return { json: { ok: true, version, savedAt, content }, text: JSON.stringify(content, null, 2) };
    }
    case 'export':
      return exportDocument(program(), createFormReader(resources), values);
    case 'archive':
      return archivePeriod(program(), values);
    case 'form':
      return addFormFile(program(), createFormReader(resources), requireOption(rest[0], 'TỆP'));
    case 'catalogue':
      return runCatalogue(program(), rest, values, createExcelReader(resources));
    case 'journal':
      return runJournal(program(), rest);
    case 'verify':
      return verify(onlyLookingAt(program()));
    case 'backup':
      return runBackup(program(), values);
    case 'restore':
      return runRestore(program(), values);
    case 'handover':
      return runHandover(program(), rest, values);
    case 'repair':
      return repair(program(), resolve(requireOption(values.out, '--out')));
    case 'read':
      return read(rest, values, program, resources);
    case 'search':
      return searchData(resolve(requireOption(values.data, '--data')), rest.join(' '));
    case 'demo':
      return demo(program(), resolve(requireOption(values.out, '--out')), streams);
    default:
      throw new ProblemError('unknown-command', {
        command,
        expected:
          'init, put, get, export, archive, form, catalogue, journal, verify, search, backup, restore, handover, repair, read, demo',
      });
  }
}

async function init(program: Program, values: Values): Promise<Answer> {
  if (values.practice) await createPracticeWorkspace(program);
  else {
    await createWorkspace(program, {
      provinceId: requireOption(values.province, '--province'),
      bodyIds: (values.body ?? []).flatMap((each) => each.split(',')),
      other: null,
    });
  }
  await tell(program, 'data-created', { kind: 'workspace' });
  return {
    json: { ok: true, dataFolder: program.dataFolder },
    text: `Đã tạo dữ liệu tại ${program.dataFolder}`,
  };
}

async function put(program: Program, [kind = '', file = '-']: string[], streams: Streams): Promise<Answer> {
  const { json, name } =
    file === '-'
      ? { json: await streams.readInput() }
      : { json: (await readChosenFile(resolve(file))).toString('utf8'), name: basename(file) };
  const { key, version, savedAt } = await putRecord(program, kind, json, name);
  await tell(program, 'saved', key);
  return { json: { ok: true, key, version, savedAt }, text: `Đã lưu (lần lưu ${version})` };
}

/** Verifying changes nothing: not even a damaged file for its earlier state. */
function onlyLookingAt(program: Program): Program {
  return { ...program, store: openRecordStore(program.dataFolder, program.now, { isReadOnly: true }) };
}

async function verify(program: Program): Promise<Answer> {
  const { recordCount, problems, foreignFiles } = await verifyData(program);
  const isGood = problems.length === 0;
  const lines = [
    ...problems.map(describeProblem),
    ...foreignFiles.map((file) => `Tệp không thuộc chương trình: ${file}`),
    isGood
      ? `Đã kiểm tra ${recordCount} tệp: không có lỗi`
      : `Đã kiểm tra ${recordCount} tệp: ${problems.length} lỗi`,
  ];
  return {
    json: { ok: isGood, recordCount, problems, foreignFiles },
    text: lines.join('\n'),
    isFailed: !isGood,
  };
}

/** The data are only read: what can be saved goes into another folder, what is lost is named. */
async function repair({ dataFolder, now }: Program, out: string): Promise<Answer> {
  const { kept, restored, dropped } = await repairData(dataFolder, out, now);
  const lines = [
    `Đã chép ${kept} tệp còn dùng được vào ${out}; ${dataFolder} không bị sửa`,
    ...restored.map(({ file, savedAt }) => `Lấy lại bản lưu trước: ${file} (${savedAt})`),
    ...dropped.map((problem) => `Bỏ ra: ${describeProblem(problem)}`),
  ];
  return {
    json: { ok: dropped.length === 0, kept, restored, dropped },
    text: lines.join('\n'),
    isFailed: dropped.length > 0,
  };
}

/** Without a report the file alone is taken apart; with one it is laid onto that report's outline. */
async function read(
  [file]: string[],
  values: Values,
  program: () => Program,
  resources: ReturnType<typeof locateResources>,
): Promise<Answer> {
  const path = requireOption(file, 'TỆP');
  const wordReader = createWordReader(resources);
  if (values.period === undefined && values.organisation === undefined) return readDocument(path, wordReader);
  const name = {
    periodId: requireOption(values.period, '--period'),
    organisationId: requireOption(values.organisation, '--organisation'),
  };
  return readForReport(path, wordReader, program(), name);
}

/** The practice quarter with every report as Word and PDF, without a window. */
async function demo(program: Program, folder: string, streams: Streams): Promise<Answer> {
  const workspace = await program.store.read({ kind: 'workspace' });
  if (!workspace) await createPracticeWorkspace(program);
  else if (!workspace.content.isPractice)
    throw new ProblemError('already-exists', { file: 'workspace.json' });
  const files: { file: string; pageCount: number | null }[] = [];
  const formats: PrintFormat[] = ['word', 'pdf'];
  for (const periodId of await program.store.listIds('period')) {
    for (const organisationId of await program.store.listReporters(periodId)) {
      for (const format of formats) {
        const name = { periodId, organisationId };
        const file = join(
          folder,
          proposeFileName(await describeReportFile(program, name), format === 'word' ? 'docx' : 'pdf'),
        );
        const { pageCount } = await exportReport(program, name, format, file);
        files.push({ file, pageCount });
        streams.writeError(`  ${file}${pageCount === null ? '' : ` (${pageCount} trang)`}\n`);
      }
    }
  }
  return {
    json: { ok: true, dataFolder: program.dataFolder, files },
    text: `Đã ghi ${files.length} tệp vào ${folder}; dữ liệu tập huấn ở ${program.dataFolder}`,
  };
}

const options = {
  data: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  practice: { type: 'boolean' },
  province: { type: 'string' },
  body: { type: 'string', multiple: true },
  period: { type: 'string' },
  organisation: { type: 'string' },
  format: { type: 'string' },
  document: { type: 'string' },
  kind: { type: 'string' },
  file: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'two-sided': { type: 'boolean' },
  'one-sided': { type: 'boolean' },
  anonymous: { type: 'boolean' },
  form: { type: 'string' },
  backups: { type: 'string' },
  id: { type: 'string' },
  list: { type: 'boolean' },
  preview: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options });
  } catch (error) {
    const { code, details } = findWrongOption(argv);
    throw new ProblemError(code, details, { cause: error });
  }
}

/** The option that is not known, or else the one that lacks its value. */
function findWrongOption(args: string[]): Problem {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const unknown = given.find(({ name }) => !Object.hasOwn(options, name));
  if (unknown) return { code: 'unknown-command', details: { option: unknown.rawName } };
  const bare = given.find(({ value }) => value === undefined || value.startsWith('-'));
  return { code: 'missing-option', details: { option: bare?.rawName ?? '' } };
}

function unexpected(error: unknown): ProblemError['problem'] {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'unexpected', details: { reason } };
}
