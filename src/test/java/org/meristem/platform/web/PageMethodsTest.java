package org.meristem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.platform.RuleViolation;

class PageMethodsTest {
  private final PageMethods methods = new PageMethods();
  private final ELContext context = new Converting();

  /** Makes numbers of texts. */
  private static final class Converting extends ELContext {
    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertToType(Object value, Class<T> type) {
      return (T) (type == int.class ? Integer.valueOf(value.toString()) : value);
    }

    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }

  /** What a page may call. */
  public record Sample(String name) {
    public String joined(String first, Object... rest) {
      return first + List.of(rest);
    }

    public int twice(int number) {
      return 2 * number;
    }

    public String several(String one) {
      return one;
    }

    public String several(Integer one) {
      return "" + one;
    }

    public void refused() {
      throw new RuleViolation("a.key");
    }
  }

  private Object call(Object base, String name, Object... arguments) {
    context.setPropertyResolved(false);
    return methods.invoke(context, base, name, null, arguments);
  }

  @Test
  void aMethodOfOursIsCalledWithWhatItIsGiven() {
    var sample = new Sample("王");
    for (var time = 0; time < 2; time++) {
      assertThat(call(sample, "name")).isEqualTo("王");
      assertThat(call(sample, "joined", "a")).isEqualTo("a[]");
      assertThat(call(sample, "joined", "a", 1, "b")).isEqualTo("a[1, b]");
      assertThat(call(sample, "twice", "21")).as("converted").isEqualTo(42);
      assertThat(context.isPropertyResolved()).isTrue();
    }
  }

  @Test
  void whatIsNotOursOrNotPlainIsLeftToOthers() {
    assertThat(call("text", "length")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
    assertThat(call(new Sample(""), "several", "one")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
    assertThat(call(new Sample(""), "unknown")).isNull();
    assertThat(call(new Sample(""), "name", "too many")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void whatAMethodThrowsIsTold() {
    assertThatThrownBy(() -> call(new Sample(""), "refused"))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(RuleViolation.class);
  }
}
