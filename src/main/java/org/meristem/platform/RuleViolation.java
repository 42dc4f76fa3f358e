package org.meristem.platform;

import java.util.List;

/**
 * A refusal that the person can understand and mend: the key of its text and what the text names.
 */
public class RuleViolation extends RuntimeException {
  private final String key;
  private final transient List<Object> arguments;

  public RuleViolation(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
