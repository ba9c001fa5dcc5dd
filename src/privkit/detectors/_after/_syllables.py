"""Names of China, Korea and Vietnam, told by their syllables: there are few of them, and few families."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._after._row import Lexicon, Row, Seen, word_set
from privkit.text._lazy import lazy

__all__ = ["spelled"]

# Pinyin: each initial with its finals (the table of syllables of Hanyu Pinyin).
_FINALS = {
    "": "a ai an ang ao e en er ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan uo v ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ue",
    "g k h zh": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "ch sh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "j q x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z c s": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
_PINYIN = sorted(
    {
        lead + final
        for leads, finals in _FINALS.items()
        for lead in (leads.split() or [""])
        for final in finals.split()
    }
    | {"zhi"},
    key=len,
    reverse=True,
)
_CHINESE = rf"(?:{'|'.join(_PINYIN)}){{2}}"
_TWO_PINYIN = lazy(_CHINESE)
# Syllables that given names are made of and words of other languages are not.
_CHINESE_MARK = lazy(
    r"x|zh|q[iu](?!e)|[jy]u[ae]n|iang|iong|jian|jie|jing|jia|ming|ying|ling\Z|hong|feng|sheng|guo|wei|mei|hui|hao|yan|rui|yun|yu\Z|jun"
)
_KOREAN_SYLLABLE = (
    r"(?:ah?|ae|bin|bo|bong|byung|byeong|cha[en]|cheol|chul|dae|do|dong|eu[in]|eun|gi|gil|gyu|gyeong|ha|hae|han|hee|ho|hoon|hun|hwa|"
    r"hwan|hye|hyeok|hyeon|hyo|hyuk|hyun|il|in|ja|jae|je|jeong|ji|jin|jong|joo|joon|ju|jun|jung|kang|ki|kwan|kwang|kyeong|kyu|kyung|"
    r"min|moon|mi|myeong|myung|na|nam|ra|rae|ram|ran|ri|rim|sang|se|seo|seok|seon|seong|seung|si|so|sol|soo|sook|soon|su|suk|sun|sung|"
    r"tae|uk|wan|wol|won|woo|woong|wook|ya|ye|yeon|yeong|yeol|yo|yong|yoo|yool|yoon|young|yu|yul|yun)"
)
_TWO_KOREAN = lazy(rf"{_KOREAN_SYLLABLE}-?{_KOREAN_SYLLABLE}")
_KOREAN_MARK = lazy(r"[aey]eo|eo|eu|hy|yeo|yoo|woo|wook|soo|joo|hee|ae")
_VIETNAMESE = word_set(
    "an anh bach bao bich binh bao cam canh cat chau chi chien chinh chung cong cuc cuong dai dan dang danh dao dat",
    "diem diep dieu dinh",
    "doan dong duc dung duong duy gia giang giao ha hai han hang hanh hao hau hien hieu hoa hoai hoan hoang hong hop",
    "hue hung huong huu",
    "huy huyen khai khang khanh khiem khoa khoi khue khuong kien kieu kim ky lam lan lanh le lien lieu linh loan loc",
    "loi long luan luc",
    "luong ly mai manh minh my nam nga ngan nghi nghia ngoc nguyen nguyet nha nhan nhat nhi nhien nhu nhung ninh oanh",
    "phat phi phong phu",
    "phuc phuoc phuong quan quang que quoc quy quyen quynh sang sinh son sy tai tam tan tan thach thai tham thang",
    "thanh thao the thi thien",
    "thiet thinh tho thoa thoai thong thu thuan thuc thuy thuong tien tin tinh toai toan ton tra tram trang tri trieu",
    "trinh trong truc",
    "trung truong tu tuan tue tung tuoi tuong tuyen tuyet uyen van vi vien viet vinh vu vuong vy xuan y yen",
)
_FAMILIES = {
    "chinese": word_set(
        "wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo gao lin luo zheng liang xie tang deng feng cao",
        "peng zeng xiao tian",
        "pan yuan cai jiang yu du cheng wei ding shen zhong jia xia zou xiong meng qin qiu hou xue lei duan hao kong",
        "shao shi chang lai",
        "kang yin qian yan lu li song han tan ren su fang jin wong chan cheung leung lam lau kwok yeung",
        "tsai hsu hsieh",
    ),
    "korean": word_set(
        "kim lee park choi choe hwang kwon jung jeong chung yoon yun jang kang lim shin ahn hong yoo ryu baek bae heo",
        "seo suh cho moon song",
        "nam noh roh joo woo cha koo han min",
    ),
    "vietnamese": word_set(
        "nguyen tran le pham hoang huynh phan vu vo dang bui ho ngo duong ly dinh truong trinh luong mai dao lam doan"
    ),
}
# Families whose names few texts of another language hold.
_SURE = word_set(
    "wang zhang liu chen huang zhao zhou zhu guo zheng liang xie deng feng zeng yuan cai jiang shen zhong xia qiu xue",
    "shao qian hsu hsieh",
    "kim choi choe hwang kwon jeong yoon jang ahn yoo ryu baek heo seo suh nguyen tran pham hoang huynh bui ngo duong",
    "truong trinh luong",
    "cheung leung kwok yeung",
)
_EVERY = frozenset().union(*_FAMILIES.values())
_GIVEN_AFTER = lazy(r"(?P<given>(?:[ ][a-z]{1,8}(?:-[a-z]{2,7})?){1,3})(?![\w@/'’-])", re.IGNORECASE)
_GIVEN_BEFORE = lazy(
    r"(?<![\w.@/'’-])(?P<given>[a-z]{4,14}|[a-z]{2,7}-[a-z]{2,7}|(?:[a-z]{2,7}[ ]){1,2}[a-z]{2,7})[ ]\Z",
    re.IGNORECASE,
)
_REACH = 34
_GLUE = frozenset("-_.@/'’")
_TWO = lazy(rf"{_CHINESE}|{_KOREAN_SYLLABLE}{{2}}")
_SHORTEST = 6
_SCORE = 0.75
_LONE = 0.6
# Companies, games, dishes and teachings that are spelled so.
_NO_NAMES = word_set(
    "huawei xiaomi taobao meituan weibo weixin hisense haier jinjiang shaolin qigong mahjong guanxi putonghua pinyin",
    "hanfu baozi jiaozi",
    "daikon hunan hainan fujian xinjiang shenzhou tencent hangul taekwon bibim yoyo mimi soso yaya junjun tiananmen",
    "xiangqi weiqi",
)


def spelled(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    seen: int = Seen.ALL,
) -> list[Row]:
    """Return names made of a family's and a given one of these countries, and given ones that are nothing else.

    Args:
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
        words: the segment's, in small letters.
        rows: what was found in it.
        lexicon: the word lists.
        seen: what its words can be, by ``Lexicon.seen``.
    """
    found: list[Row] = []
    families = words & _EVERY
    if families:
        found += [Row(*span, "PERSON", _SCORE) for span in _whole(text, begin, end, families, lexicon)]
    strange = lexicon.strange(words, _SHORTEST) if seen & Seen.RARE else ()
    alone = [word for word in strange if _TWO.fullmatch(word) and _is_alone(word, lexicon)]
    if alone:
        found += _lone(text, begin, end, alone)
    return [row for row in found if not any(_covers(text, old, row, lexicon) for old in rows)]


def _covers(text: str, old: Row, row: Row, lexicon: Lexicon) -> bool:
    """Say whether what was found before stands; a place of just these words does not if none of them is one's."""
    if (old.start, old.end) == (row.start, row.end) and old.entity_type == "LOCATION":
        return any(map(lexicon.is_town, text[row.start : row.end].split()))
    return old.start <= row.start and row.end <= old.end


def _whole(
    text: str, begin: int, end: int, families: frozenset[str], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    lowered = text[begin:end].lower()
    for family in families if len(lowered) == end - begin else ():
        at = lowered.find(family)
        while at >= 0:
            start, stop = begin + at, begin + at + len(family)
            if not _is_glued(text[max(0, start - 1) : start]) and not _is_glued(text[stop : stop + 1]):
                yield from _named(text, start, stop, begin, end, lexicon)
            at = lowered.find(family, at + len(family))


def _is_glued(sign: str) -> bool:
    return sign.isalnum() or sign in _GLUE


def _named(
    text: str, start: int, stop: int, begin: int, end: int, lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Yield the name with a given one behind the family's, or before it, written alike."""
    family, capital = text[start:stop].lower(), text[start].isupper()
    after = _GIVEN_AFTER.match(text, stop, end)
    if after and after["given"][1].isupper() == capital:
        given = after["given"].split()
        taken = _taken(family, [word.lower() for word in given], lexicon)
        if taken:
            yield start, stop + sum(len(word) + 1 for word in given[:taken])
    before = _GIVEN_BEFORE.search(text, max(begin, start - _REACH), start) if family in _SURE else None
    if before and before["given"][0].isupper() == capital:
        given = before["given"].split()
        for skipped in range(len(given)):
            if _taken(family, [word.lower() for word in given[skipped:]], lexicon) == len(given) - skipped:
                yield before.start() + sum(len(word) + 1 for word in given[:skipped]), stop
                break


def _taken(family: str, given: list[str], lexicon: Lexicon) -> int:
    """Return how many of the words beside a family's name are a given name."""
    sure = family in _SURE
    if family in _FAMILIES["vietnamese"]:
        count = next((n for n, word in enumerate(given) if word not in _VIETNAMESE), len(given))
        while count and lexicon.frequent_word(given[count - 1]):
            count -= 1
        if count > 1 or (count and sure and not lexicon.ordinary(given[0])):
            return count
    if family in _FAMILIES["korean"]:
        if _is_given(given[0], _TWO_KOREAN, lexicon) and (
            sure or _KOREAN_MARK.search(given[0]) or lexicon.is_given(given[0])
        ):
            return 1
        if (
            len(given) > 1
            and _TWO_KOREAN.fullmatch(f"{given[0]}-{given[1]}")
            and _are_given(given[:2], lexicon, sure=sure)
        ):
            return 2
    if family in _FAMILIES["chinese"] and _is_given(given[0], _TWO_PINYIN, lexicon):
        return 1 if sure or _CHINESE_MARK.search(given[0]) else 0
    return 0


def _is_given(word: str, form: re.Pattern[str], lexicon: Lexicon) -> bool:
    return (
        form.fullmatch(word) is not None
        and len(word) > 3
        and not lexicon.ordinary(word)
        and not lexicon.is_place(word)
    )


def _are_given(words: list[str], lexicon: Lexicon, *, sure: bool) -> bool:
    """Say whether two syllables apart are a name: no frequent word, and beside a family that is a word no two ordinary ones."""
    return not any(map(lexicon.frequent_word, words)) and (sure or not all(map(lexicon.ordinary, words)))


def _is_alone(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word of two such syllables is on no list and is spelled as few words of other languages are."""
    if word in _NO_NAMES or lexicon.bits(word):
        return False
    if _TWO_PINYIN.fullmatch(word):
        return len(_CHINESE_MARK.findall(word)) > 1 or word[0] == "x" or word[:2] in ("zh", "qi", "me")
    return len(_KOREAN_MARK.findall(word)) > 1


def _lone(text: str, begin: int, end: int, alone: list[str]) -> Iterator[Row]:
    form = re.compile(
        rf"(?<![\w.@/'’=_-])(?:{'|'.join(map(re.escape, alone))})(?![\w@/'’=(_-]|\.\w)", re.IGNORECASE
    )
    for match in form.finditer(text, begin, end):
        if match.group().islower() and not text[begin:end].islower():
            continue  # a text with capitals writes names with them
        yield Row(*match.span(), "PERSON", _LONE)
