"""Cuts the fonts of pages on paper from Inter and Noto Sans; decision 12 tells what for.

    npm install --prefix target/fonts @expo-google-fonts/inter@0.4.2 \\
        @expo-google-fonts/noto-sans-{sc,jp,hk,tc}@0.4.3
    apt-get install python3-fonttools
    python3 config/fonts/cut.py target/fonts/node_modules/@expo-google-fonts src/main/resources/org/meristem/platform/fonts

In these fonts several characters share a glyph (the radical U+2F76 and the character U+7C73), and whoever searches or
copies from a PDF then finds whichever of them comes first. Here every character has a glyph of its own.
"""

import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

MIDDLE_DOT = 0x00B7  # stands between the parts of a name, as wide as a character
DASH = 0x2014  # two of them make the Chinese dash, which is one line
HAN_BEGINS = 0x2000  # what lies before are letters, for which the Latin font is there
HANGUL = range(0xAC00, 0xD7A4)
PAIRS = [bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF)]
COMMON = {ord(char) for pair in PAIRS for char in pair.decode("gb2312", "ignore")} | {MIDDLE_DOT, DASH}


def is_han(code):
    return code >= HAN_BEGINS and code not in HANGUL or code == MIDDLE_DOT


def keep_only(font, codes):
    options = Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, name_IDs=[0, 13, 14])
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def add_glyph(font, code, width, draw):
    pen = TTGlyphPen(None)
    draw(pen)
    name = f"code{code:05X}"
    font["glyf"][name] = pen.glyph()
    font["glyf"][name].recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, font["glyf"][name].xMin if font["glyf"][name].numberOfContours else 0)
    return name


def copy_glyph(font, code, source, glyph):
    outline = DecomposingRecordingPen(source.getGlyphSet())
    source.getGlyphSet()[glyph].draw(outline)
    return add_glyph(font, code, source["hmtx"][glyph][0], outline.replay)


def line(pen):
    for move, point in ((pen.moveTo, (0, 350)), (pen.lineTo, (0, 400)), (pen.lineTo, (1000, 400)), (pen.lineTo, (1000, 350))):
        move(point)
    pen.closePath()


def own_glyphs(font, others):
    """The characters of a font and those that only the others have, each with a glyph of its own."""
    own, taken = {}, set()
    for code, glyph in sorted(font.getBestCmap().items()):
        own[code] = copy_glyph(font, code, font, glyph) if glyph in taken else glyph
        taken.add(glyph)
    for other in others:
        for code, glyph in sorted(other.getBestCmap().items()):
            if code not in own and is_han(code):
                own[code] = copy_glyph(font, code, other, glyph)
    return own


def character_map(own):
    table = newTable("cmap")
    table.tableVersion = 0
    table.tables = []
    for form, encoding, last in ((4, 1, 0xFFFF), (12, 10, 0x10FFFF)):
        part = CmapSubtable.newSubtable(form)
        part.platformID, part.platEncID, part.language = 3, encoding, 0
        part.cmap = {code: glyph for code, glyph in own.items() if code <= last}
        table.tables.append(part)
    return table


def rename(font, family, style):
    kept = [(record.nameID, record.toUnicode()) for record in font["name"].names if record.platformID == 3]
    font["name"].names = []
    full, postscript = f"{family} {style}", f"{family.replace(' ', '')}-{style}"
    for number, text in kept + [(1, full), (2, "Regular"), (3, postscript), (4, full), (5, "Version 1.0"), (6, postscript)]:
        font["name"].setName(text, number, 3, 1, 0x409)


def cut(target, family, style, wanted, path, others=()):
    font = TTFont(path, recalcTimestamp=False)
    keep_only(font, [code for code in font.getBestCmap() if wanted(code)])
    own = own_glyphs(font, [TTFont(other) for other in others])
    if family == "Meristem Han":
        own[DASH] = add_glyph(font, DASH, 1000, line)
    font["cmap"] = character_map(own)
    rename(font, family, style)
    font.save(f"{target}/{family.replace(' ', '')}-{style}.ttf")
    print(family, style, len(own), "characters")


def main(fonts, target):
    def noto(language, style):
        return f"{fonts}/noto-sans-{language}/{style}/NotoSans{language.upper()}_{style}.ttf"

    cut(target, "Meristem Sans", "Regular", lambda code: True, f"{fonts}/inter/400Regular/Inter_400Regular.ttf")
    cut(target, "Meristem Sans", "SemiBold", lambda code: True, f"{fonts}/inter/600SemiBold/Inter_600SemiBold.ttf")
    rare = [noto(language, "400Regular") for language in ("jp", "hk", "tc")]
    cut(target, "Meristem Han", "Regular", is_han, noto("sc", "400Regular"), rare)
    cut(target, "Meristem Han", "SemiBold", lambda code: is_han(code) and code in COMMON, noto("sc", "600SemiBold"))


main(*sys.argv[1:])
