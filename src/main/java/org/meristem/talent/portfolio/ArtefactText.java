package org.meristem.talent.portfolio;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meristem.platform.RuleViolation;

/**
 * What is recorded of an artefact.
 *
 * @param title in its own language
 * @param made the day on which it was finished, sent or shown
 * @param audienceWords who exactly that is; may be null
 * @param aim what one wanted to reach with it; may be null
 * @param ownPart what the person themself did; may be null
 * @param link an https address under which it can be seen; may be null
 */
public record ArtefactText(
    ArtefactKind kind,
    ArtefactLanguage language,
    String title,
    LocalDate made,
    Audience audience,
    String audienceWords,
    String aim,
    String ownPart,
    String link)
    implements Serializable {
  /**
   * @throws RuleViolation {@code talent.artefact.parts} without kind, language, title, day or
   *     audience, {@code .link} where that is no https address
   */
  public ArtefactText {
    if (kind == null
        || language == null
        || title == null
        || title.isBlank()
        || made == null
        || audience == null) {
      throw new RuleViolation("talent.artefact.parts");
    }
    if (link != null && !isSecureAddress(link)) {
      throw new RuleViolation("talent.artefact.link");
    }
  }

  private static boolean isSecureAddress(String link) {
    try {
      var address = new URI(link);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The name of each field with its value as text; null where empty. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("kind", kind.name());
    values.put("language", language.name());
    values.put("title", title);
    values.put("made", made.toString());
    values.put("audience", audience.name());
    values.put("audienceWords", audienceWords);
    values.put("aim", aim);
    values.put("ownPart", ownPart);
    values.put("link", link);
    return values;
  }
}
