"""The tree of RFC 9162, section 2.1, word for word, and its published vectors."""

import hashlib
from functools import cache

# The leaves of the certificate-transparency reference implementation's tests.
LEAVES = (
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
)
# The roots of their first 0 to 8, from the same place.
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
_A = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
_B = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
_C = "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"
_D = "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7"
_E = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
_F = "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658"
_G = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
_H = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
_I = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"
_J = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
_K = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
_L = "837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e"
_M = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
_N = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"

# PATH(leaf, D[7]) and PROOF(first, D[second]), from the same place again.
INCLUSIONS = {
    (0, 7): [_B, _H, _L],
    (1, 7): [_A, _H, _L],
    (2, 7): [_D, _G, _L],
    (3, 7): [_C, _G, _L],
    (4, 7): [_F, _I, _K],
    (5, 7): [_E, _I, _K],
    (6, 7): [_J, _K],
}
CONSISTENCIES = {
    (1, 1): [],
    (1, 7): [_B, _H, _L],
    (2, 7): [_H, _L],
    (3, 7): [_C, _D, _G, _L],
    (4, 7): [_L],
    (5, 7): [_E, _F, _I, _K],
    (6, 7): [_J, _I, _K],
    (7, 7): [],
    (1, 8): [_B, _H, _N],
    (6, 8): [_J, _M, _K],
    (2, 5): [_H, _E],
}


def leaf(data: bytes) -> bytes:
    """A leaf's hash."""
    return hashlib.sha256(b"\x00" + data).digest()


@cache
def root(leaves: tuple[bytes, ...]) -> bytes:
    """MTH of leaves that are hashed already."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return hashlib.sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:])).digest()


def path(m: int, leaves: tuple[bytes, ...]) -> list[bytes]:
    """PATH(m, D[n])."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*path(m, leaves[:k]), root(leaves[k:])]
    return [*path(m - k, leaves[k:]), root(leaves[:k])]


def proof(m: int, leaves: tuple[bytes, ...]) -> list[bytes]:
    """PROOF(m, D[n])."""
    return _subproof(m, leaves, whole=True)


def split(size: int) -> int:
    """The largest power of two smaller than the size."""
    k = 1
    while k * 2 < size:
        k *= 2
    return k


def _subproof(m: int, leaves: tuple[bytes, ...], *, whole: bool) -> list[bytes]:
    if m == len(leaves):
        return [] if whole else [root(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*_subproof(m, leaves[:k], whole=whole), root(leaves[k:])]
    return [*_subproof(m - k, leaves[k:], whole=False), root(leaves[:k])]
