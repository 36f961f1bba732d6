"""FORMAT.md, sections 4 and 7 to 9: the chain, the gate's bundle, the checks in their order, and the verdict."""
import base64, json, re, struct
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from .ed25519 import is_signature, may_be_held
from .reading import Fault, check, credential_of, text_bytes

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
HOUR, STEP, TOLERANCE = 3_600_000, 30_000, 60_000


# Section 4: the chain. Section 2: the credential id.

def salt_of(code):
    owner = code['keyId'] + struct.pack('>IB', code['end'], code['steps'])
    return sha256(b'JKM1 salt' + owner + f"{code['issuer']} {code['identity']}".encode()).digest()[:16]


def walk_back(salt, step, value):
    """From the value of a step to the anchor."""
    for j in range(step, 0, -1):
        value = sha256(b'JKM1 step' + salt + bytes([j]) + value).digest()[:10]
    return value


def crockford(data):
    number, alphabet = int.from_bytes(data, 'big'), '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    return ''.join(alphabet[number >> shift & 31] for shift in range(8 * len(data) - 5, -1, -5))


# Section 9: the bundle.

def ms(iso):
    at = datetime.strptime(iso, '%Y-%m-%dT%H:%M:%S.%fZ').replace(tzinfo=timezone.utc)
    return (at - EPOCH) // timedelta(milliseconds=1)


def iso(at):
    return (EPOCH + timedelta(milliseconds=at)).isoformat(timespec='milliseconds').replace('+00:00', 'Z')


def base64url(text, reason):
    check(re.fullmatch('[A-Za-z0-9_-]*', text) and len(text) % 4 != 1, reason)
    data = base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))
    check(to_base64url(data) == text, reason)
    return data


def to_base64url(data):
    return base64.urlsafe_b64encode(data).decode().rstrip('=')


def bundle_of(document, roots):
    payload, signature = (base64url(document[name], 'encoding') for name in ('payload', 'signature'))
    check(document['keyId'] in roots, 'unknown-key')
    check(is_signature(roots[document['keyId']], b'JKM1 gate-bundle\n' + payload, signature), 'signature')
    try:
        return json.loads(payload.decode('utf-8'))
    except ValueError:
        raise Fault('not-json') from None


def gate_of(bundle):
    keys = {}
    for key in bundle['trustList']['keys']:
        public_key = base64url(key['publicKey'], 'trust-list')
        check(may_be_held(public_key) and re.fullmatch('[0-9a-f]{8}', key['keyId']), 'trust-list')
        check(key['keyId'] not in keys, 'trust-list')
        keys[key['keyId']] = {**key, 'publicKey': public_key}
    revoked = bundle['revocations']['filter']
    table, length = base64url(revoked['fingerprints'], 'revocations'), revoked['segmentLength']
    check(length > 0 and length & (length - 1) == 0, 'revocations')
    count = revoked['segmentCount']
    check(count == 0 or len(table) == 2 * (count + 2) * length, 'revocations')
    use_before = min(ms(bundle[part]['useBefore']) for part in ('trustList', 'revocations', 'policy'))
    revocations = (revoked['seed'], length, count, table)
    return {'keys': keys, 'revocations': revocations, 'policy': bundle['policy'], 'useBefore': use_before}


def is_revoked(revocations, credential_id):
    seed, length, count, table = revocations
    if count == 0:
        return False
    digest = sha256(struct.pack('>I', seed) + credential_id).digest()
    u0, u1, u2, fingerprint = struct.unpack('>IIIH', digest[:14])
    p0 = u0 * count * length >> 32
    places = (p0, p0 + length ^ u1 % length, p0 + 2 * length ^ u2 % length)
    a, b, c = (int.from_bytes(table[2 * place:2 * place + 2], 'big') for place in places)
    return a ^ b ^ c == fingerprint


# Section 8: the policy. Section 7: the checks.

def judge(policy, colour, sampled, issued, now):
    limit, oldest = policy['oldestTestHours'], policy['oldestCredentialSeconds']
    too_old = ['credential-age'] if oldest is not None and now - issued > 1000 * oldest else []
    if limit is not None and sampled is None:
        too_old.append('no-test')
    elif limit is not None and now - sampled >= limit * HOUR:
        too_old.append('test-age')
    answers = [policy['colours'][colour]] + ([policy['whenTooOld']] if too_old else [])
    verdict = next(word for word in ('stop', 'limited', 'pass') if word in answers)
    cannot_know = []
    if 'test-age' in too_old and now - (sampled + HOUR) < limit * HOUR:
        cannot_know.append('sampling-minute')
    if verdict != 'pass' and now > issued:
        cannot_know.append('since-issue')
    failed = (['colour'] if answers[0] != 'pass' else []) + too_old
    hours = limit if {'no-test', 'test-age'} & set(too_old) else None
    return {'verdict': verdict, 'failed': failed, 'testWithinHours': hours, 'cannotKnow': cannot_know}


def verify(text, gate, now):
    try:
        data = text_bytes(text)
        code = credential_of(data[:-11])
    except Fault as fault:
        return {'verdict': 'unreadable', 'reason': str(fault)}
    try:
        key = trust(code, data[-11], data[-10:], gate, now)
    except Fault as fault:
        return {'verdict': 'untrusted', 'reason': str(fault)}
    return judge_genuine(code, data[-11], key, gate, now)


def trust(code, step, value, gate, now):
    check(now < gate['useBefore'], 'bundle-too-old')
    check(code['keyId'].hex() in gate['keys'], 'unknown-key')
    key = gate['keys'][code['keyId'].hex()]
    check(is_signature(key['publicKey'], code['message'], code['signature']), 'signature')
    check(code['issuer'].startswith(key['issuer']), 'issuer-not-allowed')
    check(ms(key['notBefore']) <= code['issued'] < ms(key['notAfter']), 'key-not-in-force')
    check(step < code['steps'], 'step-out-of-range')
    check(walk_back(salt_of(code), step, value) == code['anchor'], 'chain-value')
    return key


def judge_genuine(code, step, key, gate, now):
    issued, begins, credential_id = code['issued'], code['issued'] + step * STEP, sha256(code['message']).digest()[:10]
    colour, doses = ('green', 'yellow', 'red')[code['status'] // 8], code['status'] % 8
    sampled = None if code['test'] is None else (issued // HOUR - code['test']) * HOUR
    document, surname = code['identity'][:4], code['identity'][4:]
    facts = {
        'colour': colour, 'doses': doses, 'issuer': code['issuer'], 'step': step,
        'identity': {'surname': surname, 'documentStart': document[:2], 'documentEnd': document[2:]},
        'test': None if sampled is None else {'sampledHour': iso(sampled), 'ageHours': (now - sampled) // HOUR},
        'credentialId': crockford(credential_id), 'handle': to_base64url(code['handle']),
        'issuedAt': iso(issued), 'expiresAt': iso(code['end'] * 1000), 'ageSeconds': (now - issued) // 1000,
        'clockSkewMs': min(0, now - begins) + max(0, now - begins - STEP),
    }
    refusals = (
        (key['specimen'], {'verdict': 'specimen'}),
        (now >= code['end'] * 1000, {'verdict': 'expired'}),
        (now < issued - TOLERANCE, {'verdict': 'not-yet-valid', 'reason': 'credential'}),
        (now < begins - TOLERANCE, {'verdict': 'not-yet-valid', 'reason': 'step'}),
        (now >= begins + TOLERANCE, {'verdict': 'replayed'}),
        (is_revoked(gate['revocations'], credential_id), {'verdict': 'revoked'}),
    )
    answer = next((verdict for fails, verdict in refusals if fails), None)
    return {**(answer or judge(gate['policy'], colour, sampled, issued, now)), 'facts': facts}
