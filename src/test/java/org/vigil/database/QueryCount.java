package org.vigil.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts the statements that readers' pages send; import it into a test to have them counted. */
@TestConfiguration
public class QueryCount implements BeanPostProcessor {

    private final AtomicInteger statements = new AtomicInteger();

    /** How many statements {@code act} caused. */
    public int of(Runnable act) {
        var before = statements.get();
        act.run();
        return statements.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("readersDataSource") ? counting(DataSource.class, bean) : bean;
    }

    private Object counting(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            try {
                var result = method.invoke(target, arguments);
                return result instanceof Connection ? counting(Connection.class, result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
