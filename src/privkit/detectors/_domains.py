"""What ends a host name: top-level domains, and scripts that leave no space after one."""

from __future__ import annotations

__all__ = ["COUNTRIES", "UNSPACED", "known"]

# The two-letter country codes in use as top-level domains (ISO 3166-1 alpha-2 plus eu, uk, su, ac) and the
# generic ones people meet most, from IANA's root zone database. Only bare host names need this list:
# with a scheme, ``www.`` or an @ any well-formed domain counts.
_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw "
    "by bz  ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et "
    "eu fi fj fk  fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie "
    "il im in io iq ir  is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv "
    "ly ma mc md me mg mh mk  ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr "
    "nu nz om pa pe pf pg ph pk pl  pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl "
    "sm sn so sr ss st su sv sx sy sz tc  td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz "
    "va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC = (
    "com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia post "
    "xxx app  dev page web site online store shop blog cloud tech xyz club live life world today news "
    "media email chat  link click help support work works agency company solutions services systems "
    "digital studio design art  health care bank money finance insurance hotel tours example test"
)
COUNTRIES = frozenset(_COUNTRIES.split())
known = COUNTRIES | frozenset(_GENERIC.split())

# Scripts written without spaces between words, or (Hangul) with endings joined to foreign words: Thai,
# Lao, Burmese, Khmer, kana, Han, Hangul. For use inside a character class.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
