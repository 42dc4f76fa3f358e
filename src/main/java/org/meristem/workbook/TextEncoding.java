package org.meristem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import org.meristem.platform.RuleViolation;

/**
 * The encoding of a text file: as its first bytes or its zeros tell, UTF-8 where all of it is, else
 * guessed by how many of its letters are common ones. (ICU's detector takes a few Chinese names
 * under English headers for Latin letters.)
 *
 * @param guessed whether another one is possible
 */
record TextEncoding(Charset charset, boolean guessed) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What people can choose from. */
  static final List<String> NAMES =
      List.of("UTF-8", "GB18030", "Big5", "windows-1252", "UTF-16LE", "UTF-16BE");

  private static final int START = 8192;
  private static final int SAMPLE = 1 << 20;

  /** A common letter, one that is rare, and what nobody writes. */
  private static final int COMMON = 10;

  private static final int RARE = 3;

  /**
   * @param chosen the name of the encoding that a person chose, or null
   * @throws RuleViolation {@code workbook.file.charset} where the text is in none of them
   */
  static TextEncoding of(Path content, String chosen) {
    if (chosen != null) {
      if (!NAMES.contains(chosen) || !decodes(Charset.forName(chosen), content)) {
        throw new RuleViolation("workbook.file.charset");
      }
      return new TextEncoding(Charset.forName(chosen), false);
    }
    var start = WorkbookFile.start(content, START);
    if (startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, false);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, false);
    }
    var zeros = IntStream.range(0, start.length).filter(i -> start[i] == 0).toArray();
    return zeros.length > 0 ? withZeros(content, start, zeros) : withoutZeros(content);
  }

  /**
   * Line ends of UTF-16 hold a zero byte, which no other encoding of a text does; all zeros of one
   * stand at even places or at odd ones.
   */
  private static TextEncoding withZeros(Path content, byte[] start, int[] zeros) {
    var odd = zeros[0] % 2;
    var charset = odd == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    if (new String(start, charset).indexOf('\n') < 0
        || Arrays.stream(zeros).anyMatch(i -> i % 2 != odd)
        || !decodes(charset, content)) {
      throw new RuleViolation("workbook.file.charset");
    }
    return new TextEncoding(charset, false);
  }

  private static TextEncoding withoutZeros(Path content) {
    if (decodes(StandardCharsets.UTF_8, content)) {
      return new TextEncoding(StandardCharsets.UTF_8, false);
    }
    var sample = WorkbookFile.start(content, SAMPLE);
    return List.of(GB18030, BIG5, WESTERN).stream()
        .filter(charset -> decodes(charset, content))
        .max(Comparator.comparingDouble(charset -> plausibility(sample, charset)))
        .map(charset -> new TextEncoding(charset, true))
        .orElseThrow(() -> new RuleViolation("workbook.file.charset"));
  }

  /** Of the bytes that are not ASCII, how many make common letters. */
  private static double plausibility(byte[] text, Charset charset) {
    ToIntBiFunction<Integer, Integer> pair =
        charset.equals(GB18030) ? TextEncoding::simplified : TextEncoding::traditional;
    var points = 0L;
    var bytes = 0L;
    for (var i = 0; i < text.length; i++) {
      if (text[i] < 0) {
        var next = i + 1 < text.length ? text[i + 1] & 0xFF : 0;
        var wide = !charset.equals(WESTERN);
        points += wide ? 2 * pair.applyAsInt(text[i] & 0xFF, next) : western(text, i);
        bytes += wide ? 2 : 1;
        i += wide ? 1 : 0;
      }
    }
    return bytes == 0 ? 0 : (double) points / bytes;
  }

  /** GB 2312 has its signs first, then the common characters, then the rarer ones. */
  private static int simplified(int lead, int trail) {
    if (trail < 0xA1) {
      return 0;
    }
    return lead >= 0xA1 && lead <= 0xA3 || lead >= 0xB0 && lead <= 0xD7
        ? COMMON
        : lead >= 0xD8 && lead <= 0xF7 ? RARE : 0;
  }

  private static int traditional(int lead, int trail) {
    if (trail < 0x40 || trail > 0x7E && trail < 0xA1) {
      return 0;
    }
    return lead >= 0xA1 && lead <= 0xC6 ? COMMON : lead >= 0xC9 && lead <= 0xF9 ? RARE : 0;
  }

  /** A letter with a mark stands beside a plain one, and seldom beside another with a mark. */
  private static int western(byte[] text, int at) {
    var letter =
        (text[at] & 0xFF) >= 0xC0
            || "\u008A\u008C\u008E\u009A\u009C\u009E\u009F".indexOf(text[at] & 0xFF) >= 0;
    var run = 1;
    var from = at;
    while (from > 0 && text[from - 1] < 0) {
      from--;
      run++;
    }
    var to = at;
    while (to + 1 < text.length && text[to + 1] < 0) {
      to++;
      run++;
    }
    var besideLetter =
        from > 0 && Character.isLetter(text[from - 1])
            || to + 1 < text.length && Character.isLetter(text[to + 1]);
    return letter && besideLetter && run <= 2 ? COMMON : 0;
  }

  private static boolean startsWith(byte[] start, int first, int second) {
    return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
  }

  /** Whether all of it can be decoded, without keeping the text. */
  private static boolean decodes(Charset charset, Path content) {
    try (var text = Files.newBufferedReader(content, charset)) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
