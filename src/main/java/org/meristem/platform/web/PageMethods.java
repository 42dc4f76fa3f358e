package org.meristem.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls our own methods for expressions in pages, such as {@code t.of('home.title')}, and looks for
 * each only once. The usual resolver looks through copies of all methods of the class on every
 * call, which was a third of all memory that a page took; it is left methods of which several would
 * fit.
 */
public class PageMethods extends ELResolver {
  private static final String OURS = "org.meristem.";

  private static final ClassValue<Map<Call, Optional<Method>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private record Call(String name, int arguments) {}

  /**
   * @throws ELException with what the method threw
   */
  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
    if (base == null || !base.getClass().getName().startsWith(OURS)) {
      return null;
    }
    var given = arguments == null ? new Object[0] : arguments;
    var type = base.getClass();
    var method =
        KNOWN
            .get(type)
            .computeIfAbsent(new Call(name.toString(), given.length), call -> find(type, call));
    if (method.isEmpty()) {
      return null;
    }
    var result = call(method.get(), base, converted(context, method.get(), given));
    context.setPropertyResolved(base, name);
    return result;
  }

  /** Empty where there is none or more than one. */
  private static Optional<Method> find(Class<?> type, Call call) {
    var fitting =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(call.name()) && !method.isBridge())
            .filter(method -> fits(method, call.arguments()))
            .filter(Method::trySetAccessible)
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean fits(Method method, int arguments) {
    var types = method.getParameterTypes();
    return method.isVarArgs()
        ? arguments >= types.length - 1 && types[types.length - 1] == Object[].class
        : arguments == types.length;
  }

  private static Object[] converted(ELContext context, Method method, Object[] given) {
    var types = method.getParameterTypes();
    var fixed = method.isVarArgs() ? types.length - 1 : types.length;
    var arguments = new Object[types.length];
    for (var i = 0; i < fixed; i++) {
      arguments[i] = context.convertToType(given[i], types[i]);
    }
    if (method.isVarArgs()) {
      arguments[fixed] = Arrays.copyOfRange(given, fixed, given.length, Object[].class);
    }
    return arguments;
  }

  private static Object call(Method method, Object base, Object[] arguments) {
    try {
      return method.invoke(base, arguments);
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    }
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // only methods are known here
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
