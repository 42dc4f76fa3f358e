package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.LengthValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.Arrays;

/**
 * Refuses at the field what no database could hold. It stands at every field of every form: a text
 * is no longer than the field says, by {@code maxlength} or {@code f:validateLength}, else than
 * {@link #LONGEST}.
 */
@FacesValidator("meristem.TextLimit")
public class TextLimit implements Validator<Object> {
  public static final int LONGEST = 20_000;

  @Override
  public void validate(FacesContext context, UIComponent component, Object value) {
    if (value instanceof String text) {
      if (text.length() > limit(component)) {
        throw refusal("platform.text.tooLong", text.length(), limit(component));
      }
      if (!isStorable(text)) {
        throw refusal("platform.text.character");
      }
    }
  }

  private static int limit(UIComponent field) {
    if (field.getAttributes().get("maxlength") instanceof Integer most && most > 0) {
      return most;
    }
    return Arrays.stream(((EditableValueHolder) field).getValidators())
        .filter(LengthValidator.class::isInstance)
        .mapToInt(validator -> ((LengthValidator) validator).getMaximum())
        .filter(most -> most > 0)
        .findFirst()
        .orElse(LONGEST);
  }

  /** PostgreSQL stores neither a null character nor half of a pair. */
  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
  }

  private static ValidatorException refusal(String key, Object... arguments) {
    var text = CDI.current().select(TextsBean.class).get().of(key, arguments);
    return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }
}
