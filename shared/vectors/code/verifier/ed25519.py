"""Ed25519 (RFC 8032 §5.1), without cofactor. Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z."""
from hashlib import sha512

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
NEUTRAL = (0, 1, 1, 0)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    g, h = 2 * D * a[3] * b[3], 2 * a[2] * b[2]
    e, f, g, h = (f - e) % P, (h - g) % P, (h + g) % P, (f + e) % P
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = NEUTRAL
    for bit in bin(scalar)[2:]:
        result = add(result, result)
        if bit == '1':
            result = add(result, point)
    return result


def same_point(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(data):
    """The point that 32 bytes spell, or None."""
    number = int.from_bytes(data, 'little')
    y, sign = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))


def is_signature(public_key, message, signature):
    if len(signature) != 64 or int.from_bytes(signature[32:], 'little') >= L:
        return False
    key, nonce = point_of(public_key), point_of(signature[:32])
    if key is None or nonce is None:
        return False
    k = int.from_bytes(sha512(signature[:32] + public_key + message).digest(), 'little') % L
    return same_point(times(int.from_bytes(signature[32:], 'little'), BASE), add(nonce, times(k, key)))


def may_be_held(public_key):
    """Section 9: 32 bytes, y < p, and not of order 1, 2, 4 or 8, whatever the sign."""
    if len(public_key) != 32:
        return False
    y = int.from_bytes(public_key, 'little') & (2**255 - 1)
    point = point_of(y.to_bytes(32, 'little')) or point_of((y | 1 << 255).to_bytes(32, 'little'))
    return y < P and (point is None or not same_point(times(8, point), NEUTRAL))
