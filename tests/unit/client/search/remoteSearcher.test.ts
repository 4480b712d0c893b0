import type {Message, Reply} from '../../../../src/client/search/messages';
import {createRemoteSearcher} from '../../../../src/client/search/remoteSearcher';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
  messages: Message[] = [];
  postMessage(message: Message) {
    this.messages.push(message);
  }
  reply(data: Reply) {
    this.dispatchEvent(new MessageEvent('message', {data}));
  }
}

function start() {
  const workers: FakeWorker[] = [];
  const searcher = createRemoteSearcher('https://a.example/search/1a/', () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return {workers, searcher};
}

test('no worker is started before something is asked, and only one', () => {
  const {workers, searcher} = start();
  expect(workers).toHaveLength(0);
  void searcher.entries();
  void searcher.search('a', {});
  void searcher.entries();
  expect(workers).toHaveLength(1);
  expect(workers[0]!.messages).toEqual([
    {id: 1, folder: 'https://a.example/search/1a/', ask: 'entries'},
    {id: 2, folder: 'https://a.example/search/1a/', ask: 'search', query: 'a', options: {}},
  ]);
});

test('each question gets its own answer, in whatever order they come', async () => {
  const {workers, searcher} = start();
  const [first, second] = [searcher.search('a', {}), searcher.search('b', {})];
  workers[0]!.reply({id: 2, result: 'of b'});
  workers[0]!.reply({id: 1, result: 'of a'});
  expect(await first).toBe('of a');
  expect(await second).toBe('of b');
});

test('what the worker cannot fetch is an error, and is asked again', async () => {
  const {workers, searcher} = start();
  const failing = searcher.entries();
  workers[0]!.reply({id: 1});
  await expect(failing).rejects.toThrow('The search index could not be fetched.');
  const again = searcher.entries();
  workers[0]!.reply({id: 2, result: {}});
  expect(await again).toEqual({});
});

test('a worker that fails fails its questions, and another is started', async () => {
  const {workers, searcher} = start();
  const failing = searcher.search('a', {});
  workers[0]!.dispatchEvent(new Event('error'));
  await expect(failing).rejects.toThrow('The search worker could not be started.');
  void searcher.search('a', {});
  expect(workers).toHaveLength(2);
});
