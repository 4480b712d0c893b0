import {checkHttp} from '../../examples/checks/http';

const message = (...lines: string[]) => lines.join('\n');
const json = 'Content-Type: application/json';

test.each([
  message('GET /health HTTP/1.1', 'Host: api.example.com'),
  message('POST /score HTTP/1.1', json, '', '{"a": 1}', '', 'HTTP/1.1 200 OK', json, '', '{}'),
  message('HTTP/1.1 204'),
  message('HTTP/2 503 Service Unavailable', 'Retry-After: 2', '', 'a', '', 'b'),
  message('HTTP/1.1 422 Unprocessable Content', 'Content-Type: application/problem+json', '', '{}'),
])('%p', (text) => {
  expect(checkHttp(text)).toEqual([]);
});

test.each([
  ['GET /health', ['Line 1 is neither a request line nor a status line.']],
  ['HTTP/1.1 999 No', ['Line 1 is neither a request line nor a status line.']],
  [
    message('GET / HTTP/1.1', 'Host a', 'b c: d'),
    ['Line 2 is no header field.', 'Line 3 is no header field.'],
  ],
  [message('HTTP/1.1 200 OK', json, '', '{"a": }'), ['The body from line 4 is not JSON']],
  [
    message('GET / HTTP/1.1', '', 'HTTP/1.1 200 OK', json, '', '{'),
    ['The body from line 6 is not JSON'],
  ],
])('%p is wrong', (text, problems) => {
  // What follows is Node's own wording, which changes.
  const found = checkHttp(text).map((problem) => problem.replace(/(is not JSON): .*/, '$1'));
  expect(found).toEqual(problems);
});
