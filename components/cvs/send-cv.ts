export type SentCv = { ok: true; id: string } | { ok: false; message: string };

const interrupted =
  'The upload was interrupted. Check your connection and send the file again: it is kept only once.';

type Answer = { id?: string; error?: { message?: string } } | null;

/** Sends a file as it is. XMLHttpRequest, because fetch does not tell how much of a body has left. */
export function sendCv(file: File, onProgress: (percent: number) => void): Promise<SentCv> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/cvs');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (100 * loaded) / total : 0);
    request.onload = () => {
      const answer = request.response as Answer;
      if (request.status < 300 && answer?.id) resolve({ ok: true, id: answer.id });
      else resolve({ ok: false, message: answer?.error?.message ?? interrupted });
    };
    request.onerror = () => resolve({ ok: false, message: interrupted });
    request.send(file);
  });
}
