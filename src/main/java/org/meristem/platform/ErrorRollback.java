package org.meristem.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Rolls a use case back that ends in an {@link Error}, as when memory runs out: the server's own
 * interceptor, around this one, looks at exceptions only and commits what was done until then.
 */
public abstract class ErrorRollback {
  /** Right inside the server's, which Jakarta Transactions puts at 200. */
  private static final int INSIDE = Interceptor.Priority.PLATFORM_BEFORE + 201;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object invoke(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (Error e) {
      transaction.setRollbackOnly();
      throw e;
    }
  }

  @Interceptor
  @Transactional
  @Priority(INSIDE)
  public static class Joining extends ErrorRollback {}

  @Interceptor
  @Transactional(TxType.REQUIRES_NEW)
  @Priority(INSIDE)
  public static class OfItsOwn extends ErrorRollback {}
}
