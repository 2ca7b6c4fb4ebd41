import { describe, expect, test } from 'vitest';
import { arrivals } from './arrivals.ts';
import { readablePath } from './readablePath.ts';

const at = (path: string) => new URL(path, 'https://example.org');

describe('the pages that an address without a page can mean', () => {
  test.each([
    ['/', '/2018/1558', ['/questions/2018/1558/', '/2018/1558/']],
    ['/mqt/', '/mqt/2018/1558/', ['/mqt/questions/2018/1558/']],
    ['/mqt/', '/mqt/members/jon-marsh', ['/mqt/members/jon-marsh/']],
    ['/', '/members/jon-marsh/', []],
    ['/', '/questions/1989/1960).', ['/questions/1989/1960/', '/questions/1989/1960)./']],
    [
      '/',
      '/questions/1989/1960/%E2%80%9D',
      ['/questions/1989/1960/', '/questions/1989/1960/%E2%80%9D/'],
    ],
    ['/MQT/', '/MQT/Questions/1989/1960/', ['/MQT/questions/1989/1960/']],
    ['/', '/MEMBERS/Jon-Marsh', ['/members/jon-marsh/', '/MEMBERS/Jon-Marsh/']],
    ['/', '/members/jon-marsh/page/', ['/members/jon-marsh/']],
    ['/', '/members/jon-marsh/page', ['/members/jon-marsh/', '/members/jon-marsh/page/']],
    ['/', '/members/jon-marsh/page/two/', ['/members/jon-marsh/']],
    ['/', '/members/jon-marsh/page/2/', []],
    ['/', '/Groups/', ['/groups/']],
    ['/', '/group/', ['/groups/']],
    ['/', '/meetings', ['/meetings/']],
    ['/', '/meetings/mqt/', ['/meetings/']],
    ['/', '/meetings/mqt', ['/meetings/', '/meetings/mqt/']],
    ['/', '/meetings/mqt/1989/', ['/questions/1989/']],
    ['/', '/1989/', ['/questions/1989/']],
    ['/mqt/', '/mqt/1989', ['/mqt/questions/1989/', '/mqt/1989/']],
    ['/', '/a%3Fb/', []],
    ['/mqt/', '/elsewhere/2018/1558', []],
  ])('below %s, %s', (base, path, expected) => {
    const found = arrivals(at(path), base);
    expect(found).toEqual(expected.map((target) => `https://example.org${target}`));
  });

  test.each([
    'https://example.org//evil.example/page',
    'https://example.org//evil.example/2018/1558',
    String.raw`https://example.org/\evil.example/page`,
    'https://example.org/%5Cevil.example/page',
    'https://example.org/%2Fevil.example/page',
    'https://example.org/%2F%2Fevil.example',
    'https://example.org/.//evil.example/page',
  ])('are of this site for %s', (address) => {
    for (const target of arrivals(new URL(address), '/')) {
      expect(new URL(target, address).origin).toBe('https://example.org');
      // Neither does a browser read it as another host when it is no more than a path.
      expect(target).toMatch(/^https:\/\/example\.org\//);
    }
  });

  test('are found for a path that no one can decode', () => {
    expect(arrivals(at('/100%/members'), '/')).toEqual(['https://example.org/100%/members/']);
    expect(readablePath('/100%/members')).toBe('/100%/members');
    expect(readablePath('/caf%C3%A9')).toBe('/café');
  });
});
