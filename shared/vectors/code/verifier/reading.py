"""FORMAT.md, sections 2, 3, 7.1 and 7.2: from a text to what a credential says, none of it believed."""
import re


class Fault(Exception):
    """A check that failed; its text is the reason."""


def check(holds, reason):
    if not holds:
        raise Fault(reason)


# Section 7.1: the text.

BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'


def text_bytes(text):
    check(text != '', 'empty')
    scheme = re.match(r'([A-Za-z][A-Za-z0-9+.-]*):', text)
    check(scheme, 'no-scheme')
    name = scheme.group(1)
    check(name == 'JKM1' or name.upper() != 'JKM1', 'not-base45')
    check(name == 'JKM1' or not re.fullmatch(r'[Jj][Kk][Mm][0-9]+', name), 'other-version')
    check(name == 'JKM1', 'foreign-scheme')
    body = text[5:]
    check(all(character in BASE45 for character in body), 'not-base45')
    check(len(text) <= 240, 'too-long')
    check(len(body) % 3 != 1, 'base45-length')
    data = bytearray()
    for at in range(0, len(body), 3):
        group = body[at:at + 3]
        value = sum(BASE45.index(character) * 45**place for place, character in enumerate(group))
        width = len(group) - 1
        check(value < 256**width, 'base45-overflow')
        data += value.to_bytes(width, 'big')
    check(len(data) >= 12, 'truncated')
    return bytes(data)


# Section 7.2: CBOR, header and claims.

def cbor(data):
    value, end = item(data, 0, 0)
    check(end == len(data), 'trailing-bytes')
    return value


def item(data, at, depth):
    check(depth <= 4, 'too-deep')
    check(at < len(data), 'truncated')
    major, info, at = data[at] >> 5, data[at] & 31, at + 1
    if (major, info) == (7, 22):
        return None, at
    check(major <= 5 and info <= 26, 'unsupported-type')
    argument = info
    if info >= 24:
        width = 1 << (info - 24)
        check(at + width <= len(data), 'truncated')
        argument, at = int.from_bytes(data[at:at + width], 'big'), at + width
        check(argument >= {1: 24, 2: 256, 4: 65536}[width], 'not-canonical')
    if major <= 1:
        return (argument if major == 0 else -1 - argument), at
    if major <= 3:
        check(at + argument <= len(data), 'truncated')
        content = data[at:at + argument]
        return (content if major == 2 else utf8(content)), at + argument
    return items(data, at, depth, argument) if major == 4 else pairs(data, at, depth, argument)


def utf8(content):
    try:
        return content.decode('utf-8')
    except UnicodeDecodeError:
        raise Fault('not-utf8') from None


def items(data, at, depth, count):
    values = []
    while len(values) < count:
        value, at = item(data, at, depth + 1)
        values.append(value)
    return values, at


def pairs(data, at, depth, count):
    values, before = {}, None
    while len(values) < count:
        key, at = item(data, at, depth + 1)
        check(isinstance(key, int), 'unsupported-type')
        check(key != before, 'duplicate-key')
        check(before is None or (before < 0, abs(before)) < (key < 0, abs(key)), 'unsorted-keys')
        before = key
        values[key], at = item(data, at, depth + 1)
    return values, at


def is_bytes(value, length):
    return isinstance(value, bytes) and len(value) == length


def is_within(value, least, most):
    return isinstance(value, int) and least <= value <= most


def byte_head(length):
    return bytes([0x40 + length]) if length < 24 else bytes([0x58, length])


def credential_of(data):
    outer = cbor(data)
    check(isinstance(outer, list) and len(outer) == 4, 'structure')
    header, unprotected, payload, signature = outer
    check(isinstance(header, bytes) and isinstance(payload, bytes), 'structure')
    check(isinstance(unprotected, dict) and not unprotected and is_bytes(signature, 64), 'structure')
    fields = cbor(header)
    check(isinstance(fields, dict), 'header')
    check(not isinstance(fields.get(1), int) or fields[1] == -8, 'algorithm')
    check(set(fields) == {1, 4} and fields[1] == -8 and is_bytes(fields[4], 4), 'header')
    message = b'\x84\x6aSignature1' + byte_head(len(header)) + header + b'\x40' + byte_head(len(payload)) + payload
    return {**claims_of(cbor(payload)), 'keyId': fields[4], 'message': message, 'signature': signature}


UNSEEN = re.compile('[\0-\x20*\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff'
                    '\ufff9-\ufffb\U000e0000-\U000e007f]')


def claims_of(claims):
    check(isinstance(claims, dict) and set(claims) == {1, 4, -65537}, 'claims')
    issuer, end, code = claims[1], claims[4], claims[-65537]
    check(isinstance(issuer, str) and re.fullmatch('[0-9]{2}|[0-9]{4}', issuer), 'claims')
    check(len(issuer) == 2 or issuer[2:] != '00', 'claims')
    check(isinstance(code, list) and len(code) == 6, 'claims')
    steps, status, test, handle, identity, anchor = code
    check(is_within(steps, 1, 240) and is_within(end, 30 * steps, 2**32 - 1), 'claims')
    check(is_within(status, 0, 23) and (test is None or is_within(test, 0, 255)), 'claims')
    check(is_bytes(handle, 17) and is_bytes(anchor, 10), 'claims')
    check(isinstance(identity, str) and re.fullmatch('[0-9A-Z]{4}', identity[:4]), 'claims')
    surname = identity[4:]
    check(1 <= len(surname.encode()) <= 7 and not UNSEEN.search(surname), 'claims')
    return {'issuer': issuer, 'end': end, 'steps': steps, 'status': status, 'test': test, 'handle': handle,
            'identity': identity, 'anchor': anchor, 'issued': (end - 30 * steps) * 1000}
