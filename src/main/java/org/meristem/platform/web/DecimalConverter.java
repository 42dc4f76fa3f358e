package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import org.meristem.platform.RuleViolation;

/**
 * A number typed into a form: digits with the decimal sign of the person's language, within a range
 * and with so many decimal places at most. Anything else is refused at the field; nothing is
 * rounded, cut or guessed.
 */
@FacesConverter("meristem.Decimal")
public class DecimalConverter implements Converter<Number>, Serializable {
  private static final int LONGEST = 30;
  private static final int LONGEST_QUOTED = 40;

  private BigDecimal min = BigDecimal.ZERO;
  private BigDecimal max;
  private int places;

  @Override
  public Number getAsObject(FacesContext context, UIComponent component, String typed) {
    try {
      return parse(typed, context.getViewRoot().getLocale());
    } catch (RuleViolation refused) {
      var texts = CDI.current().select(TextsBean.class).get();
      throw new ConverterException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, texts.of(refused.key(), refused.arguments()), null));
    }
  }

  /**
   * @return null where nothing is typed
   * @throws RuleViolation {@code platform.number.…} with what is wrong
   */
  BigDecimal parse(String typed, Locale locale) {
    var text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return null;
    }
    var sign = String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    if (!text.matches("[-−]?[0-9]+(\\Q" + sign + "\\E[0-9]+)?") || text.length() > LONGEST) {
      throw places == 0
          ? new RuleViolation("platform.number.whole", quoted(typed))
          : new RuleViolation("platform.number.decimal", quoted(typed), sign);
    }
    var number = new BigDecimal(text.replace(sign, ".").replace('−', '-'));
    if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
      throw new RuleViolation("platform.number.range", shown(min, locale), shown(max, locale));
    }
    if (number.stripTrailingZeros().scale() > places) {
      throw places == 0
          ? new RuleViolation("platform.number.whole", quoted(typed))
          : new RuleViolation("platform.number.places", quoted(typed), places);
    }
    return number;
  }

  private static String quoted(String typed) {
    return typed.length() > LONGEST_QUOTED ? typed.substring(0, LONGEST_QUOTED) + "…" : typed;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Number number) {
    return number == null
        ? ""
        : shown(new BigDecimal(number.toString()), context.getViewRoot().getLocale());
  }

  private static String shown(BigDecimal number, Locale locale) {
    var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }

  public void setMin(BigDecimal min) {
    this.min = min;
  }

  public void setMax(BigDecimal max) {
    this.max = max;
  }

  public void setPlaces(int places) {
    this.places = places;
  }
}
