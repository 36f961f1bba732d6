#!/usr/bin/env python3
"""A second verifier of the personal code, written from shared/src/code/FORMAT.md and from nothing else.

    python3 shared/vectors/code/verify.py [FOLDER]          name each difference; end with 1 if there is one
    python3 shared/vectors/code/verify.py --found [FOLDER]  print what came of each vector, whole, as JSON

FOLDER has vectors; without it, this one. Python 3.8 or later, standard library only.
"""
import json, sys
from hashlib import sha256
from pathlib import Path

sys.dont_write_bytecode = True
from verifier.judging import base64url, bundle_of, crockford, gate_of, ms, salt_of, verify, walk_back
from verifier.reading import Fault, credential_of, text_bytes

ARGUMENTS = [argument for argument in sys.argv[1:] if argument != '--found']
FOLDER = Path(ARGUMENTS[0]) if ARGUMENTS else Path(__file__).resolve().parent


def read(name):
    return json.loads((FOLDER / name).read_text(encoding='utf-8'))


def agrees(expected, actual):
    """Every member that is expected is there; arrays whole."""
    if isinstance(expected, dict):
        return isinstance(actual, dict) and all(
            name in actual and agrees(value, actual[name]) for name, value in expected.items())
    return expected == actual


def reason_of(act):
    try:
        act()
        return 'usable'
    except Fault as fault:
        return str(fault)


def outcomes():
    """Of every vector: its name, what is expected, and what came of it."""
    bundle, keys = read('bundle.json'), {key['name']: key for key in read('keys.json')}
    roots = {keys['ROOT']['keyId']: base64url(keys['ROOT']['publicKey'], 'root')}
    for file in ('genuine.json', 'refused.json'):
        for case in read(file)['cases']:
            gate = gate_of({**bundle, 'policy': {**bundle['policy'], **case.get('policy', {})}})
            yield case['name'], case['expected'], verify(case['text'], gate, ms(case['now']))
    for case in read('bundles.json')['cases']:
        yield case['name'], case['expected'], reason_of(lambda: gate_of(bundle_of(case['document'], roots)))
    yield 'signed-bundle.json', bundle, bundle_of(read('signed-bundle.json'), roots)
    yield 'worked-example.json', *worked_example(read('worked-example.json'))


def worked_example(example):
    data = text_bytes(example['text'])
    code = credential_of(data[:-11])
    salt, seed, last = salt_of(code), bytes.fromhex(example['chainSeed']), code['steps'] - 1
    at_last = sha256(b'JKM1 step' + salt + bytes([code['steps']]) + seed).digest()[:10]
    value = at_last
    for j in range(last, data[-11], -1):
        value = sha256(b'JKM1 step' + salt + bytes([j]) + value).digest()[:10]
    made = {'keyId': sha256(bytes.fromhex(example['publicKey'])).digest()[:4], 'salt': salt, 'valueAtLastStep': at_last,
            'value': value, 'anchor': walk_back(salt, last, at_last), 'message': code['message'],
            'signature': code['signature'], 'credential': data[:-11], 'qrBytes': data}
    made = {**{name: bytes(value).hex() for name, value in made.items()}, 'step': data[-11],
            'credentialId': crockford(sha256(code['message']).digest()[:10])}
    return {name: example[name] for name in made}, made


def main():
    if '--found' in sys.argv:
        print(json.dumps([actual for _, _, actual in outcomes()]))
        return 0
    count, differences = 0, 0
    for name, expected, actual in outcomes():
        count += 1
        if not agrees(expected, actual):
            differences += 1
            print(f'{name}\n  expected {json.dumps(expected)}\n  found    {json.dumps(actual)}')
    print(f'{count} vectors, {differences} differences')
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main())
