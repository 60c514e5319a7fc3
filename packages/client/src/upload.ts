/**
 * Forms with files, and how far they have travelled. In a page or a worker the bytes are counted by
 * `XMLHttpRequest`, the only thing there that knows; where it is missing (Node), the body is counted as `fetch`
 * reads it, a little ahead of the network. With a `fetch` of the host's own in a page, only the end is known.
 */
import { toJson } from './json.ts';
import type { Progress, UploadOptions } from './options.ts';
import type { Path } from './path.ts';
import type { TransferredBytes, RequestMethods } from './transport.ts';
import type { Answer, Body, OperationId } from './types.ts';

/** Sends a form with files. Text and files go as they are, anything else as JSON. */
export async function upload<Id extends OperationId>(
  http: RequestMethods,
  id: Id,
  path: Path,
  options: UploadOptions | undefined,
  body: Body<Id>,
): Promise<Answer<Id>> {
  const form = toFormData(body as object);
  const { onProgress, ...rest } = options ?? {};
  if (!onProgress) return http.form(id, path, rest, form);
  if (typeof XMLHttpRequest === 'undefined') {
    const onUploadProgress = ({ transferredBytes, totalBytes }: TransferredBytes) =>
      onProgress({ sent: transferredBytes, total: totalBytes || undefined });
    return http.form(id, path, { ...rest, onUploadProgress }, form);
  }
  if (!http.hasOwnFetch) return http.form(id, path, rest, form, fetchByXhr(form, onProgress));
  const total = new Blob([...form.values()]).size;
  onProgress({ sent: 0, total });
  const answer = await http.form(id, path, rest, form);
  onProgress({ sent: total, total });
  return answer;
}

function toFormData(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    const isList = Array.isArray(value) && value.every((part) => part instanceof Blob);
    for (const part of isList ? value : [value]) {
      if (part === undefined) continue;
      if (part instanceof Blob || typeof part === 'string') form.append(name, part);
      else form.append(name, new Blob([toJson(part)], { type: 'application/json' }));
    }
  }
  return form;
}

/** `fetch` for one form, by XMLHttpRequest. */
const fetchByXhr =
  (form: FormData, onProgress: (progress: Progress) => void): typeof globalThis.fetch =>
  (input) =>
    new Promise((resolve, reject) => {
      const { method, url, headers, signal } = input as Request;
      const xhr = new XMLHttpRequest();
      xhr.open(method, url);
      headers.forEach((value, name) => {
        // The boundary of this form is not that of the Request.
        if (name !== 'content-type') xhr.setRequestHeader(name, value);
      });
      xhr.upload.onprogress = ({ loaded, total, lengthComputable }) =>
        onProgress({ sent: loaded, total: lengthComputable ? total : undefined });
      xhr.onload = () =>
        resolve(
          new Response(xhr.status === 204 ? null : xhr.responseText, { status: xhr.status, headers: headersOf(xhr) }),
        );
      xhr.onerror = () => reject(new TypeError('No answer'));
      signal.addEventListener(
        'abort',
        () => {
          xhr.abort();
          reject(signal.reason);
        },
        { once: true },
      );
      if (signal.aborted) reject(signal.reason);
      else xhr.send(form);
    });

const headersOf = (xhr: XMLHttpRequest): [string, string][] =>
  xhr
    .getAllResponseHeaders()
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    });
